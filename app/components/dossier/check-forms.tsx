import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { ReasonForm } from '../obstacle/reason-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
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
      <ReasonForm
        act="return-resolution"
        summary={m.resolution_check_return()}
        label={m.resolution_check_return_label()}
        commandId={commandIds['return-resolution'] ?? ''}
        {...state}
      />
    </>
  )
}
