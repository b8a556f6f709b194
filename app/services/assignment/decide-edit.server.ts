import type { LockedAssignment } from '#data/assignment.server.ts'
import type { PresentOrganisation } from '#data/work-order.server.ts'
import { foldAssignment } from '#domain/assignment/fold-assignment.ts'
import type { Edit } from '#domain/assignment/forms.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { AssignmentOutcome } from './save-step.server.ts'
import { LEAD, PARTIES } from './tell-people.server.ts'

export type EditFacts = { edit: Edit; organisations: readonly PresentOrganisation[]; agency: string }

/**
 * Product and further agencies that take part or watch. An agency stands once: who leads is not added, who
 * watched and now takes part no longer watches. Refused: an agency that is not there today, an enterprise as follower
 * (handbook 2.8), and an edit that changes nothing of this assignment.
 */
export function decideEdit(
  assignment: LockedAssignment,
  { edit, organisations, agency }: EditFacts,
): Result<AssignmentOutcome> {
  const { product, addCoordinatingIds, addFollowingIds, reason } = edit
  const known = new Map(organisations.map((one) => [one.id, one]))
  const unknown = (['addCoordinatingIds', 'addFollowingIds'] as const).find((f) => edit[f].some((id) => !known.has(id)))
  if (unknown) return refuse('agency-unknown', { field: unknown })
  if (addFollowingIds.some((id) => known.get(id)?.kind === 'enterprise'))
    return refuse('enterprise-cannot-follow', { field: 'addFollowingIds' })
  const { leadId, coordinatingIds, followingIds } = assignment
  const coordinating = addCoordinatingIds.filter((id) => id !== leadId && !coordinatingIds.includes(id))
  const takesPart = [leadId, ...coordinatingIds, ...coordinating, ...followingIds]
  const following = addFollowingIds.filter((id) => !takesPart.includes(id))
  const changes = {
    ...(product !== null && product !== assignment.product
      ? { product, folded: foldAssignment({ ...assignment, product }) }
      : {}),
  }
  if (Object.keys(changes).length + coordinating.length + following.length === 0)
    return refuse('edit-unchanged', { field: 'product' })
  const nameOf = (id: string): string => known.get(id)?.shortName ?? ''
  const message = { kind: 'assignment-edited' as const, params: { agency, reason } }
  return accept({
    changes,
    payload: {
      reason,
      ...(changes.product ? { oldProduct: assignment.product, product: changes.product } : {}),
      coordinating: coordinating.map(nameOf),
      following: following.map(nameOf),
    },
    tell: [
      { ...message, to: [...LEAD, ...PARTIES] },
      ...[...coordinating, ...following].map((toOrganisation) => ({ ...message, to: [], toOrganisation })),
    ],
    parties: {
      removeIds: coordinating.filter((id) => followingIds.includes(id)),
      add: [
        ...coordinating.map((organisationId) => ({ organisationId, role: 'coordinating' as const })),
        ...following.map((organisationId) => ({ organisationId, role: 'following' as const })),
      ],
    },
  })
}
