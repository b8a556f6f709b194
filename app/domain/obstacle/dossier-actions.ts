import type { Actor } from '#domain/access/roles.ts'
import { isActOpen, type MatterCapacity } from './capacities.ts'
import type { MinistryStep } from './ministry-request.ts'
import type { DossierState } from './states.ts'

type DossierRule = {
  from: readonly DossierState[]
  by: readonly MatterCapacity[]
  to: DossierState
  command: string
  event: string
}

/** The dossier's way. A click is never the decision: both agreement and rejection end in an issued document. */
export const DOSSIER_ACTIONS = {
  'edit-proposal': {
    // Also while agencies are asked: it stays where it is.
    from: ['consolidated', 'consultation'],
    by: ['handler'],
    to: 'consolidated',
    command: 'EditProposal',
    event: 'ProposalEdited',
  },
  'open-consultation': {
    from: ['consolidated'],
    by: ['handler'],
    to: 'consultation',
    command: 'OpenConsultation',
    event: 'ConsultationOpened',
  },
  'ask-agencies': {
    from: ['consultation'],
    by: ['handler'],
    to: 'consultation',
    command: 'AskAgencies',
    event: 'AgenciesAsked',
  },
  'remind-agencies': {
    from: ['consultation'],
    by: ['handler'],
    to: 'consultation',
    command: 'RemindAgencies',
    event: 'AgenciesReminded',
  },
  'withdraw-slip': {
    from: ['consultation'],
    by: ['handler'],
    to: 'consultation',
    command: 'WithdrawSlip',
    event: 'SlipWithdrawn',
  },
  'close-consultation': {
    from: ['consultation'],
    by: ['handler'],
    to: 'consolidated',
    command: 'CloseConsultation',
    event: 'ConsultationClosed',
  },
  submit: {
    from: ['consolidated'],
    by: ['handler'],
    to: 'office-check',
    command: 'SubmitDossier',
    event: 'DossierSubmitted',
  },
  // Every filing was taken back: there is nothing left to decide, nor to ask anybody about.
  'close-empty': {
    from: ['consolidated', 'consultation'],
    by: ['handler'],
    to: 'closed',
    command: 'CloseEmptyDossier',
    event: 'DossierClosedEmpty',
  },
  'pass-check': {
    from: ['office-check'],
    by: ['office'],
    to: 'with-leadership',
    command: 'PassOfficeCheck',
    event: 'OfficeCheckPassed',
  },
  'return-for-missing': {
    from: ['office-check'],
    by: ['office'],
    to: 'consolidated',
    command: 'ReturnForMissing',
    event: 'DossierReturnedByOffice',
  },
  // The matter stays where it is, with somebody else of the leadership.
  reassign: {
    from: ['with-leadership', 'above-province'],
    by: ['office'],
    to: 'with-leadership',
    command: 'ReassignDossier',
    event: 'DossierReassigned',
  },
  // A dossier that was taken for simple becomes a complex one by it.
  'arrange-meeting': {
    from: ['with-leadership'],
    by: ['office'],
    to: 'with-leadership',
    command: 'ArrangeMeeting',
    event: 'MeetingArranged',
  },
  agree: {
    from: ['with-leadership'],
    by: ['leadership'],
    to: 'issuing',
    command: 'DirectAgreement',
    event: 'DirectionGiven',
  },
  reject: {
    from: ['with-leadership'],
    by: ['leadership'],
    to: 'issuing',
    command: 'DirectRejection',
    event: 'DirectionGiven',
  },
  'return-to-coordinator': {
    from: ['with-leadership'],
    by: ['leadership'],
    to: 'consolidated',
    command: 'ReturnToCoordinator',
    event: 'DossierReturnedByLeadership',
  },
  // Somebody is asked first; the limit of the step stands still until the answer.
  ask: {
    from: ['with-leadership'],
    by: ['leadership'],
    to: 'with-leadership',
    command: 'AskQuestion',
    event: 'DossierQuestionAsked',
  },
  'ask-at-check': {
    from: ['office-check'],
    by: ['office'],
    to: 'office-check',
    command: 'AskQuestion',
    event: 'DossierQuestionAsked',
  },
  'withdraw-question': {
    from: ['with-leadership'],
    by: ['leadership'],
    to: 'with-leadership',
    command: 'WithdrawQuestion',
    event: 'DossierQuestionWithdrawn',
  },
  'withdraw-question-at-check': {
    from: ['office-check'],
    by: ['office'],
    to: 'office-check',
    command: 'WithdrawQuestion',
    event: 'DossierQuestionWithdrawn',
  },
  // Some points are decided now; what is left goes on as a dossier of its own.
  split: {
    from: ['with-leadership'],
    by: ['leadership'],
    to: 'issuing',
    command: 'SplitDossier',
    event: 'DossierSplit',
  },
  // A question that is beyond the province's own powers: the ministry's answer comes before the direction.
  'refer-above': {
    from: ['with-leadership'],
    by: ['leadership'],
    to: 'above-province',
    command: 'ReferAbove',
    event: 'DossierReferredAbove',
  },
  'record-ministry-letter': {
    from: ['above-province'],
    by: ['handler', 'office'],
    to: 'above-province',
    command: 'RecordMinistryLetter',
    event: 'MinistryLetterRecorded',
  },
  'urge-ministry': {
    from: ['above-province'],
    by: ['handler', 'office'],
    to: 'above-province',
    command: 'UrgeMinistry',
    event: 'MinistryUrged',
  },
  'record-ministry-answer': {
    from: ['above-province'],
    by: ['handler', 'office'],
    to: 'above-province',
    command: 'RecordMinistryAnswer',
    event: 'MinistryAnswerRecorded',
  },
  'confirm-ministry-answer': {
    from: ['above-province'],
    by: ['second-person'],
    to: 'with-leadership',
    command: 'ConfirmMinistryAnswer',
    event: 'MinistryAnswerConfirmed',
  },
  'return-ministry-answer': {
    from: ['above-province'],
    by: ['second-person'],
    to: 'above-province',
    command: 'ReturnMinistryAnswer',
    event: 'MinistryAnswerReturned',
  },
  'recall-above': {
    from: ['above-province'],
    by: ['leadership'],
    to: 'with-leadership',
    command: 'RecallAbove',
    event: 'DossierRecalledFromAbove',
  },
  'record-resolution': {
    from: ['issuing'],
    by: ['office'],
    to: 'checking',
    command: 'RecordResolution',
    event: 'ResolutionRecorded',
  },
  // A later document takes the place of the one in force.
  'replace-resolution': {
    from: ['resolved'],
    by: ['office'],
    to: 'checking',
    command: 'ReplaceResolution',
    event: 'ReplacementRecorded',
  },
  'confirm-resolution': {
    from: ['checking'],
    by: ['second-person'],
    to: 'resolved',
    command: 'ConfirmResolution',
    event: 'ResolutionConfirmed',
  },
  'return-resolution': {
    from: ['checking'],
    by: ['second-person'],
    to: 'issuing',
    command: 'ReturnResolution',
    event: 'ResolutionReturned',
  },
} as const satisfies Record<string, DossierRule>
export type DossierAction = keyof typeof DOSSIER_ACTIONS

export type DossierFacts = {
  state: DossierState
  holderId: string
  /** Who recorded what waits for its second person: the issued document, or the answer of a ministry. */
  recordedById: string | null
  /** How far the question to a ministry has come, while there is one. */
  ministryStep: MinistryStep | null
  /** Filings that lie in it now. */
  filingCount: number
  /** Who of the leadership is in charge of it and who stands in; nobody where nobody was named or those named have left. */
  leaderIds: readonly string[]
}

/** What needs more than state and person: a letter is sent before it is urged or answered, an answer is checked once. */
const DOSSIER_CONDITIONS: Partial<Record<DossierAction, (dossier: DossierFacts) => boolean>> = {
  'record-ministry-letter': ({ ministryStep }) => ministryStep !== 'answered',
  'urge-ministry': ({ ministryStep }) => ministryStep === 'waiting',
  'record-ministry-answer': ({ ministryStep }) => ministryStep === 'waiting',
  'confirm-ministry-answer': ({ ministryStep }) => ministryStep === 'answered',
  'return-ministry-answer': ({ ministryStep }) => ministryStep === 'answered',
  'close-empty': ({ filingCount }) => filingCount === 0,
}

/** A named dossier is directed by those named, by their deputies in their role, and by nobody else of the leadership. */
const isInCharge = (actor: Actor, leaderIds: readonly string[]): boolean =>
  leaderIds.length === 0 || leaderIds.includes(actor.onBehalfOf?.personId ?? actor.personId)

export function dossierCapacities(actor: Actor, dossier: DossierFacts): MatterCapacity[] {
  const capacities: MatterCapacity[] = []
  const handles = actor.role === 'coordinator' || actor.role === 'office'
  if (handles && actor.organisationId === dossier.holderId) capacities.push('handler')
  if (actor.role === 'leadership' && isInCharge(actor, dossier.leaderIds)) capacities.push('leadership')
  if (actor.role === 'office') {
    capacities.push('office')
    if (actor.personId !== dossier.recordedById) capacities.push('second-person')
  }
  return capacities
}

export function availableDossierActions(args: { dossier: DossierFacts; actor: Actor }): DossierAction[] {
  const capacities = dossierCapacities(args.actor, args.dossier)
  return (Object.keys(DOSSIER_ACTIONS) as DossierAction[]).filter(
    (action) =>
      isActOpen(DOSSIER_ACTIONS[action], args.dossier.state, capacities) &&
      (DOSSIER_CONDITIONS[action]?.(args.dossier) ?? true),
  )
}
