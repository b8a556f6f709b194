import { findTemplateInForce } from '#data/paper-template.server.ts'
import { BUILT_IN } from '#domain/drafting/built-in.ts'
import type { PaperKind } from '#domain/drafting/kinds.ts'
import type { PaperData } from '#domain/drafting/paper-template.ts'
import type { Reader } from '#platform/db.server.ts'
import { fillPaper } from './fill-paper.server.ts'
import { findTemplateBytes } from './read-template-file.server.ts'
import { requireParts } from './unpack-template.server.ts'
import { writeTemplate } from './write-template.server.ts'

/** A document of the procedure as a Word file, by the template of its kind that is in force at this moment; by the built-in one where that is lost. */
export async function writePaper(
  reader: Reader,
  { kind, data }: { kind: PaperKind; data: PaperData },
): Promise<Uint8Array> {
  const inForce = await findTemplateInForce(reader, kind)
  const brought = inForce ? await findTemplateBytes(inForce) : undefined
  return fillPaper(requireParts(brought ?? (await writeTemplate(BUILT_IN[kind]))), data)
}
