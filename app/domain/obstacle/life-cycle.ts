import type { Actor } from '#domain/access/roles.ts'
import type { DossierState, ObstacleState } from './states.ts'

/**
 * Where a person stands to an obstacle or dossier:
 * - `filer`: of the organisation that filed it
 * - `handler`: of the organisation that holds it and has to take the step (the DIC; the Office for one about the DIC)
 * - `office`, `leadership`: by role
 * - `second-person`: of the Office, and not the one who recorded the resolution (four eyes)
 */
export type MatterCapacity = 'filer' | 'handler' | 'office' | 'leadership' | 'second-person'

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
    from: ['filed', 'received', 'clarifying', 'consolidated'],
    by: ['filer'],
    to: 'withdrawn',
    command: 'WithdrawObstacle',
    event: 'ObstacleWithdrawn',
  },
} as const satisfies Record<string, ObstacleRule>
export type ObstacleAction = keyof typeof OBSTACLE_ACTIONS

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
    from: ['consolidated'],
    by: ['handler'],
    to: 'consolidated',
    command: 'EditProposal',
    event: 'ProposalEdited',
  },
  submit: {
    from: ['consolidated'],
    by: ['handler'],
    to: 'office-check',
    command: 'SubmitDossier',
    event: 'DossierSubmitted',
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
  'record-resolution': {
    from: ['issuing'],
    by: ['office'],
    to: 'checking',
    command: 'RecordResolution',
    event: 'ResolutionRecorded',
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

export type ObstacleFacts = {
  state: ObstacleState
  filerId: string
  holderId: string
  checkedAt: Date | null
  /** State of the dossier it lies in, if any: a filing can be withdrawn until that is submitted. */
  dossierState: DossierState | null
}

export type DossierFacts = { state: DossierState; holderId: string; recordedById: string | null }

export function obstacleCapacities(actor: Actor, obstacle: ObstacleFacts): MatterCapacity[] {
  const capacities: MatterCapacity[] = []
  const isAgency = actor.role !== 'administrator' && actor.role !== 'auditor'
  if (isAgency && actor.organisationId === obstacle.filerId) capacities.push('filer')
  const handles = actor.role === 'coordinator' || actor.role === 'office'
  if (handles && actor.organisationId === obstacle.holderId) capacities.push('handler')
  return capacities
}

export function dossierCapacities(actor: Actor, dossier: DossierFacts): MatterCapacity[] {
  const capacities: MatterCapacity[] = []
  if (actor.role === 'coordinator' && actor.organisationId === dossier.holderId) capacities.push('handler')
  if (actor.role === 'leadership') capacities.push('leadership')
  if (actor.role === 'office') {
    capacities.push('office')
    if (actor.personId !== dossier.recordedById) capacities.push('second-person')
  }
  return capacities
}

const isOpen = (
  rule: { from: readonly string[]; by: readonly MatterCapacity[] },
  state: string,
  capacities: readonly MatterCapacity[],
) => rule.from.includes(state) && rule.by.some((capacity) => capacities.includes(capacity))

/** What needs more than state and person: a check comes before dossier and settlement, a submitted dossier keeps its filings. */
const OBSTACLE_CONDITIONS: Partial<Record<ObstacleAction, (obstacle: ObstacleFacts) => boolean>> = {
  check: (obstacle) => obstacle.checkedAt === null,
  consolidate: (obstacle) => obstacle.checkedAt !== null,
  settle: (obstacle) => obstacle.checkedAt !== null,
  withdraw: (obstacle) => obstacle.dossierState === null || obstacle.dossierState === 'consolidated',
}

export function availableObstacleActions(args: { obstacle: ObstacleFacts; actor: Actor }): ObstacleAction[] {
  const capacities = obstacleCapacities(args.actor, args.obstacle)
  return (Object.keys(OBSTACLE_ACTIONS) as ObstacleAction[]).filter(
    (action) =>
      isOpen(OBSTACLE_ACTIONS[action], args.obstacle.state, capacities) &&
      (OBSTACLE_CONDITIONS[action]?.(args.obstacle) ?? true),
  )
}

export function availableDossierActions(args: { dossier: DossierFacts; actor: Actor }): DossierAction[] {
  const capacities = dossierCapacities(args.actor, args.dossier)
  return (Object.keys(DOSSIER_ACTIONS) as DossierAction[]).filter((action) =>
    isOpen(DOSSIER_ACTIONS[action], args.dossier.state, capacities),
  )
}
