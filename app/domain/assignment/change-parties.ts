import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'

export type Party = { organisationId: string; role: 'coordinating' | 'following' }
export type PartyChanges = { added: readonly Party[]; removed: readonly Party[] }

type Wanted = { coordinatingIds: readonly string[]; followingIds: readonly string[] }

const toParties = ({ coordinatingIds, followingIds }: Wanted): Party[] => [
  ...coordinatingIds.map((organisationId): Party => ({ organisationId, role: 'coordinating' })),
  ...followingIds.map((organisationId): Party => ({ organisationId, role: 'following' })),
]

const isIn = (parties: readonly Party[], { organisationId, role }: Party): boolean =>
  parties.some((one) => one.organisationId === organisationId && one.role === role)

/**
 * Who is added and who is taken out. The lead is no party, and nobody is given a second part: only the DIC, which
 * follows everything it publishes, may have been given two with the plan.
 * An enterprise cannot follow, because it would hear of another agency's lateness. Only who is added must exist today:
 * an agency that has ended may stay until somebody takes it out.
 */
export function decideParties(args: {
  assignment: Wanted & { leadId: string }
  wanted: Wanted
  agencies: ReadonlyMap<string, OrganisationKind>
}): Result<PartyChanges> {
  const { assignment, wanted, agencies } = args
  const { leadId } = assignment
  if (wanted.coordinatingIds.includes(leadId)) return refuse('party-is-lead', { field: 'coordinatingIds' })
  if (wanted.followingIds.includes(leadId)) return refuse('party-is-lead', { field: 'followingIds' })
  const present = toParties(assignment)
  const next = toParties(wanted)
  const added = next.filter((party) => !isIn(present, party))
  const removed = present.filter((party) => !isIn(next, party))
  if (added.some((party) => next.some((one) => one !== party && one.organisationId === party.organisationId)))
    return refuse('party-twice', { field: 'followingIds' })
  if (added.length + removed.length === 0) return refuse('parties-unchanged')
  const unknown = added.find(({ organisationId }) => !agencies.has(organisationId))
  if (unknown) return refuse('agency-unknown', { field: `${unknown.role}Ids` })
  if (added.some(({ organisationId, role }) => role === 'following' && agencies.get(organisationId) === 'enterprise'))
    return refuse('enterprise-cannot-follow', { field: 'followingIds' })
  return accept({ added, removed })
}
