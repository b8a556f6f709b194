import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'

/** The word of the leader. */
export function DirectionForm({ commandIds, values, errors }: DossierFormProps) {
  return (
    <ActForm
      act="direct"
      summary={m.dossier_direction_title()}
      open
      commandId={commandIds.agree ?? ''}
      values={values}
      errors={errors}
    >
      {(form) => (
        <>
          <p className="small muted">{m.dossier_direction_hint()}</p>
          <RadioChoices
            id="direct-direction"
            name="direction"
            label={m.dossier_direction_title()}
            value={textOf(form.values, 'direction')}
            error={messageFor(form.errors, 'direction')}
            choices={[
              { value: 'agree', label: m.dossier_direction_agree() },
              { value: 'reject', label: m.dossier_direction_reject() },
              { value: 'return', label: m.dossier_direction_return() },
            ]}
          />
          <TextArea
            id="direct-directionText"
            name="directionText"
            label={m.dossier_direction_text()}
            rows={4}
            defaultValue={textOf(form.values, 'directionText')}
            error={messageFor(form.errors, 'directionText')}
          />
          <Actions>
            <Button kind="main">{m.dossier_direction_submit()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
