import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { DateField } from '../ui/date-field.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, listOf } from '../ui/form-values.ts'
import { formatTypedDate } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-field.tsx'

export type PointLead = { id: string; shortName: string; name: string; kind: string }
type Known = { text: string; leadId: string | null; dueOn: PlainDate | null; unblocks: boolean }

/** Rows for new points; who needs more saves and finds two empty rows again. */
const SPARE_ROWS = 2
const LEAST_ROWS = 3

type Props = {
  known: readonly Known[]
  leads: readonly PointLead[]
  values: FormValues
  errors: readonly FieldMessage[]
}

/** The points of a proposal or of an issued document: text, and for work its lead and its date. */
export function PointFields({ known, leads, values, errors }: Props) {
  const typed = {
    texts: listOf(values, 'pointText'),
    leads: listOf(values, 'pointLead'),
    dates: listOf(values, 'pointDueOn'),
    unblocks: listOf(values, 'pointUnblocks'),
  }
  const isRefused = typed.texts.length > 0
  const rows = isRefused ? typed.texts.length : Math.max(LEAST_ROWS, known.length + SPARE_ROWS)
  const options = leads.map(({ id, name }) => ({ value: id, label: name }))
  return Array.from({ length: rows }, (_, index) => {
    const point = known[index]
    const text = isRefused ? typed.texts[index] : point?.text
    const due = isRefused ? typed.dates[index] : point?.dueOn ? formatTypedDate(point.dueOn) : ''
    return (
      <fieldset className="point" key={index}>
        <legend>{m.dossier_point_n({ n: index + 1 })}</legend>
        <div>
          <TextArea
            id={`pointText-${index}`}
            name="pointText"
            label={m.dossier_point_text()}
            smallLabel
            defaultValue={text}
            error={messageFor(errors, `pointText-${index}`)}
            rows={3}
          />
          <label className="choice">
            <input
              type="checkbox"
              name="pointUnblocks"
              value={index}
              defaultChecked={isRefused ? typed.unblocks.includes(String(index)) : point?.unblocks}
            />
            <span className="small">{m.dossier_point_unblocks()}</span>
          </label>
        </div>
        <div>
          <Select
            id={`pointLead-${index}`}
            name="pointLead"
            label={m.dossier_point_lead()}
            smallLabel
            empty={m.dossier_point_lead_none()}
            defaultValue={(isRefused ? typed.leads[index] : point?.leadId) ?? ''}
            options={options}
          />
          <DateField
            id={`pointDueOn-${index}`}
            name="pointDueOn"
            label={m.dossier_point_due()}
            smallLabel
            value={due}
            error={messageFor(errors, `pointDueOn-${index}`)}
          />
        </div>
      </fieldset>
    )
  })
}
