import { shortTitle } from '#domain/plan/short-title.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Columns, TrackerField } from './columns.ts'
import { readCellDay } from './read-cell-day.ts'
import { readState } from './read-state.ts'

export const ROW_PROBLEMS = [
  'lead-missing',
  'agency-unknown',
  'day-unreadable',
  'issued-in-future',
  'done-day-missing',
  'done-in-future',
  'date-in-past',
  'twice-in-file',
  'there-already',
] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]
export type Problem = { field: TrackerField; reason: RowProblem; written: string }

/** One work of the tracker, under the number its row has in the file. */
export type TrackerRow = {
  row: number
  title: string
  text: string
  leadId: string | null
  leadWritten: string
  coordinatingIds: string[]
  /** The agencies it names, as the table writes them, with what each is taken for. */
  names: { written: string; id: string }[]
  dueOn: PlainDate | null
  /** Where there is no date: what the tracker writes instead of one. */
  undatedWritten: string | null
  product: string | null
  /** When it was given, as the tracker says; null: on the day of the order. */
  issuedOn: PlainDate | null
  isDone: boolean
  doneOn: PlainDate | null
  problems: Problem[]
}

/** What a person put right on the page: cells by row and field, agencies by the name that was not known. */
export type Mends = { cells: ReadonlyMap<string, string>; agencies: ReadonlyMap<string, string> }
export const cellKey = (row: number, field: TrackerField): string => `${row}.${field}`

export type Reading = {
  rows: readonly (readonly string[])[]
  /** Of the row that heads the table, from 0. */
  head: number
  columns: Columns
  findAgency: (written: string) => string | undefined
  mends: Mends
  today: PlainDate
  orderedOn: PlainDate
  /** New work cannot be due in the past; what was given long ago can. */
  isHistory: boolean
  /** Title and lead of what the province tracks already. */
  known: ReadonlySet<string>
}

/** The same work of the same agency. */
export const sameWorkKey = (title: string, leadId: string): string => `${leadId} ${foldText(title)}`

/**
 * The works of a tracker, with what is wrong in each row. Rows that only head a part ("I. Nhiệm vụ quý I") hold nothing
 * but words and are passed over; a row that has a problem is not taken in before it is put right or left out.
 */
export function readRows(reading: Reading): TrackerRow[] {
  const seen = new Set<string>()
  const found: TrackerRow[] = []
  for (const [place, cells] of reading.rows.entries()) {
    if (place <= reading.head) continue
    const row = readRow(place + 1, cells, reading)
    if (!row) continue
    if (row.leadId) {
      const key = sameWorkKey(row.title, row.leadId)
      const twice = seen.has(key) ? 'twice-in-file' : reading.known.has(key) ? 'there-already' : null
      if (twice) row.problems.push({ field: 'content', reason: twice, written: row.title })
      seen.add(key)
    }
    found.push(row)
  }
  return found
}

function readRow(row: number, cells: readonly string[], reading: Reading): TrackerRow | null {
  const { columns, mends, orderedOn, today, isHistory } = reading
  const cell = (field: TrackerField): string => {
    const column = columns[field]
    return (mends.cells.get(cellKey(row, field)) ?? (column === undefined ? '' : (cells[column] ?? ''))).trim()
  }
  const text = cell('content').replace(/\s+/g, ' ')
  const others = (['lead', 'coordinating', 'dueOn', 'state', 'document', 'issuedOn'] as const).map(cell)
  if (text === '' || others.every((one) => one === '')) return null
  const problems: Problem[] = []
  const note = (field: TrackerField, reason: RowProblem, written = cell(field)) =>
    problems.push({ field, reason, written })
  const leadWritten = cell('lead')
  const leadId = agencyOf(leadWritten, reading) ?? null
  if (!leadId) note('lead', leadWritten === '' ? 'lead-missing' : 'agency-unknown')
  const coordinating = namesIn(cell('coordinating')).map((written) => ({ written, id: agencyOf(written, reading) }))
  for (const { written, id } of coordinating) if (!id) note('coordinating', 'agency-unknown', written)
  const dayIn = (field: 'issuedOn' | 'dueOn', from: PlainDate): PlainDate | null => {
    const read = readCellDay(cell(field), { from })
    if (read === 'unreadable') note(field, 'day-unreadable')
    return typeof read === 'string' ? null : read.day
  }
  const issuedOn = dayIn('issuedOn', orderedOn)
  if (issuedOn && issuedOn > today) note('issuedOn', 'issued-in-future')
  const dueOn = dayIn('dueOn', issuedOn ?? orderedOn)
  if (!isHistory && dueOn && dueOn < today) note('dueOn', 'date-in-past')
  const { isDone, doneOn } = isHistory ? readState(cell('state')) : NOT_DONE
  if (isDone && !doneOn) note('state', 'done-day-missing')
  if (doneOn && doneOn > today) note('state', 'done-in-future')
  const document = cell('document')
  return {
    row,
    title: shortTitle(text),
    text: [text, document && `(${document})`, cell('note')].filter(Boolean).join('\n'),
    leadId,
    leadWritten,
    names: [{ written: leadWritten, id: leadId }, ...coordinating].flatMap(({ written, id }) =>
      id ? [{ written, id }] : [],
    ),
    coordinatingIds: [...new Set(coordinating.flatMap(({ id }) => (id && id !== leadId ? [id] : [])))],
    dueOn,
    undatedWritten: dueOn ? null : cell('dueOn') || null,
    product: cell('product').slice(0, MOST_WORDS) || null,
    issuedOn,
    isDone,
    doneOn,
    problems,
  }
}

const MOST_WORDS = 200
const NOT_DONE = { isDone: false, doneOn: null }

const agencyOf = (written: string, { findAgency, mends }: Reading): string | undefined =>
  mends.agencies.get(foldText(written)) ?? findAgency(written)

const namesIn = (written: string): string[] =>
  written
    .split(/[;,\n]|\s+và\s+(?=(?:Sở|UBND|Ban|Văn phòng|Công an)\s)/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(các (cơ quan|đơn vị|sở|địa phương).*|-)$/iu.test(name))
