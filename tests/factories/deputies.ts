import type { Actor, Role } from '#domain/access/roles.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'

/** A colleague of somebody, in a role of the same organisation. */
export async function seedColleague(of: Actor, { name, role, title }: { name: string; role: Role; title: string }) {
  const personId = newId()
  const membershipId = newId()
  const { organisationId } = of
  await db.person.create({
    data: { id: personId, displayName: name, email: `${personId}@hanam.example`, createdAt: new Date() },
  })
  await db.membership.create({ data: { id: membershipId, personId, organisationId, role, title } })
  return { ...of, personId, personName: name, membershipId, role, title } satisfies Actor
}

/** As the session of the deputy says it: the giver's role, done by the deputy. */
export const actingFor = (
  deputy: Actor,
  { giver, delegationId, untilOn }: { giver: Actor; delegationId: string; untilOn: PlainDate },
): Actor => ({
  ...giver,
  personId: deputy.personId,
  personName: deputy.personName,
  onBehalfOf: { delegationId, personId: giver.personId, personName: giver.personName, untilOn },
})
