import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { MAX_TEXT_LENGTH } from '#domain/source/limits.ts'
import { printDocument, type WordDocument } from './print-document.server.ts'
import { readListDefinitions } from './read-list-definitions.server.ts'
import { slimDocument } from './slim-document.server.ts'
import { SourceFault } from './source-fault.server.ts'
import { unpackDocx } from './unpack-docx.server.ts'

/** The words of a Word document in their order: list numbers as printed, tables as tables, deleted text left out. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const parts = unpackDocx(bytes)
  const definitions = readListDefinitions(parts)
  const slim = (xml: string) => strToU8(slimDocument(xml, definitions))
  const archive = zipSync(
    {
      'word/document.xml': slim(parts.document),
      ...(parts.footnotes ? { 'word/footnotes.xml': slim(parts.footnotes) } : {}),
      ...(parts.endnotes ? { 'word/endnotes.xml': slim(parts.endnotes) } : {}),
    },
    { level: 0 },
  )
  const text = printDocument(await readWithMammoth(archive))
  if (text.length > MAX_TEXT_LENGTH)
    throw new SourceFault('too-long-text', { length: text.length, most: MAX_TEXT_LENGTH })
  return text
}

/** mammoth writes HTML; what it has read before that is what is wanted here. */
async function readWithMammoth(archive: Uint8Array): Promise<WordDocument> {
  let read: WordDocument | undefined
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(archive) },
      {
        includeEmbeddedStyleMap: false,
        transformDocument: (document: WordDocument) => {
          read = document
          return { ...document, children: [] }
        },
      },
    )
  } catch {
    throw new SourceFault('damaged', { format: 'docx' })
  }
  if (!read) throw new SourceFault('damaged', { format: 'docx' })
  return read
}
