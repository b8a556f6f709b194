import { actingRole, headsBeside } from '#domain/access/acting-role.ts'
import type { Actor, Role } from '#domain/access/roles.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { db } from '#platform/db.server.ts'

/** Somebody of the demo by office, to act in the seed as that person would on a screen. */
export async function getActor({
  organisation,
  role,
  mailbox,
}: {
  organisation: string
  role: Role
  mailbox?: string
}): Promise<Actor> {
  const row = await db.membership.findFirst({
    where: {
      role,
      organisation: { shortName: organisation },
      ...(mailbox ? { person: { email: { startsWith: `${mailbox}@` } } } : {}),
    },
    include: { person: true, organisation: true },
    orderBy: { id: 'asc' },
  })
  if (!row) throw new Error(`nobody is ${role} of ${organisation}`)
  const organisationKind = row.organisation.kind as OrganisationKind
  return {
    personId: row.personId,
    personName: row.person.displayName,
    membershipId: row.id,
    role: actingRole(organisationKind, row.role as Role),
    title: row.title,
    organisationId: row.organisationId,
    organisationName: row.organisation.name,
    organisationShortName: row.organisation.shortName,
    organisationKind,
    ...headsBeside(organisationKind, row.role as Role),
  }
}
