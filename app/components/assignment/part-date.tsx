import { partDateField } from '#domain/assignment/part-dates.ts'
import { m } from '#i18n/messages.js'
import { DateField } from '../ui/date-field.tsx'
import { type FormValues, textOf } from '../ui/form-values.ts'

type Props = {
  agency: string
  name: string
  values: FormValues | undefined
  stored?: string
  error?: string | undefined
}

/** The day of one agency's own part, beside its tick; seen once it is ticked. */
export function PartDate({ agency, name, values, stored = '', error }: Props) {
  const field = partDateField(agency)
  return (
    <div className="part-date">
      <DateField
        name={field}
        label={m.party_part_date()}
        aria-label={m.party_part_date_of({ agency: name })}
        smallLabel
        optional
        hint=""
        value={textOf(values, field, stored)}
        {...(error ? { error } : {})}
      />
    </div>
  )
}
