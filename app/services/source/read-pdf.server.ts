import { getDocumentProxy } from 'unpdf'
import { fromOldFont, oldFontNamed, oldFontOf } from '#domain/source/old-fonts.ts'
import type { PageWord } from '#domain/source/page-lines.ts'
import { createPagePrinter } from '#domain/source/print-pages.ts'
import { readRulings } from './read-rulings.server.ts'
import type { ReportProgress } from './read-source.server.ts'
import { keepWithin, SourceFault } from './source-fault.server.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/** A page with fewer letters than this is a picture of a page, or blank. */
const LETTERS_OF_A_PAGE = 20
/** Below this share of pages with text the document was scanned. */
const TEXT_SHARE = 0.5
/** Text turned further than this is a stamp across the page or a note in its margin. */
const MOST_TURN = 0.1

// pdf.js calls it when it loads a font; it came with Node 22.
const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (length: number) => ArrayBuffer }
buffers.transferToFixedLength ??= function cut(this: ArrayBuffer, length: number) {
  return this.slice(0, length)
}

/** The words of a PDF with text, page by page as they are printed: columns, tables and page breaks stay visible. */
export async function readPdf(bytes: Uint8Array, report: ReportProgress): Promise<string> {
  const pdf = await openPdf(bytes)
  try {
    keepWithin('pages', pdf.numPages)
    const printer = createPagePrinter()
    let withText = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const operators = items.length > 0 ? await page.getOperatorList() : { fnArray: [], argsArray: [] }
      const words = readWords(page, items)
      if (lettersOf(words) >= LETTERS_OF_A_PAGE) withText += 1
      printer.add({ words, rulings: await readRulings(operators) })
      page.cleanup()
      report({ done: number, total: pdf.numPages })
    }
    if (withText === 0 || withText < pdf.numPages * TEXT_SHARE)
      throw new SourceFault('scanned', { pages: pdf.numPages, withText })
    const text = printer.print()
    const font = oldFontOf(text)
    return font ? fromOldFont(text, font) : text
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      // Pictures are not looked at, programs in the file are not run, and nothing is fetched from anywhere.
      maxImageSize: 1,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw isLocked ? new SourceFault('protected') : new SourceFault('damaged', { format: 'pdf' })
  }
}

const lettersOf = (words: readonly PageWord[]): number =>
  words.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)

type Item = Awaited<ReturnType<Page['getTextContent']>>['items'][number]

/** The names of fonts are known once the page's drawing was read. */
function readWords(page: Page, items: readonly Item[]): PageWord[] {
  return items.flatMap((item): PageWord[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    if (Math.abs(b) > MOST_TURN * Math.abs(a) || Math.abs(c) > MOST_TURN * Math.abs(d)) return []
    const text = readFont(item.str, fontNameOf(page, item.fontName))
    return [{ text, x, y, width: item.width, size: Math.abs(d) || item.height }]
  })
}

function readFont(text: string, name: string): string {
  const old = oldFontNamed(name)
  if (!old) return text
  const read = fromOldFont(text, old.font)
  return old.isCapitals ? read.toLocaleUpperCase('vi') : read
}

/** A font that is carried in part has six letters before its name. */
function fontNameOf(page: Page, id: string): string {
  if (!page.commonObjs.has(id)) return ''
  const font = page.commonObjs.get(id) as { name?: string } | null
  return font?.name?.replace(/^[A-Z]{6}\+/u, '') ?? ''
}
