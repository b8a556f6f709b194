import type { Role } from '#domain/access/roles.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { type Refusal, refuse } from '#domain/shared/result.ts'
import { canBeGiven, mayStandIn } from './deputies.ts'

export type Period = { fromOn: PlainDate; untilOn: PlainDate }
/** Who gives which role, and who stands in. A membership is a role of one person in one organisation. */
export type Parties = { giverId: string; membershipId: string; deputyId: string }
export type Standing = Period & Parties & { deputyName: string }

export type AskedDelegation = Period & {
  giver: { personId: string; membershipId: string; role: Role; organisationId: string; isDeputy: boolean }
  /** Nothing when the person chosen is not there any more. */
  deputy: { personId: string; role: Role; organisationId: string } | undefined
}

const overlap = (one: Period, other: Period): boolean => one.fromOn <= other.untilOn && other.fromOn <= one.untilOn

/**
 * Why this role may not be given so; nothing when it may. `standing` are the delegations, not revoked, that either of
 * the two is part of. Nobody gives and takes on the same day: so no chain can form, and no cycle either.
 */
export function checkDelegation(
  asked: AskedDelegation,
  { standing, today }: { standing: readonly Standing[]; today: PlainDate },
): Refusal | undefined {
  const { giver, deputy, fromOn, untilOn } = asked
  if (giver.isDeputy) return refuse('delegation-as-deputy')
  if (!canBeGiven(giver.role)) return refuse('role-not-given')
  if (!deputy || deputy.organisationId !== giver.organisationId || deputy.personId === giver.personId)
    return refuse('deputy-missing', { field: 'deputyMembershipId' })
  if (!mayStandIn({ given: giver.role, held: deputy.role }))
    return refuse('deputy-missing', { field: 'deputyMembershipId' })
  if (fromOn < today) return refuse('from-past', { field: 'fromOn' })
  if (untilOn < fromOn) return refuse('until-before-from', { field: 'untilOn' })
  const meanwhile = standing.filter((one) => overlap(one, asked))
  const same = meanwhile.find((one) => one.membershipId === giver.membershipId)
  if (same) return refuse('delegation-overlaps', { field: 'fromOn', params: periodOf(same) })
  const taken = meanwhile.find((one) => one.deputyId === giver.personId)
  if (taken) return refuse('giver-is-deputy', { field: 'fromOn', params: periodOf(taken) })
  const away = meanwhile.find((one) => one.giverId === deputy.personId)
  if (away) return refuse('deputy-is-away', { field: 'deputyMembershipId', params: periodOf(away) })
  return undefined
}

const periodOf = ({ fromOn, untilOn, deputyName }: Standing) => ({ from: fromOn, until: untilOn, deputy: deputyName })

export const DELEGATION_STATES = ['current', 'coming', 'ended', 'revoked'] as const
export type DelegationState = (typeof DELEGATION_STATES)[number]

/** Derived from the day, never stored: it begins and ends by itself. */
export function delegationState(
  { fromOn, untilOn, revokedAt }: Period & { revokedAt: Date | null },
  today: PlainDate,
): DelegationState {
  if (revokedAt) return 'revoked'
  if (untilOn < today) return 'ended'
  return fromOn > today ? 'coming' : 'current'
}

/** Who gave it, and an administrator; nobody while acting for somebody else. What is over cannot be revoked. */
export const mayRevoke = (
  { giverId, state }: { giverId: string; state: DelegationState },
  actor: { personId: string; role: Role; onBehalfOf?: unknown },
): boolean =>
  (state === 'current' || state === 'coming') &&
  !actor.onBehalfOf &&
  (actor.personId === giverId || actor.role === 'administrator')
