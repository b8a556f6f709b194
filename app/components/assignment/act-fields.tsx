import type { ReactNode } from 'react'
import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import type { ActFieldProps } from './act-field.ts'
import { RequestExtensionFields, ResumeFields, SendBackFields, SetDateFields } from './date-fields.tsx'
import { EditFields } from './edit-fields.tsx'
import { ConfirmFields, DecideExtensionFields } from './judgement-fields.tsx'
import {
  ChangePartiesFields,
  ContributeFields,
  HandDownFields,
  InternalDateFields,
  PartDateFields,
  SendPartBackFields,
} from './party-fields.tsx'
import { GiveOnFields, WithdrawFields } from './piece-fields.tsx'
import { EntryFields, ReportFields } from './report-fields.tsx'
import { RerouteFields, TextFields } from './text-fields.tsx'
import { UrgencyFields } from './urgency-fields.tsx'
import { LinkAwaitedFields, UnlinkAwaitedFields } from './wait-fields.tsx'

/** The fields of each act; those without any are buttons only. */
const FIELDS = {
  accept: () => null,
  'withdraw-extension': () => null,
  'report-progress': (props) => <ReportFields {...props} isSubmission={false} />,
  submit: (props) => <ReportFields {...props} isSubmission />,
  'enter-report': (props) => <EntryFields {...props} isSubmission={false} />,
  'enter-result': (props) => <EntryFields {...props} isSubmission />,
  confirm: ConfirmFields,
  'send-back': SendBackFields,
  'request-extension': RequestExtensionFields,
  'decide-extension': DecideExtensionFields,
  'set-date': SetDateFields,
  'set-urgency': UrgencyFields,
  edit: EditFields,
  resume: ResumeFields,
  reroute: RerouteFields,
  'hand-down': HandDownFields,
  'take-back-officer': (props) => <TextFields {...props} of="take-back-officer" />,
  'set-internal-date': InternalDateFields,
  'link-awaited': LinkAwaitedFields,
  'unlink-awaited': UnlinkAwaitedFields,
  'give-on': GiveOnFields,
  decline: (props) => <TextFields {...props} of="decline" />,
  insist: (props) => <TextFields {...props} of="insist" />,
  suspend: (props) => <TextFields {...props} of="suspend" />,
  withdraw: WithdrawFields,
  'annul-confirmation': (props) => <TextFields {...props} of="annul-confirmation" />,
  reopen: (props) => <TextFields {...props} of="reopen" />,
  urge: (props) => <TextFields {...props} of="urge" />,
  'acknowledge-escalation': (props) => <TextFields {...props} of="acknowledge-escalation" />,
  contribute: ContributeFields,
  'send-part-back': SendPartBackFields,
  'set-part-date': PartDateFields,
  'change-parties': ChangePartiesFields,
} as const satisfies Record<AssignmentAction, (props: ActFieldProps) => ReactNode>

export function ActFields({ action, ...props }: ActFieldProps & { action: AssignmentAction }) {
  const Fields: (props: ActFieldProps) => ReactNode = FIELDS[action]
  return <Fields {...props} />
}
