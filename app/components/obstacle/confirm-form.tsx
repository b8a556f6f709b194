import { m } from '#i18n/messages.js'
import { Actions, Button } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import { ActForm, type ActState } from './act-form.tsx'

/** The filer says how far it is solved: wholly or in part closes the filing, not at all sends it back. */
export function ConfirmForm({ commandId, values, errors }: ActState & { commandId: string }) {
  return (
    <ActForm
      act="confirm-fix"
      summary={m.obstacle_action_confirm_fix()}
      open
      commandId={commandId}
      values={values}
      errors={errors}
    >
      {(form) => (
        <>
          <RadioChoices
            id="confirm-fix-satisfaction"
            name="satisfaction"
            label={m.obstacle_confirm_label()}
            hint={m.obstacle_confirm_hint()}
            value={textOf(form.values, 'satisfaction')}
            error={messageFor(form.errors, 'satisfaction')}
            choices={[
              { value: 'solved', label: m.obstacle_satisfaction_solved() },
              { value: 'partly', label: m.obstacle_satisfaction_partly(), hint: m.ending_partly_hint() },
              { value: 'not', label: m.obstacle_satisfaction_not(), hint: m.ending_not_hint() },
            ]}
          />
          <TextArea {...form.field('note')} label={m.ending_note_label()} hint={m.ending_note_hint()} rows={3} />
          <Actions>
            <Button kind="main">{m.ending_submit()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
