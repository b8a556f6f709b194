import type { OutlineEntry } from './outline-state.ts'
import type { PlanTable } from './plan-reading.ts'

/** The tables of work with the rows that became items; tables that only inform are context and not listed. */
export function readTables(outline: readonly OutlineEntry[]): PlanTable[] {
  const tables: PlanTable[] = []
  let current: unknown = null
  for (const { paragraph, tableAnchor, role } of outline) {
    const { row } = paragraph
    if (!row?.table.columns) continue
    if (row.table !== current) {
      current = row.table
      tables.push({ anchor: tableAnchor ?? '', columns: row.table.columns, rows: 0, ...row.span })
    }
    const table = tables.at(-1)
    if (!table) continue
    if (role === 'sentence') table.rows += 1
    table.end = row.span.end
    table.endLine = row.span.endLine
  }
  return tables
}
