import { CELL_PREFIX } from '#domain/tracker/forms.ts'
import { cellKey, type TrackerRow } from '#domain/tracker/read-rows.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'

/** What was put right in rows that no longer ask for it: the form keeps it until the rows are taken in. */
export function KeptCells({ rows, values }: { rows: readonly TrackerRow[]; values: FormValues }) {
  const asked = new Set(
    rows.flatMap(({ row, problems }) => problems.map(({ field }) => `${CELL_PREFIX}${cellKey(row, field)}`)),
  )
  return Object.keys(values)
    .filter((name) => name.startsWith(CELL_PREFIX) && !asked.has(name))
    .map((name) => <input key={name} type="hidden" name={name} value={textOf(values, name)} />)
}
