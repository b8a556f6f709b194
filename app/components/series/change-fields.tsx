import type { ChangeSeries } from '#domain/deadline/change-series.ts'
import { INTERVALS } from '#domain/deadline/change-series.ts'
import type { PlannedOccurrence, RecurrenceRule } from '#domain/deadline/recurrence.ts'
import { m } from '#i18n/messages.js'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { formatDate, formatOccurrence } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { sayInterval } from './labels.ts'

type Props = {
  change: ChangeSeries['change']
  values: FormValues
  errors: readonly FieldMessage[]
  rule: RecurrenceRule
  ahead: readonly PlannedOccurrence[]
}

export const intervalOptions = () => INTERVALS.map((months) => ({ value: String(months), label: sayInterval(months) }))

/** What each kind of change asks for, and why it is made. */
export function ChangeFields({ change, values, errors, rule, ahead }: Props) {
  const error = (name: string) => {
    const message = messageFor(errors, name)
    return message ? { error: message } : {}
  }
  const until = (
    <DateField
      name="until"
      label={m.series_field_until()}
      value={textOf(values, 'until', rule.until ?? '')}
      optional
      {...error('until')}
    />
  )
  const choices = ahead.filter(({ reason }) => change !== 'restore' || reason !== null)
  return (
    <>
      {change === 'rule' ? (
        <FieldRow>
          <Select
            name="everyMonths"
            label={m.series_field_interval()}
            options={intervalOptions()}
            defaultValue={textOf(values, 'everyMonths', String(rule.everyMonths))}
            {...error('everyMonths')}
          />
          <DateField
            name="firstOn"
            label={m.series_field_first()}
            value={textOf(values, 'firstOn')}
            {...error('firstOn')}
          />
        </FieldRow>
      ) : null}
      {change === 'rule' || change === 'end' ? (
        until
      ) : (
        <FieldRow>
          <Select
            name="key"
            label={m.series_field_occurrence()}
            empty={m.series_field_occurrence_empty()}
            options={choices.map(({ key, regularOn, dueOn }) => ({
              value: key,
              label: `${formatOccurrence(key)} (${dueOn ? formatDate(dueOn) : m.series_left_out_of({ day: formatDate(regularOn) })})`,
            }))}
            defaultValue={textOf(values, 'key')}
            {...error('key')}
          />
          {change === 'move' ? (
            <DateField
              name="movedTo"
              label={m.series_field_moved_to()}
              value={textOf(values, 'movedTo')}
              {...error('movedTo')}
            />
          ) : null}
        </FieldRow>
      )}
      <TextArea
        name="reason"
        label={m.series_field_reason()}
        hint={m.series_field_reason_hint()}
        rows={3}
        defaultValue={textOf(values, 'reason')}
        {...error('reason')}
      />
    </>
  )
}
