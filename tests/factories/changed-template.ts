import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { BUILT_IN } from '#domain/drafting/built-in.ts'
import type { PaperKind } from '#domain/drafting/kinds.ts'
import { writeTemplate } from '#services/drafting/write-template.server.ts'

type Change = {
  /** Words of the document, as somebody changes them in Word. */
  words?: (xml: string) => string
  /** Further files in the archive. */
  files?: Readonly<Record<string, string | Uint8Array>>
}

/** The built-in template as it comes back from somebody's desk. */
export async function changedTemplate(kind: PaperKind, { words, files = {} }: Change = {}): Promise<Uint8Array> {
  const parts = unzipSync(await writeTemplate(BUILT_IN[kind]))
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const added = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(words ? words(document) : document),
    ...(Object.fromEntries(added) as Record<string, Uint8Array>),
  })
}
