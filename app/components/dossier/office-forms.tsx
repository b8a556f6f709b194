import { m } from '#i18n/messages.js'
import { ActForm } from '../obstacle/act-form.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FieldRow } from '../ui/field.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { TextArea, TextField } from '../ui/text-field.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'
import { LeaderFields } from './leader-fields.tsx'
import { MissingFields } from './missing-fields.tsx'

/** The check by the Office. */
export function OfficeForms({ dossier, leaders, commonPoints, commandIds, values, errors }: DossierFormProps) {
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
            <LeaderFields
              act="pass-check"
              leaders={leaders}
              leader={dossier.leader}
              substitute={dossier.substitute}
              {...form}
            />
            <RadioChoices
              id="pass-check-track"
              name="track"
              label={m.leader_track()}
              value={textOf(form.values, 'track', 'simple')}
              error={messageFor(form.errors, 'track')}
              choices={[
                { value: 'simple', label: m.leader_track_simple() },
                { value: 'complex', label: m.leader_track_complex() },
              ]}
            />
            <FieldRow>
              <DateField
                id="pass-check-meetingOn"
                name="meetingOn"
                label={m.leader_meeting_on()}
                hint={m.leader_meeting_hint()}
                optional
                value={textOf(form.values, 'meetingOn')}
                error={messageFor(form.errors, 'meetingOn')}
              />
              <TextField {...form.field('meetingPlace')} label={m.leader_meeting_place()} optional maxLength={200} />
            </FieldRow>
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
            <MissingFields common={commonPoints} {...form} />
            <TextArea {...form.field('note')} label={m.office_check_note()} optional rows={2} />
            <Actions>
              <Button kind="stop">{m.dossier_return()}</Button>
            </Actions>
          </>
        )}
      </ActForm>
    </>
  )
}
