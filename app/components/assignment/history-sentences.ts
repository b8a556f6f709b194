import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { Grade } from '#domain/assignment/forms.ts'
import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import type { Urgency } from '#domain/assignment/states.ts'
import { RecurrenceRuleSchema } from '#domain/deadline/recurrence.ts'
import { isPlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { CLOCK_STEP_LABELS, clockStepLabel } from '../clock/step-labels.ts'
import { sayRule } from '../series/labels.ts'
import { SIGN_OFF_SAID, withPreparer } from '../sign-off/history-sentences.ts'
import { formatDate } from '../ui/format.ts'
import type { Status } from '../ui/status.ts'
import { actionWords } from './action-labels.ts'
import { DECIDER_LABELS, GRADE_LABELS } from './labels.ts'
import { URGENCY_LABELS } from './order-labels.ts'

export type HistoryPayload = Readonly<Record<string, unknown>>
type Told = {
  what: string
  words?: string
  status?: Status
  /** Somebody else typed it in: the agency on whose behalf did not ask for that. */
  isEntry?: true
}

const text = (payload: HistoryPayload, name: string): string => {
  const value = payload[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const day = (payload: HistoryPayload, name: string): string => {
  const value = text(payload, name)
  return isPlainDate(value) ? formatDate(value) : value
}

/** A date with the hour where one was given. */
const due = (payload: HistoryPayload, on: string, time: string): string =>
  [day(payload, on), text(payload, time)].filter(Boolean).join(', ')

/** Why: in somebody's words, or by the document that brought it about. */
const withReason = (payload: HistoryPayload): Pick<Told, 'words'> => {
  const reason = text(payload, 'reason') || text(payload, 'note') || text(payload, 'document')
  if (reason) return { words: m.assignment_history_reason({ reason }) }
  if (payload.why === 'resolution-day') return { words: m.assignment_history_resolution_day() }
  return payload.why === 'obstacle-solved' ? { words: m.assignment_history_obstacle_solved() } : {}
}

function sayDecision(payload: HistoryPayload): Told {
  if (payload.granted !== true)
    return { what: m.assignment_history_extension_refused(), status: 'declined', ...withReason(payload) }
  const dates = { from: day(payload, 'oldDueOn'), to: day(payload, 'dueOn') }
  return { what: m.assignment_history_extension_granted(dates), status: 'done', ...withReason(payload) }
}

function sayDate(payload: HistoryPayload): Told {
  const from = due(payload, 'oldDueOn', 'oldDueTime')
  const to = due(payload, 'dueOn', 'dueTime')
  const what = from ? m.assignment_history_date_moved({ from, to }) : m.assignment_history_date_set({ to })
  return { what, ...withReason(payload) }
}

function sayUrgency(payload: HistoryPayload): Told {
  const urgency = URGENCY_LABELS[(text(payload, 'urgency') || 'normal') as Urgency]()
  const hour = text(payload, 'dueTime')
  const what = hour ? m.urgency_history_hour({ urgency, hour }) : m.urgency_history({ urgency })
  return { what, ...withReason(payload) }
}

/** The row of the file that it came in with. */
function sayOrigin({ origin }: HistoryPayload): Pick<Told, 'words'> {
  if (typeof origin !== 'object' || origin === null) return {}
  const { file, row } = origin as { file: string; row: number }
  return { words: m.tracker_history_origin({ file, row }) }
}

function sayEdit(payload: HistoryPayload): Told {
  const names = (name: string): string => (Array.isArray(payload[name]) ? payload[name].join(', ') : '')
  const product = text(payload, 'product')
  const coordinating = names('coordinating')
  const following = names('following')
  const what = [
    product ? m.assignment_history_edited_product({ product }) : '',
    coordinating ? m.assignment_history_edited_coordinating({ agencies: coordinating }) : '',
    following ? m.assignment_history_edited_following({ agencies: following }) : '',
  ]
  return { what: m.assignment_history_edited({ what: what.filter(Boolean).join('; ') }), ...withReason(payload) }
}

function sayStep(payload: HistoryPayload): Told {
  const step = text(payload, 'step')
  const reached = Array.isArray(payload.reached) ? (payload.reached as { audience?: string; names?: string[] }[]) : []
  const audiences = reached.map(({ audience }) => audience ?? '')
  const names = [...new Set(reached.flatMap((one) => one.names ?? []))]
  return {
    what:
      step in CLOCK_STEP_LABELS
        ? clockStepLabel(step as keyof typeof CLOCK_STEP_LABELS, audiences)
        : m.assignment_step_other(),
    ...(names.length > 0 ? { words: m.assignment_history_reached({ names: names.join('; ') }) } : {}),
  }
}

/** Who came and who went, in which part. */
function sayParties(payload: HistoryPayload): Told {
  const names = (list: unknown) =>
    (Array.isArray(list) ? (list as { role?: string; agency?: string }[]) : [])
      .map(
        ({ role, agency }) => `${agency ?? ''} (${role === 'following' ? m.party_follows() : m.party_coordinates()})`,
      )
      .join(', ')
  const added = names(payload.added)
  const removed = names(payload.removed)
  const said = [
    added ? m.party_history_added({ agencies: added }) : '',
    removed ? m.party_history_removed({ agencies: removed }) : '',
    m.assignment_history_reason({ reason: text(payload, 'reason') }),
  ]
  return { what: m.party_history_changed(), words: said.filter(Boolean).join('. ') }
}

/** Which letter it was entered from, and what that says. */
function sayLetter(payload: HistoryPayload): Pick<Told, 'words' | 'isEntry'> {
  const letter = (payload.letter ?? {}) as HistoryPayload
  const dates = {
    datedOn: day(letter, 'datedOn'),
    arrivedOn: [day(letter, 'arrivedOn'), text(letter, 'arrivedTime')].filter(Boolean).join(', '),
  }
  const words = m.assignment_history_letter({ number: text(letter, 'number'), ...dates, text: text(payload, 'text') })
  return { words, isEntry: true }
}

/** The rule as it was and as it is from then on. */
function saySeriesChange(payload: HistoryPayload): Told {
  const [before, after] = [payload.before, payload.after].map((rule) => RecurrenceRuleSchema.safeParse(rule))
  const reason = withReason(payload)
  if (!before?.success || !after?.success) return { what: m.series_history_changed(), ...reason }
  if (payload.change !== 'rule') return { what: m.series_history_exception(), ...reason }
  const rules = { before: sayRule(before.data), after: sayRule(after.data) }
  return {
    what: m.series_history_rule({ ...rules, from: after.data.from ? formatDate(after.data.from) : '' }),
    ...reason,
  }
}

/** Event → what happened, in the words of an official; the type is its name in the record, never on the screen. */
const SAID: Readonly<Record<string, (payload: HistoryPayload) => Told>> = {
  AssignmentIssued: (payload) => ({ what: m.assignment_history_issued(), ...sayOrigin(payload) }),
  AssignmentAccepted: () => ({ what: m.assignment_history_accepted(), status: 'in-time' }),
  AssignmentDeclined: (payload) => ({
    what: m.assignment_history_declined(),
    status: 'declined',
    words: withPreparer(payload, withReason(payload).words),
  }),
  AssignmentRerouted: (payload) => ({
    what: m.assignment_history_rerouted({ agency: text(payload, 'leadName') }),
    ...withReason(payload),
  }),
  AssignmentRehomed: (payload) => ({
    what: m.assignment_history_rehomed({ from: text(payload, 'from'), to: text(payload, 'to') }),
    words: text(payload, 'basis'),
  }),
  AssignmentReworded: (payload) => ({ what: m.amendment_history_reworded({ document: text(payload, 'document') }) }),
  AssignmentCorrected: (payload) => ({
    what: m.ending_history_corrected({ document: text(payload, 'document') }),
    words: m.ending_history_corrected_before({ text: text(payload, 'oldText') }),
  }),
  AssignmentCarriedOver: (payload) => ({ what: m.amendment_history_carried({ document: text(payload, 'document') }) }),
  AssignmentInsistedOn: (payload) => ({ what: m.assignment_history_insisted(), ...withReason(payload) }),
  ProgressReported: (payload) => ({
    what: m.assignment_history_reported({ percent: text(payload, 'percent') }),
    words: text(payload, 'text'),
    status: 'in-time',
  }),
  AssignmentSubmitted: (payload) => ({
    what: m.assignment_history_submitted(),
    words: withPreparer(payload, text(payload, 'text')),
    status: 'awaiting',
  }),
  ...SIGN_OFF_SAID,
  ReportEntered: (payload) => ({
    what: m.assignment_history_report_entered({ percent: text(payload, 'percent') }),
    status: 'in-time',
    ...sayLetter(payload),
  }),
  ResultEntered: (payload) => ({
    what: m.assignment_history_result_entered(),
    status: 'awaiting',
    ...sayLetter(payload),
  }),
  AssignmentConfirmed: (payload) => ({
    what: m.assignment_history_confirmed({ grade: GRADE_LABELS[(text(payload, 'grade') || 'adequate') as Grade]() }),
    status: 'done',
    ...withReason(payload),
  }),
  AssignmentSentBack: (payload) => {
    const to = day(payload, 'redoDueOn')
    return {
      what: to ? m.assignment_history_sent_back_until({ to }) : m.assignment_history_sent_back(),
      status: 'returned',
      ...withReason(payload),
    }
  },
  ExtensionRequested: (payload) => ({
    what: m.assignment_history_extension_requested({ to: day(payload, 'askedDueOn') }),
    words: withPreparer(payload, withReason(payload).words),
  }),
  ExtensionDecided: sayDecision,
  ExtensionWithdrawn: () => ({ what: m.assignment_history_extension_withdrawn() }),
  DueDateSet: sayDate,
  UrgencySet: sayUrgency,
  AssignmentEdited: sayEdit,
  BulkActTakenBack: (payload) => ({
    what: m.assignment_history_taken_back({
      act: actionWords(text(payload, 'action') as AssignmentAction).inSentence(),
    }),
  }),
  AssignmentHandedDown: (payload) => ({
    what: text(payload, 'officer')
      ? m.party_history_handed_down({ officer: text(payload, 'officer') })
      : m.assignment_history_handed_down(),
    ...withReason(payload),
  }),
  TakenBackFromOfficer: (payload) => ({ what: m.party_history_taken_back(), ...withReason(payload) }),
  InternalDateSet: (payload) => ({
    what: text(payload, 'internalDueOn')
      ? m.party_history_internal_date({ day: day(payload, 'internalDueOn') })
      : m.party_history_internal_date_ended(),
  }),
  AwaitedLinked: (payload) => ({ what: m.wait_history_linked(), ...withReason(payload) }),
  AwaitedUnlinked: (payload) => ({ what: m.wait_history_unlinked(), ...withReason(payload) }),
  AwaitedEnded: (payload) => ({
    what: text(payload, 'why') === 'withdrawn' ? m.wait_history_withdrawn() : m.wait_history_arrived(),
  }),
  AssignmentGivenOn: (payload) => ({
    what: m.piece_history({ agencies: (Array.isArray(payload.agencies) ? payload.agencies : []).join(', ') }),
    words: text(payload, 'title'),
  }),
  AssignmentContributed: (payload) => ({ what: m.assignment_history_contributed(), words: text(payload, 'text') }),
  PartSentBack: (payload) => ({
    what: m.party_history_sent_back({ agency: text(payload, 'agency') }),
    status: 'returned',
    ...withReason(payload),
  }),
  PartDateSet: (payload) => ({
    what: m.party_history_date({ agency: text(payload, 'agency'), day: day(payload, 'partDueOn') }),
    ...withReason(payload),
  }),
  PartiesChanged: sayParties,
  AgencyDateStepTaken: (payload) => {
    const { what, ...told } = sayStep(payload)
    const say = payload.purpose === 'internal-date' ? m.party_history_internal_step : m.party_history_step
    return { what: say({ agency: text(payload, 'agency'), step: what }), ...told }
  },
  AssignmentUrged: (payload) => ({ what: m.assignment_history_urged(), words: text(payload, 'note') }),
  EscalationAcknowledged: (payload) => ({
    what: m.assignment_history_acknowledged({
      level: DECIDER_LABELS[(text(payload, 'level') || 'dic') as EscalationLevel](),
    }),
    words: text(payload, 'note'),
  }),
  EscalationStoodDown: () => ({ what: m.assignment_history_stood_down() }),
  AssignmentSuspended: (payload) => ({
    what: m.assignment_history_suspended(),
    status: 'suspended',
    ...withReason(payload),
  }),
  ResumptionScheduled: (payload) => ({
    what: m.assignment_history_resumption_scheduled({ on: day(payload, 'on') }),
    status: 'suspended',
    ...withReason(payload),
  }),
  ResumptionAwaitsDate: () => ({ what: m.assignment_history_awaits_date(), status: 'suspended' }),
  AssignmentResumed: (payload) => {
    const to = day(payload, 'dueOn')
    return {
      what: to ? m.assignment_history_resumed_until({ to }) : m.assignment_history_resumed(),
      ...withReason(payload),
    }
  },
  AssignmentWithdrawn: (payload) => ({
    what: m.assignment_history_withdrawn(),
    status: 'withdrawn',
    ...withReason(payload),
  }),
  ConfirmationAnnulled: (payload) => ({
    what: m.assignment_history_annulled(),
    status: 'awaiting',
    ...withReason(payload),
  }),
  AssignmentReopened: (payload) => ({
    what: m.assignment_history_reopened(),
    status: 'returned',
    ...withReason(payload),
  }),
  SeriesChanged: saySeriesChange,
  AssignmentGroupCompleted: () => ({ what: m.assignment_history_group_completed(), status: 'done' }),
  ClockStepTaken: sayStep,
}

export const sayEvent = ({ type, payload }: { type: string; payload: HistoryPayload }): Told =>
  SAID[type]?.(payload) ?? { what: m.assignment_history_other() }
