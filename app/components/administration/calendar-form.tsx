import { Actions, Button } from '#components/ui/button.tsx'
import { type Choice, RadioChoices } from '#components/ui/choices.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { type FormValues, textOf } from '#components/ui/form-values.ts'
import { TextArea, TextField } from '#components/ui/text-field.tsx'
import { SATURDAY_CHOICES } from '#domain/calendar/saturday-choices.ts'
import { m } from '#i18n/messages.js'

const FEWEST_ROWS = 4

const SATURDAYS = {
  'as-is': () => ({ label: m.own_calendar_saturdays_as_is() }),
  worked: () => ({ label: m.own_calendar_saturdays_worked(), hint: m.own_calendar_saturdays_worked_hint() }),
  off: () => ({ label: m.own_calendar_saturdays_off() }),
} as const satisfies Record<(typeof SATURDAY_CHOICES)[number], () => Omit<Choice, 'value'>>

/** What is asked for besides the days ticked in the table. */
export function CalendarFields({
  values,
  errors,
  organisationId,
}: {
  values: FormValues | undefined
  errors: readonly FieldMessage[]
  /** Whose days; null for the province's. */
  organisationId: string | null
}) {
  return (
    <>
      {organisationId ? (
        <>
          <input type="hidden" name="organisationId" value={organisationId} />
          <RadioChoices
            name="saturdays"
            label={m.own_calendar_saturdays()}
            value={textOf(values, 'saturdays', 'as-is')}
            choices={SATURDAY_CHOICES.map((value) => ({ value, ...SATURDAYS[value]() }))}
          />
        </>
      ) : null}
      <TextArea
        name="additions"
        label={m.calendar_additions()}
        hint={organisationId ? m.own_calendar_additions_hint() : m.calendar_additions_hint()}
        optional
        rows={Math.max(FEWEST_ROWS, textOf(values, 'additions').split('\n').length)}
        defaultValue={textOf(values, 'additions')}
        error={messageFor(errors, 'additions')}
      />
      <TextField
        name="source"
        label={m.calendar_source_label()}
        hint={m.calendar_source_hint()}
        optional
        defaultValue={textOf(values, 'source')}
        error={messageFor(errors, 'source')}
      />
      <TextField
        name="note"
        label={m.calendar_note()}
        defaultValue={textOf(values, 'note')}
        error={messageFor(errors, 'note')}
      />
      <Actions formEnd>
        <Button kind="main" name="act" value="propose">
          {m.calendar_propose()}
        </Button>
      </Actions>
    </>
  )
}
