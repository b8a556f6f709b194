import type { Actor, Role } from '#domain/access/roles.ts'

const SEES_ALL: readonly Role[] = ['coordinator', 'office', 'leadership', 'auditor']

/**
 * Whose assignments a person may see: the coordinating side and the head of the Office every one; an agency those it
 * leads, takes part in or gave on to agencies below it, but nothing else of theirs;
 * an enterprise those it leads and no other, so that it never sees how late an agency is (handbook 2.8).
 */
export type AssignmentScope =
  | 'all'
  | 'none'
  | { organisationId: string; formerIds: readonly string[]; withParties: boolean }

export function assignmentScope(
  actor: Pick<Actor, 'role' | 'organisationId'> & Partial<Pick<Actor, 'organisationKind' | 'formerOrganisationIds'>>,
): AssignmentScope {
  if (SEES_ALL.includes(actor.role)) return 'all'
  if (actor.role === 'head' && actor.organisationKind === 'office') return 'all'
  if (actor.role === 'administrator') return 'none'
  const { organisationId, formerOrganisationIds: formerIds = [] } = actor
  return { organisationId, formerIds, withParties: actor.role !== 'carrier' }
}

export function isInScope(
  scope: AssignmentScope,
  assignment: {
    leadId: string
    givenById: string | null
    coordinatingIds: readonly string[]
    followingIds: readonly string[]
  },
): boolean {
  if (scope === 'all' || scope === 'none') return scope === 'all'
  const own = [scope.organisationId, ...scope.formerIds]
  if (own.includes(assignment.leadId)) return true
  if (assignment.givenById !== null && own.includes(assignment.givenById)) return true
  const parties = [...assignment.coordinatingIds, ...assignment.followingIds]
  return scope.withParties && parties.some((id) => own.includes(id))
}
