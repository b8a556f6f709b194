import { randomUUID } from 'node:crypto'
import { insertSession } from '#data/sign-in.server.ts'
import { ROLES, type Role } from '#domain/access/roles.ts'
import { ABSOLUTE_LIMIT_MS } from '#domain/access/session-limits.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { hashSessionToken, newSessionToken } from '#platform/session-cookie.server.ts'
import { type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'

/** Whose people hold a role in the small province of the tests. */
const HOLDERS = {
  officer: 'construction',
  head: 'construction',
  carrier: 'viettel',
  coordinator: 'dic',
  office: 'office',
  leadership: 'committee',
  administrator: 'dic',
  auditor: 'finance',
} as const satisfies Record<Role, OrganisationKey>

export type Holder = { personId: string; membershipId: string; cookie: string; token: string }
export type SignedInProvince = Province & {
  holders: Record<Role, Holder>
  signIn: (personId: string, membershipId: string) => Promise<Holder>
}

async function openSession(personId: string, membershipId: string): Promise<Holder> {
  const token = newSessionToken()
  const realNow = new Date()
  await insertSession(db, {
    id: newId(),
    tokenHash: hashSessionToken(token),
    personId,
    membershipId,
    device: 'Firefox, Linux',
    realNow,
    expiresAt: new Date(realNow.getTime() + ABSOLUTE_LIMIT_MS),
  })
  return { personId, membershipId, token, cookie: `session=${token}` }
}

/** Roles that the small province leaves open get a person of their own. */
async function seedHolder(province: Province, role: Role): Promise<{ personId: string; membershipId: string }> {
  const key = HOLDERS[role]
  if (role !== 'administrator' && role !== 'auditor') return province.actor(key, role)
  const personId = newId()
  const membershipId = newId()
  await db.person.create({
    data: { id: personId, displayName: role, email: `${randomUUID()}@hanam.example`, createdAt: new Date() },
  })
  await db.membership.create({
    data: { id: membershipId, personId, organisationId: province.organisationId[key], role, title: role },
  })
  return { personId, membershipId }
}

/** A province in which somebody of every role has signed in. */
export async function seedSignedInProvince(): Promise<SignedInProvince> {
  const province = await seedProvince(db)
  const holders: Partial<Record<Role, Holder>> = {}
  for (const role of ROLES) {
    const { personId, membershipId } = await seedHolder(province, role)
    holders[role] = await openSession(personId, membershipId)
  }
  return { ...province, holders: holders as Record<Role, Holder>, signIn: openSession }
}
