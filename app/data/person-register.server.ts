import type { Role } from '#domain/access/roles.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

export const PEOPLE_PER_PAGE = 50

export type PersonFilter = { role?: Role; search?: string }
export type PersonCursor = { sortOrder: number; id: string }
export type PersonRow = {
  id: string
  displayName: string
  email: string
  disabledAt: Date | null
  sortOrder: number
  roles: { role: Role; title: string; organisationId: string; organisation: string }[]
}

/** A register of some thousand people: folded as it is read, like `foldText`, instead of kept twice. */
const FOLDED_NAME = Prisma.sql`lower(translate(regexp_replace(normalize(p.display_name, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐ', 'dd'))`

const FIRST = '00000000-0000-0000-0000-000000000000'

/** In the order of their first organisation in the register. One more than a page. */
export async function listPeople(
  reader: Reader,
  { filter, after }: { filter: PersonFilter; after?: PersonCursor },
): Promise<PersonRow[]> {
  const folded = filter.search ? foldText(filter.search) : null
  return reader.$queryRaw<PersonRow[]>`
    SELECT * FROM (
      SELECT p.id, p.display_name AS "displayName", p.email, p.disabled_at AS "disabledAt",
             coalesce(min(o.sort_order) FILTER (WHERE m.ended_at IS NULL), 99999) AS "sortOrder",
             coalesce(json_agg(json_build_object('role', m.role, 'title', m.title, 'organisationId', o.id, 'organisation', o.short_name) ORDER BY m.id)
                      FILTER (WHERE m.ended_at IS NULL), '[]') AS roles
        FROM person p LEFT JOIN membership m ON m.person_id = p.id LEFT JOIN organisation o ON o.id = m.organisation_id
       WHERE (${folded}::text IS NULL OR position(${folded ?? ''} IN ${FOLDED_NAME}) > 0 OR position(${folded ?? ''} IN p.email) > 0
              OR EXISTS (SELECT FROM membership x JOIN organisation xo ON xo.id = x.organisation_id
                          WHERE x.person_id = p.id AND x.ended_at IS NULL AND position(${folded ?? ''} IN xo.folded) > 0))
         AND (${filter.role ?? null}::text IS NULL
              OR EXISTS (SELECT FROM membership x WHERE x.person_id = p.id AND x.ended_at IS NULL AND x.role = ${filter.role ?? ''}))
       GROUP BY p.id) people
     WHERE ("sortOrder", id) > (${after?.sortOrder ?? -1}, ${after?.id ?? FIRST}::uuid)
     ORDER BY "sortOrder", id LIMIT ${PEOPLE_PER_PAGE + 1}`
}

/** A person with the roles held today, as the page shows it. Never the password, not even its hash. */
export async function findPerson(reader: Reader, id: string) {
  const row = await reader.person.findUnique({
    where: { id },
    select: {
      id: true,
      displayName: true,
      email: true,
      locale: true,
      disabledAt: true,
      createdAt: true,
      oneTimePasswordUntil: true,
      version: true,
      memberships: {
        where: { endedAt: null },
        select: { id: true, role: true, title: true, organisation: { select: { id: true, name: true, kind: true } } },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!row) return undefined
  const memberships = row.memberships.map(({ role, organisation, ...membership }) => ({
    ...membership,
    role: role as Role,
    organisation: { ...organisation, kind: organisation.kind as OrganisationKind },
  }))
  return { ...row, memberships }
}

/** The person's row, held until the transaction ends: changes of one person come one after the other. */
export async function lockPerson(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT id FROM person WHERE id = ${id}::uuid FOR UPDATE`
  return rows.length === 1
}

export async function isEmailTaken(
  tx: Transaction,
  { email, exceptId }: { email: string; exceptId?: string },
): Promise<boolean> {
  const row = await tx.person.findUnique({ where: { email }, select: { id: true } })
  return row !== null && row.id !== exceptId
}

export async function insertPerson(
  tx: Transaction,
  person: { id: string; displayName: string; email: string; createdAt: Date },
): Promise<void> {
  await tx.person.create({ data: person })
}

/** False when somebody changed the person since the page was read. */
export async function updatePerson(
  tx: Transaction,
  { id, version, ...names }: { id: string; version: number; displayName: string; email: string },
): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: { id, version },
    data: { ...names, version: { increment: 1 } },
  })
  return count === 1
}

export async function setPersonDisabled(
  tx: Transaction,
  { id, disabledAt }: { id: string; disabledAt: Date | null },
): Promise<void> {
  await tx.person.update({ where: { id }, data: { disabledAt, version: { increment: 1 } } })
}

export async function setOneTimePassword(
  tx: Transaction,
  { id, passwordHash, until }: { id: string; passwordHash: string; until: Date },
): Promise<void> {
  await tx.person.update({
    where: { id },
    data: { passwordHash, oneTimePasswordUntil: until, version: { increment: 1 } },
  })
}

type Held = { id: string; personId: string; organisationId: string; role: Role; title: string }

/** False when this person holds the role there already. A role that was given back is taken up again under the new title. */
export async function giveRole(tx: Transaction, { id, title, ...held }: Held): Promise<boolean> {
  const { count } = await tx.membership.createMany({ data: [{ id, title, ...held }], skipDuplicates: true })
  if (count === 1) return true
  const again = await tx.membership.updateMany({
    where: { ...held, endedAt: { not: null } },
    data: { endedAt: null, title },
  })
  return again.count === 1
}

export async function endRole(
  tx: Transaction,
  { membershipId, personId, at }: { membershipId: string; personId: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.membership.updateMany({
    where: { id: membershipId, personId, endedAt: null },
    data: { endedAt: at },
  })
  return count === 1
}

/** The person leaves all of them at one instant, by which they are known when the account opens again. */
export async function endAllRoles(tx: Transaction, { personId, at }: { personId: string; at: Date }): Promise<void> {
  await tx.membership.updateMany({ where: { personId, endedAt: null }, data: { endedAt: at } })
}

/** The roles that ended with the account, in organisations that still exist. */
export async function findRolesOfClosing(tx: Transaction, personId: string) {
  const { disabledAt } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { disabledAt: true } })
  if (!disabledAt) return []
  const rows = await tx.membership.findMany({
    where: { personId, endedAt: disabledAt, organisation: { validTo: null } },
    select: { id: true, organisationId: true, role: true, title: true },
  })
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** Another organisation whose people hold this role. */
export async function findHolderOfRole(
  tx: Transaction,
  { role, exceptId }: { role: Role; exceptId: string },
): Promise<string | undefined> {
  const row = await tx.membership.findFirst({
    where: { role, endedAt: null, organisationId: { not: exceptId } },
    select: { organisation: { select: { shortName: true } } },
  })
  return row?.organisation.shortName
}

/** People who hold a role, besides one: without an administrator nobody could let anybody in. */
export const countOtherHolders = (
  tx: Transaction,
  { personId, role }: { personId: string; role: Role },
): Promise<number> =>
  tx.membership.count({
    where: { role, endedAt: null, personId: { not: personId }, person: { disabledAt: null } },
  })

export const countPeople = (tx: Transaction): Promise<number> => tx.person.count()
