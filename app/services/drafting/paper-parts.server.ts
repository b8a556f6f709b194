import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { unbrokenCodes } from '#domain/letter/unbroken-codes.ts'

/** Sizes of ND 30/2020 annex I in half-points; the body may be 13 to 14, the issuer 12 to 13. */
export const SIZE = { body: 28, head: 26, issuer: 24, table: 24, copies: 22, rule: 4 } as const

const POINT = 20
export const points = (count: number): number => count * POINT
export const mm = convertMillimetersToTwip

type Words = { bold?: boolean; italics?: boolean; size?: number }
export const run = (text: string, { bold, italics, size = SIZE.body }: Words = {}): TextRun =>
  new TextRun({ text: unbrokenCodes(text), size, ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) })

type Line = Omit<IParagraphOptions, 'children'>
export const line = (children: string | readonly ParagraphChild[], words: Words = {}, options: Line = {}): Paragraph =>
  new Paragraph({ ...options, children: typeof children === 'string' ? [run(children, words)] : children })

export const centred = (text: string, words: Words = {}, options: Line = {}): Paragraph =>
  line(text, words, { alignment: AlignmentType.CENTER, ...options })

/**
 * A part that stands once for each line of a list, or where something is so ("#"), or is not ("^"). A paragraph that
 * holds a mark and nothing else goes when the template is filled.
 */
export const section = <Child extends Paragraph | Table>(
  opening: string,
  children: readonly Child[],
): (Child | Paragraph)[] => [line(`{${opening}}`), ...children, line(`{/${opening.slice(1)}}`)]

/** The rule under an issuer's name or the motto: the upper edge of an empty line, drawn in from both sides. */
export const rule = (inset: number): Paragraph =>
  new Paragraph({
    children: [run('', { size: SIZE.rule })],
    indent: { left: inset, right: inset },
    spacing: { before: points(4) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
  })

const NO_EDGE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_EDGES = {
  top: NO_EDGE,
  bottom: NO_EDGE,
  left: NO_EDGE,
  right: NO_EDGE,
  insideHorizontal: NO_EDGE,
  insideVertical: NO_EDGE,
} as const

export type Column = { width: number; children: readonly Paragraph[] }

/** Two blocks side by side without a line: letterhead, signature. */
export const sideBySide = (columns: readonly Column[]): Table =>
  new Table({
    borders: NO_EDGES,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    columnWidths: columns.map(({ width }) => width),
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: columns.map((column) => cell(column)) })],
  })

function cell({ width, children }: Column, options: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, ...options, children: [...children] })
}

const CELL_MARGIN = { top: 40, bottom: 40, left: 80, right: 80 } as const

/** A ruled table whose first row stands again on every page. */
export const ruledTable = (
  widths: readonly number[],
  head: readonly Paragraph[],
  rows: readonly Paragraph[][][],
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: CELL_MARGIN,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((title, at) => cellAt(widths, at, [title])),
      }),
      ...rows.map(
        (cells) => new TableRow({ cantSplit: true, children: cells.map((words, at) => cellAt(widths, at, words)) }),
      ),
    ],
  })

const cellAt = (widths: readonly number[], at: number, children: readonly Paragraph[]): TableCell =>
  cell({ width: widths[at] ?? 0, children }, { verticalAlign: 'center' })
