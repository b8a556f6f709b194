import type { Role } from '#domain/access/roles.ts'
import type { Standing } from '#domain/delegation/check-delegation.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { holdsOn } from './delegation-day.server.ts'
import { fromDateColumn, toDateColumn } from './plain-date.server.ts'

const IDENTITY = { select: { id: true, displayName: true } } as const

/** Newest first; of one person, or all. */
export async function findDelegations(reader: Reader, { of, limit }: { of: string | null; limit: number }) {
  const rows = await reader.delegation.findMany({
    where: of ? { OR: [{ giverId: of }, { deputyId: of }] } : {},
    select: {
      id: true,
      fromOn: true,
      untilOn: true,
      reason: true,
      revokedAt: true,
      giver: IDENTITY,
      deputy: IDENTITY,
      revokedBy: IDENTITY,
      membership: { select: { title: true, organisation: { select: { shortName: true } } } },
    },
    orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(({ membership, fromOn, untilOn, ...row }) => ({
    ...row,
    title: membership.title,
    organisation: membership.organisation.shortName,
    fromOn: fromDateColumn(fromOn),
    untilOn: fromDateColumn(untilOn),
  }))
}

/** The people of an organisation in these roles, without the one who asks. */
export async function findDeputyChoices(
  reader: Reader,
  { organisationId, roles, except }: { organisationId: string; roles: readonly Role[]; except: string },
) {
  const rows = await reader.membership.findMany({
    where: {
      organisationId,
      role: { in: [...roles] },
      personId: { not: except },
      endedAt: null,
      person: { disabledAt: null },
    },
    select: { id: true, personId: true, title: true, person: { select: { displayName: true } } },
    orderBy: [{ person: { displayName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ person, ...row }) => ({ ...row, name: person.displayName }))
}

export async function findDeputy(tx: Transaction, membershipId: string) {
  const row = await tx.membership.findFirst({
    where: { id: membershipId, endedAt: null, person: { disabledAt: null } },
    select: { personId: true, organisationId: true, role: true, person: { select: { displayName: true } } },
  })
  return row ? { ...row, role: row.role as Role, name: row.person.displayName } : undefined
}

/** Holds both persons, so that two delegations that would make a chain never pass each other; then what they are part of. */
export async function lockStanding(
  tx: Transaction,
  { personIds, today }: { personIds: readonly string[]; today: PlainDate },
): Promise<Standing[]> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ANY(${[...personIds]}::uuid[]) ORDER BY id FOR UPDATE`
  return tx.$queryRaw<Standing[]>`
    SELECT d.giver_id AS "giverId", d.membership_id AS "membershipId", d.deputy_id AS "deputyId",
           p.display_name AS "deputyName", d.from_on::text AS "fromOn", d.until_on::text AS "untilOn"
      FROM delegation d JOIN person p ON p.id = d.deputy_id
     WHERE d.revoked_at IS NULL AND d.until_on >= ${today}::date
       AND (d.giver_id = ANY(${[...personIds]}::uuid[]) OR d.deputy_id = ANY(${[...personIds]}::uuid[]))
     ORDER BY d.from_on, d.id`
}

export type NewDelegation = {
  id: string
  giverId: string
  membershipId: string
  deputyId: string
  deputyMembershipId: string
  fromOn: PlainDate
  untilOn: PlainDate
  reason: string
  givenAt: Date
}

export async function insertDelegation(tx: Transaction, { fromOn, untilOn, ...row }: NewDelegation): Promise<void> {
  await tx.delegation.create({ data: { ...row, fromOn: toDateColumn(fromOn), untilOn: toDateColumn(untilOn) } })
}

export async function findDelegation(tx: Transaction, id: string) {
  const row = await tx.delegation.findUnique({
    where: { id },
    select: {
      giverId: true,
      deputyId: true,
      fromOn: true,
      untilOn: true,
      revokedAt: true,
      giver: IDENTITY,
      membership: { select: { title: true } },
    },
  })
  return row ? { ...row, fromOn: fromDateColumn(row.fromOn), untilOn: fromDateColumn(row.untilOn) } : undefined
}

/** Ends it and every session in it; false when somebody else was first. */
export async function endDelegation(
  tx: Transaction,
  { id, by, at, realNow }: { id: string; by: string; at: Date; realNow: Date },
): Promise<boolean> {
  const { count } = await tx.delegation.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: at, revokedById: by },
  })
  await tx.session.updateMany({ where: { delegationId: id, endedAt: null }, data: { endedAt: realNow } })
  return count === 1
}

export type StandIn = { giverId: string; giverName: string; deputyId: string; deputyName: string }

/**
 * Who is represented on this day, of these people. Messages do not say for which role they are, so somebody who works
 * for another agency too has theirs copied to nobody: a deputy would read of matters that are not the agency's.
 */
export const findStandIns = (
  tx: Transaction,
  { personIds, today }: { personIds: readonly string[]; today: PlainDate },
): Promise<StandIn[]> => tx.$queryRaw<StandIn[]>`
  SELECT DISTINCT d.giver_id AS "giverId", g.display_name AS "giverName", d.deputy_id AS "deputyId", p.display_name AS "deputyName"
    FROM delegation d JOIN person g ON g.id = d.giver_id JOIN person p ON p.id = d.deputy_id
    JOIN membership m ON m.id = d.membership_id
   WHERE d.giver_id = ANY(${[...personIds]}::uuid[]) AND p.disabled_at IS NULL AND ${holdsOn('d', Prisma.sql`${today}::date`)}
     AND NOT EXISTS (SELECT FROM membership other WHERE other.person_id = d.giver_id AND other.ended_at IS NULL
                      AND other.organisation_id <> m.organisation_id)
   ORDER BY 1, 3`
