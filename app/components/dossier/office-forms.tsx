import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'
import { MissingFields } from './missing-fields.tsx'

/** The check by the Office. */
export function OfficeForms({ commandIds, values, errors }: DossierFormProps) {
  const state = { values, errors }
  return (
    <>
      <ActForm
        act="pass-check"
        summary={m.dossier_office_title()}
        open
        commandId={commandIds['pass-check'] ?? ''}
        {...state}
      >
        {(form) => (
          <>
            <TextArea
              id="pass-check-note"
              name="note"
              label={m.dossier_pass_note()}
              optional
              rows={3}
              defaultValue={textOf(form.values, 'note')}
            />
            <Actions>
              <Button kind="main">{m.dossier_pass()}</Button>
            </Actions>
          </>
        )}
      </ActForm>
      <ActForm
        act="return-for-missing"
        summary={m.dossier_return()}
        commandId={commandIds['return-for-missing'] ?? ''}
        {...state}
      >
        {(form) => (
          <>
            <MissingFields {...form} />
            <TextArea
              id="return-for-missing-note"
              name="note"
              label={m.office_check_note()}
              optional
              rows={2}
              defaultValue={textOf(form.values, 'note')}
              error={messageFor(form.errors, 'note')}
            />
            <Actions>
              <Button kind="stop">{m.dossier_return()}</Button>
            </Actions>
          </>
        )}
      </ActForm>
    </>
  )
}
