import type { Role } from '#domain/access/roles.ts'
import { mayHold } from '#domain/access/roles-of-kind.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { toDateColumn } from './plain-date.server.ts'

type Move = { subjectId: string; toId: string }
type Held = { id: string; personId: string; role: string; title: string; toId: string }

/**
 * Roles go with their people: the old one ends, the same one begins in the new organisation, sessions and deputies go
 * on in it. A role that an organisation of that kind does not have ends; so does a delegation whose two people part.
 */
export async function moveMemberships(
  tx: Transaction,
  { moves, now }: { moves: readonly Move[]; now: Date },
): Promise<void> {
  const toIdOf = new Map(moves.map(({ subjectId, toId }) => [subjectId, toId]))
  const kinds = new Map(
    (
      await tx.organisation.findMany({ where: { id: { in: [...toIdOf.values()] } }, select: { id: true, kind: true } })
    ).map(({ id, kind }) => [id, kind as OrganisationKind]),
  )
  const rows = await tx.membership.findMany({
    where: { id: { in: [...toIdOf.keys()] }, endedAt: null },
    select: { id: true, personId: true, role: true, title: true },
    orderBy: { id: 'asc' },
  })
  const held = rows.map((row): Held => ({ ...row, toId: toIdOf.get(row.id) ?? '' }))
  const going = held.filter(({ toId, role }) => mayHold(kinds.get(toId) ?? 'commune', role as Role))
  const successors = new Map<string, string>()
  for (const one of going) successors.set(one.id, await takeUpRole(tx, one))
  await tx.membership.updateMany({ where: { id: { in: held.map(({ id }) => id) } }, data: { endedAt: now } })
  for (const [old, membershipId] of successors)
    await tx.session.updateMany({ where: { membershipId: old, endedAt: null }, data: { membershipId } })
  await renewDelegations(tx, { successors, toIdOf, now })
}

/** The role in the new organisation: taken up again where the person held it there before. Answers its id. */
async function takeUpRole(tx: Transaction, { personId, role, title, toId }: Held): Promise<string> {
  const { id } = await tx.membership.upsert({
    where: { personId_organisationId_role: { personId, organisationId: toId, role } },
    create: { id: newId(), personId, organisationId: toId, role, title },
    update: { endedAt: null },
    select: { id: true },
  })
  return id
}

/** A delegation cannot be changed: the rest of its period is given anew, between the same two people. */
async function renewDelegations(
  tx: Transaction,
  args: { successors: ReadonlyMap<string, string>; toIdOf: ReadonlyMap<string, string>; now: Date },
): Promise<void> {
  const { successors, toIdOf, now } = args
  const today = toDateColumn(dayAt(now))
  const standing = await tx.delegation.findMany({
    where: { membershipId: { in: [...successors.keys()] }, revokedAt: null, untilOn: { gte: today } },
  })
  for (const delegation of standing) {
    const membershipId = successors.get(delegation.membershipId)
    const deputyMembershipId = successors.get(delegation.deputyMembershipId)
    const areTogether = toIdOf.get(delegation.membershipId) === toIdOf.get(delegation.deputyMembershipId)
    if (!membershipId || !deputyMembershipId || !areTogether) continue
    const id = newId()
    const fromOn = new Date(Math.max(delegation.fromOn.getTime(), today.getTime()))
    await tx.delegation.create({ data: { ...delegation, id, membershipId, deputyMembershipId, fromOn, givenAt: now } })
    await tx.session.updateMany({ where: { delegationId: delegation.id, endedAt: null }, data: { delegationId: id } })
  }
}

/** An officer in charge who did not come along is in charge no longer; the agency stays answerable. */
export async function releaseOfficersWhoStayed(tx: Transaction, assignmentIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE assignment a SET officer_id = NULL
     WHERE a.id = ANY(${[...assignmentIds]}::uuid[]) AND a.officer_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = a.officer_id AND m.organisation_id = a.lead_id AND m.ended_at IS NULL)`
}

/** Everybody who works for these organisations today. */
export async function findPeopleOf(tx: Transaction, organisationIds: readonly string[]): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { organisationId: { in: [...organisationIds] }, endedAt: null, person: { disabledAt: null } },
    select: { personId: true },
    distinct: ['personId'],
  })
  return rows.map(({ personId }) => personId)
}
