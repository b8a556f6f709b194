import { isPlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { CONSULTATION_HISTORY } from '../consultation/history-sentences.ts'
import { Instant } from '../ui/day.tsx'
import { formatDate } from '../ui/format.ts'
import { Timeline } from '../ui/timeline.tsx'
import { sayMatterStep } from './clock-step-words.ts'

export type HistoryLine = {
  id: string
  at: Date
  type: string
  personName: string | null
  organisationName: string | null
  onBehalfOf: string | null
  payload: Record<string, unknown>
  /** The dossier in which it happened, where this one was split from it afterwards. */
  of?: string | null
}

type Say = (params: { text: string }) => string

const SENTENCES: Readonly<Record<string, Say>> = {
  ObstacleFiled: m.obstacle_history_obstacle_filed,
  ObstacleAcknowledged: m.obstacle_history_obstacle_acknowledged,
  ObstacleChecked: m.obstacle_history_obstacle_checked,
  FilerAsked: m.obstacle_history_filer_asked,
  QuestionReplied: m.obstacle_history_question_replied,
  ObstacleRefused: m.obstacle_history_obstacle_refused,
  ObstacleForwarded: m.triage_history_forwarded,
  ForwardedAnswered: m.triage_history_answered,
  ForwardedReturned: m.triage_history_returned,
  ForwardedRecalled: m.triage_history_recalled,
  DuplicateLinked: m.triage_history_linked,
  DuplicateFreed: m.triage_history_freed,
  ObstacleSettled: m.obstacle_history_obstacle_settled,
  ObstacleConsolidated: m.obstacle_history_obstacle_consolidated,
  ObstacleAnswered: m.obstacle_history_obstacle_answered,
  ObstacleAwaitsConfirmation: m.obstacle_history_obstacle_awaits_confirmation,
  FixConfirmed: m.obstacle_history_fix_confirmed,
  ObstacleReopened: m.obstacle_history_obstacle_reopened,
  ObstacleWithdrawn: m.obstacle_history_obstacle_withdrawn,
  ObstacleClosedBySilence: m.obstacle_history_obstacle_closed_by_silence,
  ObstacleRehomed: m.obstacle_history_rehomed,
  DossierRehomed: m.obstacle_history_rehomed,
  SlipRehomed: m.obstacle_history_rehomed,
  EscalationAcknowledged: m.obstacle_history_escalation_acknowledged,
  EscalationStoodDown: m.obstacle_history_escalation_stood_down,
  AnswerPublished: m.filing_history_published,
  PublicationWithdrawn: m.filing_history_unpublished,
  DossierOpened: m.obstacle_history_dossier_opened,
  ProposalEdited: m.obstacle_history_proposal_edited,
  DossierSubmitted: m.obstacle_history_dossier_submitted,
  DossierClosedEmpty: m.ending_history_closed_empty,
  OfficeCheckPassed: ({ text }) =>
    text ? m.leader_history_passed({ text }) : m.obstacle_history_office_check_passed({ text }),
  DossierReassigned: m.leader_history_reassigned,
  MeetingArranged: m.leader_history_meeting,
  DossierReturnedByOffice: m.obstacle_history_dossier_returned_by_office,
  DirectionGiven: m.obstacle_history_direction_given,
  DossierReturnedByLeadership: m.obstacle_history_dossier_returned_by_leadership,
  DossierQuestionAsked: m.obstacle_history_dossier_question_asked,
  DossierQuestionWithdrawn: m.obstacle_history_dossier_question_withdrawn,
  DossierQuestionAnswered: m.obstacle_history_dossier_question_answered,
  LeadersQuestionAsked: m.obstacle_history_leaders_question_asked,
  LeadersQuestionAnswered: m.obstacle_history_leaders_question_answered,
  LeadersQuestionWithdrawn: m.obstacle_history_leaders_question_withdrawn,
  QuestionMovedWithSplit: m.obstacle_history_question_moved_with_split,
  QuestionRehomed: m.obstacle_history_question_rehomed,
  DossierSplit: m.obstacle_history_dossier_split,
  DossierSplitOff: m.obstacle_history_dossier_split_off,
  ObstacleMovedWithSplit: m.obstacle_history_obstacle_moved_with_split,
  DossierReferredAbove: m.obstacle_history_dossier_referred_above,
  MinistryLetterRecorded: m.obstacle_history_ministry_letter_recorded,
  MinistryUrged: m.obstacle_history_ministry_urged,
  MinistryAnswerRecorded: m.obstacle_history_ministry_answer_recorded,
  MinistryAnswerConfirmed: m.obstacle_history_ministry_answer_confirmed,
  MinistryAnswerReturned: m.obstacle_history_ministry_answer_returned,
  DossierRecalledFromAbove: m.obstacle_history_dossier_recalled_from_above,
  ResolutionRecorded: m.obstacle_history_resolution_recorded,
  ReplacementRecorded: m.obstacle_history_replacement_recorded,
  ResolutionConfirmed: m.obstacle_history_resolution_confirmed,
  ResolutionReturned: m.obstacle_history_resolution_returned,
}

/** The words an event carries, whichever of its values they are. */
const WORDS = ['question', 'reply', 'reason', 'text', 'dossier', 'number', 'to'] as const

function wordsOf(payload: HistoryLine['payload']): string {
  const found = WORDS.map((name) => payload[name]).find((value) => typeof value === 'string' && value !== '')
  const missing = Array.isArray(payload.points) ? m.office_check_history_missing({ count: payload.points.length }) : ''
  const meeting = dayIn(payload.meetingOn)
  const leader = typeof payload.leader === 'string' ? payload.leader : ''
  return [missing, leader, meeting, found].filter(Boolean).join('; ')
}

const dayIn = (value: unknown): string => (typeof value === 'string' && isPlainDate(value) ? formatDate(value) : '')

export function MatterHistory({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <Timeline
      entries={lines.map((line) => ({
        id: line.id,
        when: <Instant at={line.at} />,
        what: sayWhat(line),
        who: sayWho(line),
      }))}
    />
  )
}

function sayWhat({ type, payload }: HistoryLine): string {
  if (type === 'ClockStepTaken') return sayMatterStep(payload)
  const ofConsultation = CONSULTATION_HISTORY[type]
  return ofConsultation
    ? ofConsultation(payload)
    : (SENTENCES[type] ?? m.obstacle_history_other)({ text: wordsOf(payload) })
}

function sayWho(line: HistoryLine): string {
  const who = sayPerson(line)
  return line.of ? m.split_history_before({ who, code: line.of }) : who
}

function sayPerson({ personName, organisationName, onBehalfOf }: HistoryLine): string {
  if (!personName) return m.obstacle_history_clock()
  const who = `${personName}, ${organisationName}`
  return onBehalfOf ? m.obstacle_history_on_behalf({ who, of: onBehalfOf }) : who
}
