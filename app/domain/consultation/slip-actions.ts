import type { Actor, Role } from '#domain/access/roles.ts'
import { isActOpen, type MatterCapacity } from '#domain/obstacle/capacities.ts'
import type { SlipState } from './states.ts'

type SlipRule = {
  from: readonly SlipState[]
  by: readonly MatterCapacity[]
  to: SlipState
  command: string
  event: string
}

/** What the consulted agency does with its slip; what the coordinator does with a round stands among the acts on a dossier. */
export const SLIP_ACTIONS = {
  give: { from: ['asked'], by: ['asked-agency'], to: 'replied', command: 'GiveOpinion', event: 'OpinionGiven' },
  correct: {
    from: ['replied'],
    by: ['asked-agency'],
    to: 'replied',
    command: 'CorrectOpinion',
    event: 'OpinionCorrected',
  },
  'give-late': {
    from: ['silent'],
    by: ['asked-agency'],
    to: 'late',
    command: 'GiveOpinionLate',
    event: 'OpinionGivenLate',
  },
} as const satisfies Record<string, SlipRule>
export type SlipAction = keyof typeof SLIP_ACTIONS

export type SlipFacts = {
  state: SlipState
  holderId: string
  /** Of the round; an answer stands as it is from then on. */
  isRoundClosed: boolean
}

/** Nobody answers for its organisation who only manages or audits; the Office and the DIC are agencies too when they are asked. */
export const ANSWERING_SLIPS: readonly Role[] = ['officer', 'head', 'carrier', 'coordinator', 'office']

/** Also whoever took over the work of the agency that was asked. */
const agenciesOf = (actor: Actor): readonly string[] => [actor.organisationId, ...(actor.formerOrganisationIds ?? [])]

export const isAskedAgency = (actor: Actor, slip: { holderId: string }): boolean =>
  ANSWERING_SLIPS.includes(actor.role) && agenciesOf(actor).includes(slip.holderId)

export function availableSlipActions({ slip, actor }: { slip: SlipFacts; actor: Actor }): SlipAction[] {
  const capacities: MatterCapacity[] = isAskedAgency(actor, slip) ? ['asked-agency'] : []
  return (Object.keys(SLIP_ACTIONS) as SlipAction[]).filter(
    (action) =>
      isActOpen(SLIP_ACTIONS[action], slip.state, capacities) && !(action === 'correct' && slip.isRoundClosed),
  )
}

const SEES_ALL: readonly Role[] = ['coordinator', 'office', 'leadership', 'auditor']

/** A consulted agency reads its own slip; an enterprise learns in this way neither who filed nor what others answered. */
export const isSlipInScope = (actor: Actor, slip: { holderId: string }): boolean =>
  SEES_ALL.includes(actor.role) || isAskedAgency(actor, slip)
