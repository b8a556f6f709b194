import { BUILT_IN_VERSION, findTemplateFile } from '#data/paper-template.server.ts'
import { BUILT_IN } from '#domain/drafting/built-in.ts'
import { PAPER_NAMES, type PaperKind } from '#domain/drafting/kinds.ts'
import { sampleData } from '#domain/drafting/sample-data.ts'
import type { Reader } from '#platform/db.server.ts'
import { fillPaper } from './fill-paper.server.ts'
import { findTemplateBytes } from './read-template-file.server.ts'
import { requireParts } from './unpack-template.server.ts'
import { writeTemplate } from './write-template.server.ts'

/** A template to work on; undefined for a version that there is not, or whose file is lost. */
export async function openTemplateFile(
  reader: Reader,
  { kind, version }: { kind: PaperKind; version: number },
): Promise<{ bytes: Uint8Array; name: string } | undefined> {
  if (version === BUILT_IN_VERSION)
    return { bytes: await writeTemplate(BUILT_IN[kind]), name: `Mẫu ${PAPER_NAMES[kind]}.docx` }
  const file = await findTemplateFile(reader, { kind, version })
  const bytes = file && (await findTemplateBytes(file))
  return bytes && { bytes, name: file.name }
}

/** The same filled with a dossier that nobody has. */
export async function previewTemplate(
  reader: Reader,
  { kind, version }: { kind: PaperKind; version: number },
): Promise<{ bytes: Uint8Array; name: string } | undefined> {
  const template = await openTemplateFile(reader, { kind, version })
  return (
    template && {
      bytes: fillPaper(requireParts(template.bytes), sampleData(kind)),
      name: `Xem thử ${template.name}`,
    }
  )
}
