import type { Actor } from '#domain/access/roles.ts'
import { isActOpen, type MatterCapacity } from './capacities.ts'
import { receivingRole } from './receiver.ts'
import { type DossierState, isUnsubmitted, type ObstacleState } from './states.ts'

type ObstacleRule = {
  from: readonly ObstacleState[]
  by: readonly MatterCapacity[]
  to: ObstacleState
  command: string
  event: string
}

/** Handbook 2.7, the filing's own part. Draws the buttons and guards the server. */
export const OBSTACLE_ACTIONS = {
  acknowledge: {
    from: ['filed'],
    by: ['handler'],
    to: 'received',
    command: 'AcknowledgeObstacle',
    event: 'ObstacleAcknowledged',
  },
  check: { from: ['received'], by: ['handler'], to: 'received', command: 'CheckObstacle', event: 'ObstacleChecked' },
  ask: { from: ['received'], by: ['handler'], to: 'clarifying', command: 'AskFiler', event: 'FilerAsked' },
  reply: { from: ['clarifying'], by: ['filer'], to: 'received', command: 'ReplyToQuestion', event: 'QuestionReplied' },
  refuse: {
    from: ['filed', 'received'],
    by: ['handler'],
    to: 'refused',
    command: 'RefuseObstacle',
    event: 'ObstacleRefused',
  },
  settle: {
    from: ['received'],
    by: ['handler'],
    to: 'confirming',
    command: 'SettleObstacle',
    event: 'ObstacleSettled',
  },
  forward: {
    from: ['received'],
    by: ['handler'],
    to: 'forwarded',
    command: 'ForwardObstacle',
    event: 'ObstacleForwarded',
  },
  'answer-forwarded': {
    from: ['forwarded'],
    by: ['asked-agency'],
    to: 'confirming',
    command: 'AnswerForwarded',
    event: 'ForwardedAnswered',
  },
  'return-forwarded': {
    from: ['forwarded'],
    by: ['asked-agency'],
    to: 'received',
    command: 'ReturnForwarded',
    event: 'ForwardedReturned',
  },
  'recall-forwarded': {
    from: ['forwarded'],
    by: ['coordinator'],
    to: 'received',
    command: 'RecallForwarded',
    event: 'ForwardedRecalled',
  },
  'link-duplicate': {
    from: ['filed', 'received'],
    by: ['handler'],
    to: 'duplicate',
    command: 'LinkDuplicate',
    event: 'DuplicateLinked',
  },
  consolidate: {
    from: ['received'],
    by: ['handler'],
    to: 'consolidated',
    command: 'ConsolidateObstacle',
    event: 'ObstacleConsolidated',
  },
  'confirm-fix': { from: ['confirming'], by: ['filer'], to: 'closed', command: 'ConfirmFix', event: 'FixConfirmed' },
  reopen: { from: ['confirming'], by: ['filer'], to: 'received', command: 'ReopenObstacle', event: 'ObstacleReopened' },
  withdraw: {
    from: ['filed', 'received', 'clarifying', 'forwarded', 'duplicate', 'consolidated'],
    by: ['filer'],
    to: 'withdrawn',
    command: 'WithdrawObstacle',
    event: 'ObstacleWithdrawn',
  },
} as const satisfies Record<string, ObstacleRule>
export type ObstacleAction = keyof typeof OBSTACLE_ACTIONS

export type ObstacleFacts = {
  state: ObstacleState
  filerId: string
  holderId: string
  checkedAt: Date | null
  /** State of the dossier it lies in, if any: a filing can be withdrawn until that is submitted. */
  dossierState: DossierState | null
  isAboutCoordinator: boolean
}

export function obstacleCapacities(actor: Actor, obstacle: ObstacleFacts): MatterCapacity[] {
  const capacities: MatterCapacity[] = []
  const isAgency = actor.role !== 'administrator' && actor.role !== 'auditor'
  if (isAgency && actor.organisationId === obstacle.filerId) capacities.push('filer')
  const handles = actor.role === 'coordinator' || actor.role === 'office'
  if (handles && actor.organisationId === obstacle.holderId) capacities.push('handler')
  if (actor.role === receivingRole(obstacle)) capacities.push('coordinator')
  const answers = actor.role === 'officer' || actor.role === 'head'
  if (answers && actor.organisationId === obstacle.holderId) capacities.push('asked-agency')
  return capacities
}

/** What needs more than state and person: a check comes before dossier and settlement, a submitted dossier keeps its filings. */
const OBSTACLE_CONDITIONS: Partial<Record<ObstacleAction, (obstacle: ObstacleFacts) => boolean>> = {
  check: (obstacle) => obstacle.checkedAt === null,
  consolidate: (obstacle) => obstacle.checkedAt !== null,
  settle: (obstacle) => obstacle.checkedAt !== null,
  withdraw: (obstacle) => obstacle.dossierState === null || isUnsubmitted(obstacle.dossierState),
}

/** Acts open to somebody in its present state. */
export const obstacleActsFrom = (obstacle: ObstacleFacts): ObstacleAction[] =>
  (Object.keys(OBSTACLE_ACTIONS) as ObstacleAction[]).filter(
    (action) =>
      (OBSTACLE_ACTIONS[action].from as readonly ObstacleState[]).includes(obstacle.state) &&
      (OBSTACLE_CONDITIONS[action]?.(obstacle) ?? true),
  )

export function availableObstacleActions(args: { obstacle: ObstacleFacts; actor: Actor }): ObstacleAction[] {
  const capacities = obstacleCapacities(args.actor, args.obstacle)
  return (Object.keys(OBSTACLE_ACTIONS) as ObstacleAction[]).filter(
    (action) =>
      isActOpen(OBSTACLE_ACTIONS[action], args.obstacle.state, capacities) &&
      (OBSTACLE_CONDITIONS[action]?.(args.obstacle) ?? true),
  )
}
