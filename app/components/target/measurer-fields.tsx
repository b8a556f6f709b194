import { MEASURING_PERIODS, type MeasuringPeriod } from '#domain/target/measuring-period.ts'
import { m } from '#i18n/messages.js'
import { FieldRow } from '../ui/field.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { everyLabel } from './labels.ts'

type Props = {
  measurer: string
  everyMonths: MeasuringPeriod
  organisations: readonly { value: string; label: string }[]
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

/** Who measures and how often: in the review, and later on the page of the target. */
export function MeasurerFields({ measurer, everyMonths, organisations, values, errors }: Props) {
  const error = messageFor(errors, 'measurer')
  return (
    <FieldRow>
      <Select
        name="measurer"
        label={m.target_measurer()}
        optional
        empty={m.target_measurer_later()}
        defaultValue={textOf(values, 'measurer', measurer)}
        options={organisations}
        {...(error ? { error } : {})}
      />
      <Select
        name="everyMonths"
        label={m.target_every()}
        defaultValue={textOf(values, 'everyMonths', String(everyMonths))}
        options={MEASURING_PERIODS.map((months) => ({ value: String(months), label: everyLabel(months) }))}
      />
    </FieldRow>
  )
}
