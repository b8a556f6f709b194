import type { Role } from '#domain/access/roles.ts'
import type { Reader } from '#platform/db.server.ts'

/** People who hold a role in an organisation today; the disabled are told nothing. */
export async function findMembers(
  reader: Reader,
  { organisationId, roles }: { organisationId?: string; roles?: readonly Role[] },
): Promise<string[]> {
  const rows = await reader.membership.findMany({
    where: {
      endedAt: null,
      person: { disabledAt: null },
      ...(organisationId ? { organisationId } : {}),
      ...(roles ? { role: { in: [...roles] } } : {}),
    },
    select: { personId: true },
    distinct: ['personId'],
  })
  return rows.map((row) => row.personId)
}

/** The people of each of these organisations today, with its name: the same statements for one and for a hundred. */
export async function findMembersOf(
  reader: Reader,
  organisationIds: readonly string[],
): Promise<Map<string, { name: string; personIds: string[] }>> {
  if (organisationIds.length === 0) return new Map()
  const rows = await reader.organisation.findMany({
    where: { id: { in: [...new Set(organisationIds)] } },
    select: {
      id: true,
      shortName: true,
      memberships: {
        where: { endedAt: null, person: { disabledAt: null } },
        select: { personId: true },
        distinct: ['personId'],
      },
    },
  })
  return new Map(
    rows.map(({ id, shortName, memberships }) => [
      id,
      { name: shortName, personIds: memberships.map(({ personId }) => personId) },
    ]),
  )
}

/** The name of somebody who belongs to an agency today and may be put in charge. */
export async function findMemberName(
  reader: Reader,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<string | undefined> {
  const row = await reader.membership.findFirst({
    where: { personId, organisationId, endedAt: null, person: { disabledAt: null } },
    select: { person: { select: { displayName: true } } },
  })
  return row?.person.displayName
}

/** The organisation that holds a role of the province: the DIC and the Office are roles, not names (handbook 2.8). */
export async function getOrganisationOfRole(
  reader: Reader,
  role: 'coordinator' | 'office' | 'leadership',
): Promise<string> {
  const membership = await reader.membership.findFirst({
    where: { role, endedAt: null },
    select: { organisationId: true },
  })
  if (!membership) throw new Error(`no organisation holds the role ${role}`)
  return membership.organisationId
}
