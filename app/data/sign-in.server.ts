import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { holdsOn } from './delegation-day.server.ts'

/** What a sign-in needs to know of a person. Nobody is found twice: addresses are unique and lower case. */
export const findPersonToSignIn = (reader: Reader, email: string) =>
  reader.person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, oneTimePasswordUntil: true, disabledAt: true, locale: true },
  })

/** The role this person worked in last comes first; after it the one that was given first. */
export async function findMembershipsToSignIn(reader: Reader, personId: string): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM membership m
     WHERE m.person_id = ${personId}::uuid AND m.ended_at IS NULL
     ORDER BY (SELECT max(s.created_at) FROM session s WHERE s.membership_id = m.id) DESC NULLS LAST, m.id`
  return rows.map((row) => row.id)
}

export type NewSession = {
  id: string
  tokenHash: string
  personId: string
  membershipId: string
  device: string
  realNow: Date
  expiresAt: Date
}

export async function insertSession(tx: Transaction, { realNow, ...session }: NewSession): Promise<void> {
  await tx.session.create({ data: { ...session, createdAt: realNow, lastSeenAt: realNow } })
}

export async function endSessionOfToken(
  tx: Transaction,
  { tokenHash, realNow }: { tokenHash: string; realNow: Date },
): Promise<void> {
  await tx.session.updateMany({ where: { tokenHash, endedAt: null }, data: { endedAt: realNow } })
}

/** Ends one session of a person; false when it is not theirs or was over already. */
export async function endSession(
  tx: Transaction,
  { sessionId, personId, realNow }: { sessionId: string; personId: string; realNow: Date },
): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, personId, endedAt: null },
    data: { endedAt: realNow },
  })
  return count === 1
}

/** Every session of a person ends, but for the one named. */
export async function endSessionsOf(
  tx: Transaction,
  { personId, exceptId, realNow }: { personId: string; exceptId?: string; realNow: Date },
): Promise<void> {
  await tx.session.updateMany({
    where: { personId, endedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { endedAt: realNow },
  })
}

/** The session goes on in another role of the same person, under a new token; false when that role is not theirs. */
export async function moveSession(
  tx: Transaction,
  {
    sessionId,
    personId,
    membershipId,
    tokenHash,
  }: { sessionId: string; personId: string; membershipId: string; tokenHash: string },
): Promise<boolean> {
  const membership = await tx.membership.findFirst({
    where: { id: membershipId, personId, endedAt: null },
    select: { id: true },
  })
  if (!membership) return false
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, personId, endedAt: null },
    data: { membershipId, delegationId: null, tokenHash },
  })
  return count === 1
}

/** The session goes on in the role of somebody who is away; false when that role is not open to this person today. */
export async function moveSessionToDelegation(
  tx: Transaction,
  move: { sessionId: string; personId: string; delegationId: string; tokenHash: string; today: PlainDate },
): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE session s SET membership_id = d.deputy_membership_id, delegation_id = d.id, token_hash = ${move.tokenHash}
      FROM delegation d
     WHERE s.id = ${move.sessionId}::uuid AND s.person_id = ${move.personId}::uuid AND s.ended_at IS NULL
       AND d.id = ${move.delegationId}::uuid AND d.deputy_id = s.person_id AND ${holdsOn('d', Prisma.sql`${move.today}::date`)}`
  return count === 1
}

export type OpenSession = {
  id: string
  device: string
  role: string
  /** Whose role it is, where it is somebody else's. */
  onBehalfOf: string | null
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
}

/** The sessions a person could still use, newest use first. */
export async function findOpenSessions(
  reader: Reader,
  { personId, realNow, idleSince }: { personId: string; realNow: Date; idleSince: Date },
): Promise<OpenSession[]> {
  const rows = await reader.session.findMany({
    where: { personId, endedAt: null, expiresAt: { gt: realNow }, lastSeenAt: { gt: idleSince } },
    select: {
      id: true,
      device: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
      membership: { select: { title: true } },
      delegation: { select: { membership: { select: { title: true } }, giver: { select: { displayName: true } } } },
    },
    orderBy: { lastSeenAt: 'desc' },
  })
  return rows.map(({ membership, delegation, ...session }) => ({
    ...session,
    role: delegation?.membership.title ?? membership.title,
    onBehalfOf: delegation?.giver.displayName ?? null,
  }))
}
