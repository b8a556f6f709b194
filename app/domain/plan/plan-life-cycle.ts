import type { Actor, Role } from '#domain/access/roles.ts'

/** In the order of the document's life; who sees one state sees all that come after it. */
export const PLAN_STATES = ['in-review', 'awaiting-approval', 'approved', 'published', 'superseded', 'closed'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** States of a document that was given to its agencies, in force or ended: everybody may read it. */
export const SIGNED_STATES = ['published', 'superseded', 'closed'] as const satisfies PlanState[]
export const isSigned = (state: PlanState): boolean => (SIGNED_STATES as readonly PlanState[]).includes(state)

type PlanRule = {
  from: readonly PlanState[]
  /** Nobody: what another document brings about when it is published. */
  by: readonly Role[]
  to: PlanState | 'same'
  command: string
  event: string
}

/**
 * Handbook 2.2: read, reviewed line by line, approved by the leadership, published; ended by a document that replaces it
 * or by the coordinator with a reason. Draws the buttons and guards the server.
 */
export const PLAN_ACTIONS = {
  review: {
    from: ['in-review'],
    by: ['coordinator'],
    to: 'same',
    command: 'ReviewPlanItem',
    event: 'PlanItemReviewed',
  },
  cut: {
    from: ['in-review'],
    by: ['coordinator'],
    to: 'in-review',
    command: 'CutPlanSentence',
    event: 'PlanSentenceCut',
  },
  name: {
    from: ['in-review'],
    by: ['coordinator'],
    to: 'in-review',
    command: 'DecidePlanName',
    event: 'PlanNameDecided',
  },
  'complete-header': {
    from: ['in-review'],
    by: ['coordinator'],
    to: 'same',
    command: 'CompletePlanHeader',
    event: 'PlanHeaderCompleted',
  },
  'accept-gaps': {
    from: ['in-review'],
    by: ['coordinator'],
    to: 'same',
    command: 'AcceptPlanGaps',
    event: 'PlanGapsAccepted',
  },
  relate: {
    from: ['in-review'],
    by: ['coordinator'],
    to: 'same',
    command: 'RelatePlan',
    event: 'PlanRelated',
  },
  'match-sentence': {
    from: ['in-review'],
    by: ['coordinator'],
    to: 'same',
    command: 'MatchSentence',
    event: 'SentenceMatched',
  },
  'take-over-review': {
    from: ['in-review'],
    by: ['coordinator'],
    to: 'same',
    command: 'TakeOverReview',
    event: 'ReviewTakenOver',
  },
  'decide-changes': {
    from: ['in-review', 'awaiting-approval', 'approved'],
    by: ['coordinator'],
    to: 'same',
    command: 'DecideChanges',
    event: 'ChangesDecided',
  },
  submit: {
    from: ['in-review'],
    by: ['coordinator'],
    to: 'awaiting-approval',
    command: 'SubmitPlan',
    event: 'PlanSubmitted',
  },
  approve: {
    from: ['awaiting-approval'],
    by: ['leadership'],
    to: 'approved',
    command: 'ApprovePlan',
    event: 'PlanApproved',
  },
  return: {
    from: ['awaiting-approval', 'approved'],
    by: ['leadership'],
    to: 'in-review',
    command: 'ReturnPlan',
    event: 'PlanReturned',
  },
  publish: { from: ['approved'], by: ['coordinator'], to: 'published', command: 'PublishPlan', event: 'PlanPublished' },
  supersede: {
    from: ['published'],
    by: [],
    to: 'superseded',
    command: 'PublishPlan',
    event: 'PlanSuperseded',
  },
  close: {
    from: ['published'],
    by: ['coordinator'],
    to: 'closed',
    command: 'ClosePlan',
    event: 'PlanClosed',
  },
  'enter-reading': {
    from: ['published'],
    // The agency that measures; which one that is, is asked under the lock (domain/target/may-measure).
    by: ['coordinator', 'officer', 'head', 'carrier', 'office'],
    to: 'same',
    command: 'EnterTargetReading',
    event: 'TargetReadingEntered',
  },
  'choose-measurer': {
    from: ['published'],
    by: ['coordinator'],
    to: 'same',
    command: 'ChooseTargetMeasurer',
    event: 'TargetMeasurerChosen',
  },
  'link-target-work': {
    from: ['published'],
    by: ['coordinator'],
    to: 'same',
    command: 'LinkTargetWork',
    event: 'TargetWorkLinked',
  },
  'correct-target': {
    from: ['published'],
    by: ['coordinator'],
    to: 'same',
    command: 'CorrectTarget',
    event: 'TargetCorrected',
  },
} as const satisfies Record<string, PlanRule>
export type PlanAction = keyof typeof PLAN_ACTIONS

export const availablePlanActions = (state: PlanState, role: Role): PlanAction[] =>
  (Object.keys(PLAN_ACTIONS) as PlanAction[]).filter((action) => {
    const rule: PlanRule = PLAN_ACTIONS[action]
    return rule.from.includes(state) && rule.by.includes(role)
  })

const SEES_FROM: Record<Role, PlanState> = {
  coordinator: 'in-review',
  auditor: 'in-review',
  leadership: 'awaiting-approval',
  office: 'awaiting-approval',
  officer: 'published',
  head: 'published',
  carrier: 'published',
  administrator: 'published',
}

/** A draft is nobody's but the DIC's until it asks for approval; the published plan is everybody's. */
export const visiblePlanStates = (role: Role): PlanState[] => PLAN_STATES.slice(PLAN_STATES.indexOf(SEES_FROM[role]))

/** Whose state stands in the margin: an enterprise sees its own only, and no agency's lateness (handbook 2.8). */
export type MarginScope = 'all' | 'none' | { organisationId: string }

export function marginScope({ role, organisationId }: Pick<Actor, 'role' | 'organisationId'>): MarginScope {
  if (role === 'administrator') return 'none'
  return role === 'carrier' ? { organisationId } : 'all'
}
