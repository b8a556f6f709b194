import { TRACKER_FIELDS } from '#domain/tracker/columns.ts'
import { COLUMN_PREFIX } from '#domain/tracker/forms.ts'
import { m } from '#i18n/messages.js'
import { FieldRow } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FIELD_LABELS } from './sentences.ts'
import type { ShownTracker } from './tracker-table.tsx'

const PAIR = 2

/** The sheet, the row that heads it, and what each field is read from; as it was recognised, or chosen before. */
export function ColumnFields({ sheets, sheet, head, headCells, columns }: Omit<ShownTracker, 'rows' | 'mappedNames'>) {
  const options = headCells.flatMap((label, place) => (label ? [{ value: String(place), label }] : []))
  const pairs = Array.from({ length: Math.ceil(TRACKER_FIELDS.length / PAIR) }, (_, pair) =>
    TRACKER_FIELDS.slice(pair * PAIR, pair * PAIR + PAIR),
  )
  return (
    <>
      <FieldRow>
        {sheets.length > 1 ? (
          <Select
            name="sheet"
            label={m.tracker_sheet()}
            defaultValue={String(sheet)}
            options={sheets.map((label, place) => ({ value: String(place), label }))}
          />
        ) : (
          <input type="hidden" name="sheet" value="0" />
        )}
        <TextField name="head" label={m.tracker_head()} defaultValue={String(head + 1)} inputMode="numeric" short />
      </FieldRow>
      {pairs.map((fields) => (
        <FieldRow key={fields.join()}>
          {fields.map((field) => (
            <Select
              key={field}
              name={`${COLUMN_PREFIX}${field}`}
              label={FIELD_LABELS[field]()}
              empty={m.tracker_no_column()}
              defaultValue={String(columns[field] ?? '')}
              options={options}
            />
          ))}
        </FieldRow>
      ))}
    </>
  )
}
