import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Panel } from '../ui/block.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FieldRow } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { type FieldMessage, messageFor } from '../ui/form-errors.ts'
import { type FormValues, textOf } from '../ui/form-values.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

type Props = {
  targets: readonly { anchor: string; text: string }[]
  today: PlainDate
  commandId: string
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}

const LONGEST = 90
const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, text.lastIndexOf(' ', LONGEST))}…` : text

/** One reading of one target; a wrong one is followed by the right one, never overwritten. */
export function ReadingForm({ targets, today, commandId, values, errors }: Props) {
  const field = (name: string) => {
    const error = messageFor(errors, name)
    return { name, ...(error ? { error } : {}) }
  }
  return (
    <Panel id="nhap-so-lieu" title={m.plan_reading_enter()}>
      <Form commandId={commandId}>
        <ErrorSummary errors={errors} />
        <Select
          {...field('anchor')}
          label={m.plan_reading_target()}
          empty={m.plan_reading_target_choose()}
          defaultValue={textOf(values, 'anchor')}
          options={targets.map(({ anchor, text }) => ({ value: anchor, label: `${anchor} · ${cut(text)}` }))}
        />
        <FieldRow>
          <DateField {...field('readOn')} label={m.plan_reading_on()} value={textOf(values, 'readOn', today)} />
          <TextField
            {...field('value')}
            label={m.plan_reading_value()}
            hint={m.plan_reading_value_hint()}
            short
            inputMode="decimal"
            defaultValue={textOf(values, 'value')}
          />
          <Select
            {...field('met')}
            label={m.plan_reading_met()}
            hint={m.plan_reading_met_hint()}
            empty="–"
            defaultValue={textOf(values, 'met')}
            options={[
              { value: 'yes', label: m.plan_target_met() },
              { value: 'no', label: m.plan_target_not_met() },
            ]}
          />
        </FieldRow>
        <TextField
          {...field('note')}
          label={m.plan_reading_note()}
          optional
          defaultValue={textOf(values, 'note')}
          maxLength={2000}
        />
        <Actions formEnd>
          <Button kind="main">{m.plan_reading_submit()}</Button>
        </Actions>
      </Form>
    </Panel>
  )
}
