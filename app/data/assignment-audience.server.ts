import type { Role } from '#domain/access/roles.ts'
import type { Reader } from '#platform/db.server.ts'

const AGENCY_ROLES = ['officer', 'head', 'carrier', 'coordinator', 'office'] as const satisfies readonly Role[]

/** The people who work for each of these agencies, in one statement however many there are. */
export async function findMembersOf(reader: Reader, organisationIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reader.membership.findMany({
    where: {
      organisationId: { in: [...organisationIds] },
      role: { in: [...AGENCY_ROLES] },
      endedAt: null,
      person: { disabledAt: null },
    },
    select: { organisationId: true, personId: true },
    distinct: ['organisationId', 'personId'],
  })
  const members = new Map<string, string[]>()
  for (const { organisationId, personId } of rows) {
    members.set(organisationId, [...(members.get(organisationId) ?? []), personId])
  }
  return members
}
