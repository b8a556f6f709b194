import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextField } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'

/** The Office says when and where the leadership meets about the dossier. */
export function MeetingForm({ dossier, commandIds, values, errors }: DossierFormProps) {
  return (
    <ActForm
      act="arrange-meeting"
      summary={m.leader_meeting_arrange()}
      commandId={commandIds['arrange-meeting'] ?? ''}
      values={values}
      errors={errors}
    >
      {(form) => (
        <>
          <p className="small muted">{m.leader_meeting_arrange_hint()}</p>
          <FieldRow>
            <DateField
              id="arrange-meeting-meetingOn"
              name="meetingOn"
              label={m.leader_meeting_on()}
              value={textOf(form.values, 'meetingOn') || (dossier.meetingOn ?? '')}
              error={messageFor(form.errors, 'meetingOn')}
            />
            <TextField
              {...form.field('meetingPlace', dossier.meetingPlace ?? '')}
              label={m.leader_meeting_place()}
              optional
              maxLength={200}
            />
          </FieldRow>
          <Actions>
            <Button>{m.leader_meeting_arrange()}</Button>
          </Actions>
        </>
      )}
    </ActForm>
  )
}
