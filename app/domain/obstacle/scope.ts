import type { Actor, Role } from '#domain/access/roles.ts'

const SEES_ALL: readonly Role[] = ['coordinator', 'office', 'leadership', 'auditor']

/**
 * Whose filings a person may see at all: the coordinating side sees every one, an agency its own, those it holds and
 * those that were sent to it, also those of organisations whose work it took over; an enterprise its own alone.
 */
export type ObstacleScope = 'all' | { organisationIds: readonly string[]; withHeld: boolean }

export const obstacleScope = (actor: Actor): ObstacleScope =>
  SEES_ALL.includes(actor.role)
    ? 'all'
    : {
        organisationIds: [actor.organisationId, ...(actor.formerOrganisationIds ?? [])],
        withHeld: actor.role !== 'carrier',
      }

/** The same question about one filing; the readers ask it as a condition (`obstaclesInScope`, the register's). */
export function isObstacleInScope(
  scope: ObstacleScope,
  { filerId, holderId, forwardedToId }: { filerId: string; holderId: string; forwardedToId: string | null },
): boolean {
  if (scope === 'all') return true
  const { organisationIds, withHeld } = scope
  const hands = withHeld ? [filerId, holderId, forwardedToId] : [filerId]
  return hands.some((id) => id !== null && organisationIds.includes(id))
}

/** An enterprise is shown the step its filing is at and who holds it, and no agency's lateness (handbook 2.8). */
export const seesLateness = (actor: Actor): boolean => actor.role !== 'carrier'
