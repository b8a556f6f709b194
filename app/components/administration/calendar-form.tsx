import { Actions, Button } from '#components/ui/button.tsx'
import { type FieldMessage, messageFor } from '#components/ui/form-errors.ts'
import { type FormValues, textOf } from '#components/ui/form-values.ts'
import { TextArea, TextField } from '#components/ui/text-field.tsx'
import { m } from '#i18n/messages.js'

const FEWEST_ROWS = 4

/** What is asked for besides the days ticked in the table. */
export function CalendarFields({
  values,
  errors,
}: {
  values: FormValues | undefined
  errors: readonly FieldMessage[]
}) {
  return (
    <>
      <TextArea
        name="additions"
        label={m.calendar_additions()}
        hint={m.calendar_additions_hint()}
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
