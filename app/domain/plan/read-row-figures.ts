import { isPlainDate, type PlainDate } from '#domain/shared/plain-date.ts'
import type { RowFigures } from './plan-reading.ts'
import type { PlacedRow } from './table-paragraphs.ts'

/** The last day of the year that the head of a column names. */
function yearEndOf(head: string): PlainDate | null {
  const year = [...head.matchAll(/(?<!\d)20\d\d(?!\d)/g)].at(-1)?.[0]
  const day = `${year}-12-31`
  return year && isPlainDate(day) ? day : null
}

/** Unit and goals of a row in a table of indicators, by its columns; null where the table has no such columns. */
export function readRowFigures({ table, written }: PlacedRow): RowFigures | null {
  const columns = table.columns ?? []
  const goals = columns.flatMap(({ role, written: head }, place) => {
    const cell = written[place] ?? ''
    return role === 'goal' && cell !== '' ? [{ by: yearEndOf(head), written: cell }] : []
  })
  if (goals.length === 0) return null
  const unit = written[columns.findIndex(({ role }) => role === 'unit')] ?? ''
  return { unit: unit || null, goals }
}
