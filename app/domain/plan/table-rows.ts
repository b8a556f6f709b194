import type { SourceTable } from './find-tables.ts'
import { type Marker, readMarker } from './line-markers.ts'
import { isAllCaps, isClosed, startsLower } from './page-layout.ts'
import type { ColumnRole, TableColumn } from './plan-reading.ts'
import { type Cell, joinCells, type Row } from './table-cells.ts'
import { repeatsHead } from './table-columns.ts'

/** A row as what it stands for. `label` names its place in the table: `17`, `II.3` where the numbers begin again. */
export type TableRow = { row: Row; cells: RowCells } & (
  | { kind: 'head' }
  | { kind: 'section' | 'work'; label: string; ordinal: string; marker: Marker | null }
)
/** Cells by what their column is for; the rest of a row that a page end cut in two is joined to it. */
export type RowCells = Partial<Record<ColumnRole, Cell>>

type WorkTable = SourceTable & { columns: TableColumn[] }
type Draft = { row: Row; cells: RowCells; kind: TableRow['kind']; ordinal: string; marker: Marker | null }

const STATED: readonly ColumnRole[] = ['lead', 'coordinating', 'parties', 'deadline', 'product', 'goal']

export function readRows(table: WorkTable): TableRow[] {
  const drafts: Draft[] = []
  const read = table.rows.map((row, index) => toDraft(row, table, index))
  let above: Draft | null = null
  for (const [index, draft] of read.entries()) {
    if (draft.kind === 'work' && above?.kind === 'work' && isRestOf(above, draft, table)) {
      joinDraft(above, draft)
      continue
    }
    if (draft.kind === 'work' && isSection(draft, read[index + 1])) draft.kind = 'section'
    if (draft.kind !== 'head') above = draft
    drafts.push(draft)
  }
  return withLabels(drafts)
}

function toDraft(row: Row, { columns, headRows }: WorkTable, index: number): Draft {
  const cells: RowCells = {}
  columns.forEach(({ role }, column) => {
    const cell = row.cells[column]
    if (cell && cell.text !== '') cells[role] = joinCells(cell, undefined)
  })
  const isHead = index < headRows || repeatsHead(columns, row.cells) || row.cells.every(({ text }) => text === '')
  const task = cells.task ?? onlyCell(row)
  const marker = task ? readMarker(task.text) : null
  const ordinal = cleanOrdinal(cells.task ? (cells.ordinal?.text ?? '') : '') || (marker?.label ?? '')
  return {
    row,
    cells: task && !cells.task ? { task } : cells,
    kind: isHead ? 'head' : 'work',
    ordinal: /^[\p{L}\d]/u.test(ordinal) ? ordinal : '',
    marker: ordinal === marker?.label || marker?.kind === 'bullet' ? marker : null,
  }
}

/** A heading set across the whole table stands in one cell, or is repeated in each. */
function onlyCell({ cells }: Row): Cell | undefined {
  const filled = cells.filter(({ text }) => text !== '')
  return filled.every(({ text }) => text === filled[0]?.text) ? filled[0] : undefined
}

const cleanOrdinal = (written: string): string => written.replace(/[.):\s]+$/u, '').replace(/^\(|^0+(?=\d)/gu, '')

const states = ({ cells }: Draft): boolean => STATED.some((role) => cells[role] !== undefined)

function isSection(draft: Draft, next: Draft | undefined): boolean {
  const { ordinal, cells, row } = draft
  const text = cells.task?.text ?? ''
  if (text === '') return false
  const isRepeated = row.cells.length > 1 && row.cells.every((cell) => cell.text === text)
  if (isRepeated) return true
  if (states(draft)) return false
  if (/^(?:[IVX]{1,5}|[A-HĐ])$/u.test(ordinal) || isAllCaps(text)) return true
  if (ordinal === '') return !isClosed(text) || text.endsWith(':')
  const heads = next?.kind === 'work' && states(next)
  return heads && (next.ordinal.startsWith(`${ordinal}.`) || next.ordinal === '' || /^\p{L}$/u.test(next.ordinal))
}

/** No number of its own, and no beginning: the row goes on with the one above. */
function isRestOf(work: Draft, draft: Draft, { columns }: WorkTable): boolean {
  if (draft.ordinal !== '' || draft.marker !== null) return false
  const text = draft.cells.task?.text ?? ''
  if (text === '' || startsLower(text)) return true
  const isNumbered = columns.some(({ role }) => role === 'ordinal')
  return isNumbered && !isAllCaps(text) && !states(draft) && !isClosed(work.cells.task?.text ?? '')
}

function joinDraft(work: Draft, rest: Draft): void {
  for (const [role, cell] of Object.entries(rest.cells) as [ColumnRole, Cell][]) {
    const known = work.cells[role]
    work.cells[role] = known ? joinCells(known, cell) : cell
  }
  work.row = { ...work.row, end: rest.row.end, endLine: rest.row.endLine }
}

/** Numbers that run through the table are known by themselves; where they begin again their section goes before. */
function withLabels(drafts: readonly Draft[]): TableRow[] {
  const works = drafts.filter(({ kind, ordinal }) => kind === 'work' && ordinal !== '')
  const restarts = new Set(works.map(({ ordinal }) => ordinal)).size < works.length
  let section = ''
  let last = ''
  let unnumbered = 0
  return drafts.map(({ row, cells, kind, ordinal, marker }) => {
    if (kind === 'head') return { row, cells, kind }
    if (kind === 'section') {
      section = ordinal
      if (last !== '') unnumbered = 0
      last = restarts || /^\d/.test(ordinal) ? ordinal : ''
      return { row, cells, kind, label: ordinal || '0', ordinal, marker }
    }
    if (ordinal !== '') {
      last = restarts && section !== '' && !ordinal.startsWith(`${section}.`) ? `${section}.${ordinal}` : ordinal
      unnumbered = 0
      return { row, cells, kind, label: last, ordinal, marker }
    }
    unnumbered += 1
    return { row, cells, kind, label: last === '' ? `${unnumbered}` : `${last}.${unnumbered}`, ordinal, marker }
  })
}
