import type { Capacity } from './capacities.ts'
import { type AssignmentState, OPEN_STATES } from './states.ts'

type ActionRule = {
  from: readonly AssignmentState[]
  /** `same`: the state stays; `open`: back to the agency, in progress when it had accepted, else issued. */
  to: AssignmentState | 'same' | 'open'
  by: readonly Capacity[]
  /** Imperative, for the command row; its event has the same stem. */
  command: string
  event: string
}

const WITH_AGENCY = ['issued', 'in-progress'] as const

/**
 * The life of an assignment (handbook 2.3): who may do what in which state. This one table draws the buttons, guards
 * the server and generates docs/assignment-life-cycle.md and the permission tests.
 */
export const ASSIGNMENT_ACTIONS = {
  accept: {
    from: ['issued'],
    to: 'in-progress',
    by: ['lead'],
    command: 'AcceptAssignment',
    event: 'AssignmentAccepted',
  },
  decline: {
    from: ['issued'],
    to: 'declined',
    by: ['lead'],
    command: 'DeclineAssignment',
    event: 'AssignmentDeclined',
  },
  'report-progress': {
    from: ['in-progress'],
    to: 'same',
    by: ['lead'],
    command: 'ReportProgress',
    event: 'ProgressReported',
  },
  submit: {
    from: ['in-progress'],
    to: 'submitted',
    by: ['lead'],
    command: 'SubmitAssignment',
    event: 'AssignmentSubmitted',
  },
  'enter-report': {
    from: WITH_AGENCY,
    to: 'in-progress',
    by: ['judge'],
    command: 'EnterReport',
    event: 'ReportEntered',
  },
  'enter-result': {
    from: WITH_AGENCY,
    to: 'submitted',
    by: ['judge'],
    command: 'EnterResult',
    event: 'ResultEntered',
  },
  'request-extension': {
    from: ['in-progress'],
    to: 'same',
    by: ['lead'],
    command: 'RequestExtension',
    event: 'ExtensionRequested',
  },
  'withdraw-extension': {
    from: ['issued', 'in-progress', 'suspended'],
    to: 'same',
    by: ['lead'],
    command: 'WithdrawExtension',
    event: 'ExtensionWithdrawn',
  },
  'hand-down': {
    from: WITH_AGENCY,
    to: 'same',
    by: ['lead'],
    command: 'HandDownAssignment',
    event: 'AssignmentHandedDown',
  },
  'take-back-officer': {
    from: WITH_AGENCY,
    to: 'same',
    by: ['lead'],
    command: 'TakeBackFromOfficer',
    event: 'TakenBackFromOfficer',
  },
  'set-internal-date': {
    from: WITH_AGENCY,
    to: 'same',
    by: ['lead', 'coordinating'],
    command: 'SetInternalDate',
    event: 'InternalDateSet',
  },
  'link-awaited': {
    from: [...WITH_AGENCY, 'suspended'],
    to: 'same',
    by: ['lead', 'judge'],
    command: 'LinkAwaited',
    event: 'AwaitedLinked',
  },
  'unlink-awaited': {
    from: [...WITH_AGENCY, 'suspended'],
    to: 'same',
    by: ['lead', 'judge'],
    command: 'UnlinkAwaited',
    event: 'AwaitedUnlinked',
  },
  'give-on': {
    from: ['in-progress'],
    to: 'same',
    by: ['lead'],
    command: 'GiveAssignmentOn',
    event: 'AssignmentGivenOn',
  },
  contribute: {
    from: WITH_AGENCY,
    to: 'same',
    by: ['coordinating'],
    command: 'ContributeToAssignment',
    event: 'AssignmentContributed',
  },
  'send-part-back': {
    from: [...WITH_AGENCY, 'submitted'],
    to: 'same',
    by: ['lead', 'judge'],
    command: 'SendPartBack',
    event: 'PartSentBack',
  },
  'set-part-date': {
    from: WITH_AGENCY,
    to: 'same',
    by: ['judge'],
    command: 'SetPartDate',
    event: 'PartDateSet',
  },
  'change-parties': {
    from: ['issued', 'in-progress', 'suspended'],
    to: 'same',
    by: ['judge'],
    command: 'ChangeParties',
    event: 'PartiesChanged',
  },
  confirm: {
    from: ['submitted'],
    to: 'completed',
    by: ['judge'],
    command: 'ConfirmAssignment',
    event: 'AssignmentConfirmed',
  },
  'send-back': {
    from: ['submitted'],
    to: 'in-progress',
    by: ['judge'],
    command: 'SendBackAssignment',
    event: 'AssignmentSentBack',
  },
  'decide-extension': {
    from: ['issued', 'in-progress', 'suspended'],
    to: 'same',
    by: ['decider'],
    command: 'DecideExtension',
    event: 'ExtensionDecided',
  },
  reroute: {
    from: ['issued', 'declined'],
    to: 'issued',
    by: ['decline-judge'],
    command: 'RerouteAssignment',
    event: 'AssignmentRerouted',
  },
  insist: {
    from: ['declined'],
    to: 'issued',
    by: ['decline-judge'],
    command: 'InsistOnAssignment',
    event: 'AssignmentInsistedOn',
  },
  'acknowledge-escalation': {
    from: ['issued', 'in-progress', 'declined'],
    to: 'same',
    by: ['reached'],
    command: 'AcknowledgeEscalation',
    event: 'EscalationAcknowledged',
  },
  urge: {
    from: ['issued', 'in-progress'],
    to: 'same',
    by: ['judge', 'following', 'office', 'leadership'],
    command: 'UrgeAssignment',
    event: 'AssignmentUrged',
  },
  'set-date': {
    from: WITH_AGENCY,
    to: 'same',
    by: ['judge'],
    command: 'SetDueDate',
    event: 'DueDateSet',
  },
  'set-urgency': {
    from: WITH_AGENCY,
    to: 'same',
    by: ['judge'],
    command: 'SetUrgency',
    event: 'UrgencySet',
  },
  edit: {
    from: WITH_AGENCY,
    to: 'same',
    by: ['judge'],
    command: 'EditAssignment',
    event: 'AssignmentEdited',
  },
  suspend: {
    from: WITH_AGENCY,
    to: 'suspended',
    by: ['judge', 'leadership'],
    command: 'SuspendAssignment',
    event: 'AssignmentSuspended',
  },
  resume: {
    from: ['suspended'],
    to: 'open',
    by: ['judge', 'leadership'],
    command: 'ResumeAssignment',
    event: 'AssignmentResumed',
  },
  withdraw: {
    from: OPEN_STATES,
    to: 'withdrawn',
    by: ['judge'],
    command: 'WithdrawAssignment',
    event: 'AssignmentWithdrawn',
  },
  'annul-confirmation': {
    from: ['completed'],
    to: 'submitted',
    by: ['judge-head'],
    command: 'AnnulConfirmation',
    event: 'ConfirmationAnnulled',
  },
  reopen: {
    from: ['completed', 'withdrawn'],
    to: 'open',
    by: ['judge'],
    command: 'ReopenAssignment',
    event: 'AssignmentReopened',
  },
} as const satisfies Record<string, ActionRule>

export type AssignmentAction = keyof typeof ASSIGNMENT_ACTIONS
export const ASSIGNMENT_ACTION_NAMES = Object.keys(ASSIGNMENT_ACTIONS) as AssignmentAction[]

/** The table read without the literal types, so that it can be walked. */
export const actionRule = (action: AssignmentAction): ActionRule => ASSIGNMENT_ACTIONS[action]

/** The state an action leads to. */
export function stateAfter(args: {
  action: AssignmentAction
  state: AssignmentState
  acceptedAt: Date | null
}): AssignmentState {
  const { to } = actionRule(args.action)
  if (to === 'same') return args.state
  if (to === 'open') return args.acceptedAt === null ? 'issued' : 'in-progress'
  return to
}
