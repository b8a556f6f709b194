import { m } from '#i18n/messages.js'
import { ConsultationForms } from '../consultation/consultation-forms.tsx'
import { ReasonForm } from '../obstacle/reason-form.tsx'
import { paths } from '../shell/paths.ts'
import { Actions, ButtonLink } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { CheckForms } from './check-forms.tsx'
import { DirectionForm } from './direction-form.tsx'
import type { DossierFormProps } from './dossier-form-props.ts'
import { MeetingForm } from './meeting-form.tsx'
import { MinistryForms, ReferAboveForm } from './ministry-forms.tsx'
import { OfficeForms } from './office-forms.tsx'
import { ProposalForms } from './proposal-forms.tsx'
import { QuestionForms } from './question-forms.tsx'
import { ReassignForm } from './reassign-form.tsx'
import { SplitForm } from './split-form.tsx'

/** The acts open on a dossier, for whoever holds it. */
export function DossierActions(props: DossierFormProps) {
  const { actions, isOwnRecord, dossier, errors } = props
  return (
    <>
      <ErrorSummary errors={errors.filter(({ field }) => field === '')} />
      {actions.includes('close-empty') ? (
        <ReasonForm
          act="close-empty"
          summary={m.ending_close_empty()}
          hint={m.ending_close_empty_hint()}
          open
          commandId={props.commandIds['close-empty'] ?? ''}
          values={props.values}
          errors={errors}
        />
      ) : null}
      <ConsultationForms {...props} />
      {actions.includes('edit-proposal') ? <ProposalForms {...props} /> : null}
      {actions.includes('pass-check') ? <OfficeForms {...props} /> : null}
      {actions.includes('arrange-meeting') ? <MeetingForm {...props} /> : null}
      {actions.includes('reassign') ? <ReassignForm {...props} /> : null}
      {actions.includes('agree') ? <DirectionForm {...props} /> : null}
      <QuestionForms {...props} />
      {actions.includes('split') ? <SplitForm {...props} /> : null}
      {actions.includes('refer-above') ? <ReferAboveForm {...props} /> : null}
      <MinistryForms {...props} />
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
      {isOwnRecord ? (
        <Notice status="awaiting">{props.ministry ? m.ministry_check_own() : m.resolution_check_own()}</Notice>
      ) : null}
    </>
  )
}
