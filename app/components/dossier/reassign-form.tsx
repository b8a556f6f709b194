import { m } from '#i18n/messages.js'
import { ReasonForm } from '../obstacle/reason-form.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'
import { LeaderFields } from './leader-fields.tsx'

/** The Office names somebody else of the leadership. */
export function ReassignForm({ dossier, leaders, commandIds, values, errors }: DossierFormProps) {
  return (
    <ReasonForm
      act="reassign"
      summary={m.leader_reassign()}
      label={m.leader_reason()}
      rows={2}
      kind="plain"
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
        </>
      )}
    </ReasonForm>
  )
}
