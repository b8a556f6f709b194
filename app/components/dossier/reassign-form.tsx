import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'
import { LeaderFields } from './leader-fields.tsx'

/** The Office names somebody else of the leadership. */
export function ReassignForm({ dossier, leaders, commandIds, values, errors }: DossierFormProps) {
  return (
    <ActForm
      act="reassign"
      summary={m.leader_reassign()}
      commandId={commandIds.reassign ?? ''}
      values={values}
      errors={errors}
    >
      {(form) => (
        <>
          <p className="small muted">{m.leader_reassign_hint()}</p>
          <LeaderFields
            act="reassign"
            leaders={leaders}
            leader={dossier.leader}
            substitute={dossier.substitute}
            {...form}
          />
          <TextArea
            id="reassign-reason"
            name="reason"
            label={m.leader_reason()}
            rows={2}
            defaultValue={textOf(form.values, 'reason')}
            error={messageFor(form.errors, 'reason')}
          />
          <Actions>
            <Button>{m.leader_reassign()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
