import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import { ASSIGNMENT_STATES, type AssignmentState } from '#domain/assignment/states.ts'
import { dayAt, isPlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import type { Sentences } from '../ui/form-errors.ts'
import { formatDate, formatDateTime, formatTime } from '../ui/format.ts'
import { ACTION_WORDS, actionWords } from './action-labels.ts'
import { PART_DATE_SENTENCES } from './part-date-sentences.ts'

type Params = Record<string, string | number | undefined>

/** What has just happened to it, as the state tells: "vừa được nộp". */
const JUST = {
  issued: m.assignment_just_issued,
  'in-progress': m.assignment_just_in_progress,
  submitted: m.assignment_just_submitted,
  suspended: m.assignment_just_suspended,
  declined: m.assignment_just_declined,
  completed: m.assignment_just_completed,
  withdrawn: m.assignment_just_withdrawn,
} as const satisfies Record<AssignmentState, () => string>

export const parseOpenActions = (open: unknown): AssignmentAction[] =>
  String(open ?? '')
    .split(',')
    .filter((action): action is AssignmentAction => action in ACTION_WORDS)

function sayWhen({ since, now }: Params): string {
  const at = new Date(String(since))
  if (Number.isNaN(at.getTime())) return ''
  const isToday = now !== undefined && dayAt(at) === dayAt(new Date(String(now)))
  return m.assignment_closed_at({ when: isToday ? formatTime(at) : formatDateTime(at) })
}

function sayOpen(open: unknown): string {
  const words = parseOpenActions(open).map((action) => actionWords(action).inSentence())
  if (words.length === 0) return m.assignment_closed_none()
  const last = words.pop() ?? ''
  return m.assignment_closed_open({
    acts: words.length === 0 ? last : m.assignment_closed_or({ acts: words.join(', '), last }),
  })
}

/** "Việc này vừa được nộp lúc 08:02; giờ có thể xác nhận hoặc trả lại." */
export function sayClosed(params: Params): string {
  const state = ASSIGNMENT_STATES.find((one) => one === params.state)
  const what = state ? JUST[state]() : m.assignment_just_changed()
  return m.assignment_closed({ what, when: sayWhen(params), open: sayOpen(params.open) })
}

const day = (value: unknown): string =>
  typeof value === 'string' && isPlainDate(value) ? formatDate(value) : String(value ?? '')

/** Why a form about an assignment was refused. */
export const ASSIGNMENT_SENTENCES: Sentences = {
  'escalation-not-open': m.matter_escalation_not_open,
  'action-not-open': sayClosed,
  'not-yours': ({ open }: Params) => m.assignment_reason_not_yours({ open: sayOpen(open) }),
  'not-found': m.assignment_reason_not_found,
  'urgency-missing': m.urgency_reason_missing,
  'urgency-unchanged': m.urgency_reason_unchanged,
  'hour-not-yours': m.urgency_reason_not_yours,
  'reason-missing': m.assignment_reason_reason_missing,
  'note-missing': m.assignment_reason_note_missing,
  'percent-missing': m.assignment_reason_percent,
  'percent-range': m.assignment_reason_percent,
  'report-text-missing': m.assignment_reason_report_text_missing,
  'result-text-missing': m.assignment_reason_result_text_missing,
  'evidence-missing': m.assignment_reason_evidence_missing,
  'file-unknown': m.assignment_reason_file_unknown,
  'letter-number-missing': m.assignment_reason_letter_number_missing,
  'letter-day-missing': m.assignment_reason_letter_day_missing,
  'arrival-missing': m.assignment_reason_arrival_missing,
  'arrival-in-future': m.assignment_reason_arrival_in_future,
  'letter-after-arrival': ({ arrivedOn }: Params) =>
    m.assignment_reason_letter_after_arrival({ arrivedOn: day(arrivedOn) }),
  'arrival-before-issue': ({ issuedOn }: Params) =>
    m.assignment_reason_arrival_before_issue({ issuedOn: day(issuedOn) }),
  'arrival-before-return': ({ sentBackOn }: Params) =>
    m.assignment_reason_arrival_before_return({ sentBackOn: day(sentBackOn) }),
  'letter-already-entered': m.assignment_reason_letter_already_entered,
  'letter-file-missing': m.assignment_reason_letter_file_missing,
  'enters-for-own-agency': m.assignment_reason_enters_for_own_agency,
  'send-back-reason-missing': m.assignment_reason_send_back_missing,
  'grade-missing': m.assignment_reason_grade_missing,
  'asked-date-missing': m.assignment_reason_asked_date_missing,
  'extension-reason-missing': m.assignment_reason_extension_reason_missing,
  'done-so-far-missing': m.assignment_reason_done_so_far_missing,
  'extension-undated': m.assignment_reason_extension_undated,
  'extension-not-later': ({ dueOn }: Params) => m.assignment_reason_not_later({ dueOn: day(dueOn) }),
  'extension-in-past': ({ today }: Params) => m.assignment_reason_in_past({ today: day(today) }),
  'extension-already-asked': m.assignment_reason_already_asked,
  'decision-missing': m.assignment_reason_decision_missing,
  'refusal-reason-missing': m.assignment_reason_refusal_reason_missing,
  'lead-missing': m.assignment_reason_lead_missing,
  'lead-unknown': m.assignment_reason_lead_unknown,
  'reroute-same-lead': m.assignment_reason_same_lead,
  'reroute-already-member': ({ agency }: Params) =>
    m.assignment_reason_already_member({ agency: String(agency ?? '') }),
  'awaited-missing': m.wait_reason_missing,
  'awaited-unknown': m.wait_reason_unknown,
  'awaits-itself': m.wait_reason_itself,
  'awaited-already': m.wait_reason_already,
  'awaited-circle': ({ way }: Params) => m.wait_reason_circle({ way: String(way ?? '') }),
  'awaited-not-linked': m.wait_reason_not_linked,
  'awaited-reason-missing': m.wait_reason_text,
  'officer-missing': m.assignment_reason_officer_missing,
  'officer-unknown': m.assignment_reason_officer_unknown,
  'authority-missing': m.assignment_reason_authority_missing,
  'authority-not-yours': m.assignment_reason_authority_not_yours,
  'ordered-by-missing': m.assignment_reason_ordered_by_missing,
  'ordered-on-missing': m.assignment_reason_ordered_on_missing,
  'ordered-in-the-future': m.assignment_reason_ordered_in_the_future,
  'form-missing': m.assignment_reason_form_missing,
  'order-number-missing': m.assignment_reason_order_number_missing,
  'title-missing': m.assignment_reason_title_missing,
  'text-missing': m.assignment_reason_text_missing,
  'order-lead-missing': m.assignment_reason_order_lead_missing,
  'agency-unknown': m.assignment_reason_agency_unknown,
  'enterprise-cannot-follow': m.assignment_reason_enterprise_cannot_follow,
  'date-or-reason-missing': m.assignment_reason_date_or_reason_missing,
  'date-in-past': m.assignment_reason_date_in_past,
  'first-date-missing': m.series_order_first_missing,
  'end-before-first': m.series_order_end_before_first,
  'due-date-missing': m.assignment_reason_due_date_missing,
  'date-unchanged': m.assignment_reason_date_unchanged,
  'edit-nothing': m.assignment_reason_edit_nothing,
  'edit-unchanged': m.assignment_reason_edit_unchanged,
  'officer-same': m.party_reason_officer_same,
  'pass-on-reason-missing': m.party_reason_pass_on,
  'part-missing': m.party_reason_part_missing,
  'part-contributed': m.party_reason_part_contributed,
  ...PART_DATE_SENTENCES,
  'part-date-after-lead': ({ leadDueOn }: Params) => m.party_reason_after_lead({ leadDueOn: day(leadDueOn) }),
  'party-is-lead': m.party_reason_is_lead,
  'party-twice': m.party_reason_twice,
  'parties-unchanged': m.party_reason_unchanged,
  'internal-date-not-before': ({ realDueOn }: Params) =>
    m.party_reason_internal_not_before({ realDueOn: day(realDueOn) }),
  'piece-lead-missing': m.piece_reason_lead_missing,
  'agency-not-below': m.piece_reason_not_below,
  'piece-date-missing': ({ latest }: Params) => m.piece_reason_date_missing({ latest: day(latest) }),
  'date-after-parent': ({ latest }: Params) => m.piece_reason_after_parent({ latest: day(latest) }),
  'pieces-undecided': ({ count }: Params) => m.piece_reason_undecided({ count: String(count ?? '') }),
  'contribution-missing': m.assignment_reason_contribution_missing,
  'suspension-needs-leadership': ({ days, limit }: Params) =>
    m.assignment_reason_suspension_limit({ days: String(days ?? ''), limit: String(limit ?? '') }),
  'resume-date-missing': ({ dueOn, offered }: Params) =>
    offered
      ? m.assignment_reason_resume_date({ dueOn: day(dueOn), offered: day(offered) })
      : m.assignment_reason_resume_date_open({ dueOn: day(dueOn) }),
}
