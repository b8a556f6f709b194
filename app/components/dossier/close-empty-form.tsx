import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'

/** A dossier in which no filing lies any more is closed with its reason. */
export function CloseEmptyForm({ commandIds, values, errors }: DossierFormProps) {
  return (
    <ActForm
      act="close-empty"
      summary={m.ending_close_empty()}
      open
      commandId={commandIds['close-empty'] ?? ''}
      values={values}
      errors={errors}
    >
      {(form) => (
        <>
          <TextArea
            id="close-empty-reason"
            name="reason"
            label={m.obstacle_reason_label()}
            hint={m.ending_close_empty_hint()}
            rows={3}
            defaultValue={textOf(form.values, 'reason')}
            error={messageFor(form.errors, 'reason')}
          />
          <Actions>
            <Button kind="stop">{m.ending_close_empty()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
