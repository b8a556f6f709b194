import { strFromU8, unzipSync } from 'fflate'
import { childrenNamed, parseXml } from './parse-xml.server.ts'
import { keepWithin, SourceFault } from './source-fault.server.ts'

const RELATIONS = '_rels/.rels'
const DOCUMENT = 'word/document.xml'
const PARTS = {
  numbering: 'word/numbering.xml',
  styles: 'word/styles.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
} as const

export type DocxParts = { document: string } & Partial<Record<keyof typeof PARTS, string>>

/**
 * The parts of a .docx that carry text. Sizes are looked at before anything is unpacked, and pictures, macros and
 * whatever else lies in the archive are never unpacked: a small file cannot become a large one here.
 */
export function unpackDocx(bytes: Uint8Array): DocxParts {
  const main = findMainPart(bytes)
  const paths = [main, ...Object.values(PARTS)]
  const files = unpack(bytes, paths)
  const document = files[main]
  if (!document) throw new SourceFault('damaged', { format: 'docx' })
  const parts: DocxParts = { document: toText(document) }
  for (const [name, path] of Object.entries(PARTS) as [keyof typeof PARTS, string][]) {
    const content = files[path]
    if (content) parts[name] = toText(content)
  }
  return parts
}

function unpack(bytes: Uint8Array, wanted: readonly string[]): Record<string, Uint8Array> {
  let entries = 0
  let unpacked = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1
        keepWithin('entries', entries)
        if (!wanted.includes(name)) return false
        unpacked += originalSize
        keepWithin('unpacked', unpacked)
        return true
      },
    })
  } catch (error) {
    if (error instanceof SourceFault) throw error
    throw new SourceFault('damaged', { format: 'docx' })
  }
}

/** Office 365 calls it word/document2.xml now and then; the archive says which part it is. */
function findMainPart(bytes: Uint8Array): string {
  const relations = unpack(bytes, [RELATIONS])[RELATIONS]
  if (!relations) return DOCUMENT
  const main = childrenNamed(parseXml(toText(relations)), 'Relationship').find(({ attributes }) =>
    attributes.Type?.endsWith('/officeDocument'),
  )
  return main?.attributes.Target?.replace(/^\//u, '') ?? DOCUMENT
}

/** Word writes UTF-8; the standard allows UTF-16. */
function toText(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content)
  return strFromU8(content).replace(/^\uFEFF/u, '')
}
