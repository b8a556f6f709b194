import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'

/** The second person before the paper. */
export function CheckForms({ commandIds, values, errors }: DossierFormProps) {
  const state = { values, errors }
  return (
    <>
      <ActForm
        act="confirm-resolution"
        summary={m.resolution_check_title()}
        open
        commandId={commandIds['confirm-resolution'] ?? ''}
        {...state}
      >
        {() => (
          <>
            <p className="small">{m.resolution_check_hint()}</p>
            <Actions>
              <Button kind="main">{m.resolution_check_submit()}</Button>
            </Actions>
          </>
        )}
      </ActForm>
      <ActForm
        act="return-resolution"
        summary={m.resolution_check_return()}
        commandId={commandIds['return-resolution'] ?? ''}
        {...state}
      >
        {(form) => (
          <>
            <TextArea
              id="return-resolution-reason"
              name="reason"
              label={m.resolution_check_return_label()}
              rows={3}
              defaultValue={textOf(form.values, 'reason')}
              error={messageFor(form.errors, 'reason')}
            />
            <Actions>
              <Button kind="stop">{m.resolution_check_return()}</Button>
            </Actions>
          </>
        )}
      </ActForm>
    </>
  )
}
