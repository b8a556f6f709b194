import type { Role } from '#domain/access/roles.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { Reader } from '#platform/db.server.ts'

export type MailPost = {
  role: Role
  organisationId: string
  organisationKind: OrganisationKind
  organisationShortName: string
}

/** The roles that a person holds now, in the order in which they were given. */
export async function findMailPosts(reader: Reader, personId: string): Promise<MailPost[]> {
  const rows = await reader.membership.findMany({
    where: { personId, endedAt: null },
    select: { role: true, organisationId: true, organisation: { select: { kind: true, shortName: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ role, organisationId, organisation }) => ({
    role: role as Role,
    organisationId,
    organisationKind: organisation.kind as OrganisationKind,
    organisationShortName: organisation.shortName,
  }))
}
