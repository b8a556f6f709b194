import type { DossierAction } from '#domain/obstacle/dossier-actions.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { ActForm, type ActState } from '../obstacle/act-form.tsx'
import { paths } from '../shell/paths.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { RadioChoices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { messageFor } from '../ui/form-errors.ts'
import { textOf } from '../ui/form-values.ts'
import { Notice } from '../ui/notice.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { PointFields, type PointLead } from './point-fields.tsx'

type Props = ActState & {
  actions: readonly DossierAction[]
  commandIds: Readonly<Record<string, string>>
  leads: readonly PointLead[]
  isOwnRecord: boolean
  dossier: {
    id: string
    commonCause: string
    proposal: string
    proposedPoints: readonly { text: string; leadId: string | null; dueOn: PlainDate | null; unblocks: boolean }[]
  }
}

/** The acts open on a dossier, for whoever holds it. */
export function DossierActions(props: Props) {
  const { actions, isOwnRecord, dossier, errors } = props
  return (
    <>
      <ErrorSummary errors={errors.filter(({ field }) => field === '')} />
      {actions.includes('edit-proposal') ? <ProposalForms {...props} /> : null}
      {actions.includes('pass-check') ? <OfficeForms {...props} /> : null}
      {actions.includes('agree') ? <DirectionForm {...props} /> : null}
      {actions.includes('record-resolution') ? (
        <Actions>
          <ButtonLink href={`${paths.dossier(dossier.id)}/van-ban`} kind="main">
            {m.dossier_record()}
          </ButtonLink>
        </Actions>
      ) : null}
      {actions.includes('replace-resolution') ? (
        <Actions>
          <ButtonLink href={`${paths.dossier(dossier.id)}/van-ban`}>{m.resolution_replace()}</ButtonLink>
        </Actions>
      ) : null}
      {actions.includes('confirm-resolution') ? <CheckForms {...props} /> : null}
      {isOwnRecord ? <Notice status="awaiting">{m.resolution_check_own()}</Notice> : null}
    </>
  )
}

function ProposalForms({ dossier, leads, commandIds, values, errors }: Props) {
  const state = { values, errors }
  return (
    <>
      <ActForm
        act="edit-proposal"
        summary={m.dossier_proposal()}
        open
        commandId={commandIds['edit-proposal'] ?? ''}
        {...state}
      >
        {(form) => (
          <>
            <TextArea
              id="edit-proposal-commonCause"
              name="commonCause"
              label={m.obstacle_dossier_cause_label()}
              rows={2}
              defaultValue={textOf(form.values, 'commonCause', dossier.commonCause)}
              error={messageFor(form.errors, 'commonCause')}
            />
            <TextArea
              id="edit-proposal-proposal"
              name="proposal"
              label={m.dossier_proposal_label()}
              rows={5}
              defaultValue={textOf(form.values, 'proposal', dossier.proposal)}
              error={messageFor(form.errors, 'proposal')}
            />
            <p className="hint">{m.dossier_points_hint()}</p>
            <PointFields known={dossier.proposedPoints} leads={leads} values={form.values} errors={form.errors} />
            <Actions>
              <Button>{m.dossier_save_proposal()}</Button>
            </Actions>
          </>
        )}
      </ActForm>
      <ActForm
        act="submit"
        summary={m.dossier_submit()}
        open={dossier.proposedPoints.length > 0}
        commandId={commandIds.submit ?? ''}
        {...state}
      >
        {(form) => (
          <>
            <TextField
              id="submit-submissionNumber"
              name="submissionNumber"
              label={m.dossier_submission_number()}
              hint={m.dossier_submission_number_hint()}
              optional
              short
              defaultValue={textOf(form.values, 'submissionNumber')}
              error={messageFor(form.errors, 'submissionNumber')}
            />
            <p className="small muted">{m.dossier_submit_after()}</p>
            <Actions>
              <Button kind="main">{m.dossier_submit()}</Button>
            </Actions>
          </>
        )}
      </ActForm>
    </>
  )
}

function OfficeForms({ commandIds, values, errors }: Props) {
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
            <TextArea
              id="return-for-missing-reason"
              name="reason"
              label={m.dossier_return_label()}
              rows={3}
              defaultValue={textOf(form.values, 'reason')}
              error={messageFor(form.errors, 'reason')}
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

function DirectionForm({ commandIds, values, errors }: Props) {
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

function CheckForms({ commandIds, values, errors }: Props) {
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
