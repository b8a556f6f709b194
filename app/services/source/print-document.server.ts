import { fromOldFont, oldFontNamed } from '#domain/source/old-fonts.ts'
import { printTable, type SourceCell } from '#domain/source/print-table.ts'

/** What mammoth reads from a Word document, as far as it is used here. */
export type WordNode = {
  type: string
  value?: string
  children?: WordNode[]
  isAllCaps?: boolean
  font?: string | null
  breakType?: string
  isHeader?: boolean
  colSpan?: number
  rowSpan?: number
  checked?: boolean
}
export type WordDocument = WordNode & { notes: { resolve: (reference: WordNode) => { body: WordNode[] } | null } }

/** Tables in tables, frames in frames. */
const DEEPEST = 8

/** What printing comes across on its way: frames are printed after their paragraph, footnotes after everything. */
type Aside = { framed: WordNode[]; references: WordNode[] }

/** Paragraph by paragraph; what stands in a frame beside a paragraph comes after it, footnotes come last. */
export function printDocument(document: WordDocument): string {
  const references: WordNode[] = []
  const body = printBlocks(document.children ?? [], { depth: 0, references })
  const notes = references.map((reference, index) => {
    const blocks = document.notes.resolve(reference)?.body ?? []
    return `[${index + 1}] ${printBlocks(blocks, { depth: 0, references: [] }).replace(/\s+/gu, ' ').trim()}`
  })
  return [body, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n').normalize('NFC').trim()
}

type Place = { depth: number; references: WordNode[] }

const printBlocks = (blocks: readonly WordNode[], place: Place): string =>
  blocks
    .map((block) => (block.type === 'table' ? printWordTable(block, place) : printParagraph(block, place)))
    .join('\n')

function printParagraph(paragraph: WordNode, place: Place): string {
  const aside: Aside = { framed: [], references: place.references }
  const line = printChildren(paragraph, aside)
    .split('\n')
    .map((part) => part.trimEnd())
    .join('\n')
  const isNested = place.depth > DEEPEST || aside.framed.length === 0
  return isNested ? line : `${line}\n${printBlocks(aside.framed, { ...place, depth: place.depth + 1 })}`.trim()
}

function printChildren({ children = [] }: WordNode, aside: Aside): string {
  let line = ''
  for (const child of children) {
    if (child.type === 'paragraph' || child.type === 'table') aside.framed.push(child)
    else line += printInline(child, aside)
  }
  return line
}

/** The words of runs, links and fields; paragraphs and tables within them are those of a frame. */
function printInline(node: WordNode, aside: Aside): string {
  switch (node.type) {
    case 'text':
      return node.value ?? ''
    case 'tab':
      return '\t'
    case 'break':
      return node.breakType === 'line' ? '\n' : ''
    case 'checkbox':
      return node.checked ? '☒' : '☐'
    case 'noteReference':
      aside.references.push(node)
      return ''
    case 'run':
      return printRun(node, aside)
    default:
      return printChildren(node, aside)
  }
}

function printRun(run: WordNode, aside: Aside): string {
  const words = printChildren(run, aside)
  const old = run.font ? oldFontNamed(run.font) : null
  const read = old ? fromOldFont(words, old.font) : words
  return run.isAllCaps || old?.isCapitals ? read.toLocaleUpperCase('vi') : read
}

function printWordTable({ children: rows = [] }: WordNode, place: Place): string {
  if (place.depth > DEEPEST) return ''
  const headRows = rows.findIndex(({ isHeader }) => !isHeader)
  return printTable({
    rows: rows.map(({ children: cells = [] }) => cells.map((cell) => toCell(cell, place))),
    headRows: Math.max(0, headRows),
  })
}

function toCell({ children = [], colSpan = 1, rowSpan = 1 }: WordNode, place: Place): SourceCell {
  const text = printBlocks(children, { ...place, depth: place.depth + 1 }).trim()
  return { text, columns: Math.max(1, colSpan || 1), rows: Math.max(1, rowSpan || 1) }
}
