import type { Actor } from '#domain/access/roles.ts'
import { type AssignmentAction, actionRule } from '#domain/assignment/life-cycle.ts'
import type { AssignmentState } from '#domain/assignment/states.ts'

/** What leaves an agency with the signature of its head, where the agency has said so (handbook 2.3). */
export const SIGNED_ACTIONS = ['decline', 'submit', 'request-extension'] as const satisfies AssignmentAction[]
export type SignedAction = (typeof SIGNED_ACTIONS)[number]

export const isSignedAction = (action: AssignmentAction): action is SignedAction =>
  SIGNED_ACTIONS.some((one) => one === action)

type Standing = Pick<Actor, 'role' | 'organisationId' | 'heads'>

/** Also who stands for the head: a deputy acts in the giver's role. In an enterprise the director acts as its contact. */
export const isHeadOf = ({ role, organisationId, heads }: Standing, agencyId: string): boolean =>
  organisationId === agencyId && (role === 'head' || heads === true)

/** Whether what this person sends out waits for the head instead. */
export const needsSignature = (
  actor: Standing,
  { leadId, leadHeadSigns }: { leadId: string; leadHeadSigns: boolean },
): boolean => leadHeadSigns && !isHeadOf(actor, leadId)

/** Why a paper can be signed no longer: what happened to its work, or `dropped` by its officer. */
export const STAND_DOWN_REASONS = ['rerouted', 'moved-on', 'sent-directly', 'reform', 'dropped'] as const
export type SignOffStandDown = (typeof STAND_DOWN_REASONS)[number]

/**
 * What becomes of a paper when its work has taken a step: a suspended work goes on one day, so its papers wait; where the
 * act can never be open again from here, they stand down. Null: it stays.
 */
export function standDownAfter(
  action: SignedAction,
  { state, hasNewLead }: { state: AssignmentState; hasNewLead: boolean },
): SignOffStandDown | null {
  if (hasNewLead) return 'rerouted'
  return state === 'suspended' || actionRule(action).from.includes(state) ? null : 'moved-on'
}
