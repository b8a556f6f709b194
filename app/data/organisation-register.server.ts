import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { fromDateColumn, fromOptionalDateColumn, toOptionalDateColumn } from './plain-date.server.ts'

export const ORGANISATIONS_PER_PAGE = 50

export type OrganisationFilter = { kind?: OrganisationKind; search?: string }
export type OrganisationCursor = { sortOrder: number; id: string }

export type OrganisationRow = {
  id: string
  kind: OrganisationKind
  name: string
  shortName: string
  parent: string | null
  isTelecom: boolean
  validFrom: PlainDate | null
  validTo: PlainDate | null
  /** What it was called, and whose work it took over, until a day. */
  formerly: { name: string; untilOn: PlainDate }[]
  sortOrder: number
  people: number
  openWork: number
}

const formerly = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('name', e.name, 'untilOn', e.until_on) ORDER BY e.until_on DESC, e.name), '[]') FROM (
     SELECT n.name, n.until_on FROM organisation_name n WHERE n.organisation_id = o.id
     UNION ALL SELECT f.name, w.from_on FROM organisation_succession w JOIN organisation f ON f.id = w.predecessor_id
                WHERE w.successor_id = o.id) e)`

const ENDED = Prisma.sql`('completed', 'withdrawn')`

/** `LIKE` signs in what somebody typed are letters like all others. */
const containing = (folded: string): string => `%${folded.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const matches = ({ kind, search }: OrganisationFilter): Prisma.Sql => Prisma.sql`
  (${kind ?? null}::text IS NULL OR o.kind = ${kind ?? null}) AND (${search ?? null}::text IS NULL OR o.folded LIKE ${containing(foldText(search ?? ''))}
    OR EXISTS (SELECT FROM organisation_succession w JOIN organisation f ON f.id = w.predecessor_id
                WHERE w.successor_id = o.id AND f.folded LIKE ${containing(foldText(search ?? ''))}))`

/** One more than a page, so that the page knows whether another one follows. */
export async function listOrganisations(
  reader: Reader,
  { filter, after }: { filter: OrganisationFilter; after?: OrganisationCursor },
): Promise<OrganisationRow[]> {
  const rows = await reader.$queryRaw<
    (Omit<OrganisationRow, 'validFrom' | 'validTo'> & { validFrom: Date | null; validTo: Date | null })[]
  >`
    SELECT o.id, o.kind, o.name, o.short_name AS "shortName", p.short_name AS parent, o.is_telecom AS "isTelecom",
           ${formerly} AS formerly, o.valid_from AS "validFrom", o.valid_to AS "validTo", o.sort_order AS "sortOrder",
           (SELECT count(DISTINCT m.person_id)::int FROM membership m JOIN person x ON x.id = m.person_id AND x.disabled_at IS NULL
             WHERE m.organisation_id = o.id AND m.ended_at IS NULL) AS people,
           (SELECT count(*)::int FROM assignment a WHERE a.lead_id = o.id AND a.structure = 'work' AND a.state NOT IN ${ENDED}) AS "openWork"
      FROM organisation o LEFT JOIN organisation p ON p.id = o.parent_id
     WHERE ${matches(filter)} AND (o.sort_order, o.id) > (${after?.sortOrder ?? -1}, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
     ORDER BY o.sort_order, o.id LIMIT ${ORGANISATIONS_PER_PAGE + 1}`
  return rows.map((row) => ({
    ...row,
    validFrom: fromOptionalDateColumn(row.validFrom),
    validTo: fromOptionalDateColumn(row.validTo),
  }))
}

/** How many there are of each kind, whatever the kind chosen. */
export async function countOrganisationsByKind(
  reader: Reader,
  search?: string,
): Promise<Map<OrganisationKind, number>> {
  const rows = await reader.$queryRaw<{ kind: OrganisationKind; count: number }[]>`
    SELECT o.kind, count(*)::int AS count FROM organisation o WHERE ${matches({ ...(search ? { search } : {}) })} GROUP BY 1`
  return new Map(rows.map((row) => [row.kind, row.count]))
}

/** An organisation with its people, as its page shows it. */
export async function findOrganisation(reader: Reader, id: string) {
  const row = await reader.organisation.findUnique({
    where: { id },
    include: {
      parent: { select: { id: true, name: true } },
      _count: { select: { children: true } },
      earlierNames: { orderBy: { untilOn: 'desc' }, select: { id: true, name: true, untilOn: true, reformId: true } },
      predecessors: { include: { predecessor: { select: { id: true, name: true, shortName: true } } } },
      successors: { include: { successor: { select: { id: true, name: true, shortName: true } } } },
      memberships: {
        where: { endedAt: null, person: { disabledAt: null } },
        select: { id: true, role: true, title: true, person: { select: { id: true, displayName: true } } },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!row) return undefined
  const {
    folded: _folded,
    validFrom,
    validTo,
    kind,
    _count,
    earlierNames,
    predecessors,
    successors,
    ...organisation
  } = row
  return {
    ...organisation,
    kind: kind as OrganisationKind,
    children: _count.children,
    earlierNames: earlierNames.map((one) => ({ ...one, untilOn: fromDateColumn(one.untilOn) })),
    predecessors: predecessors.map(({ predecessor, fromOn, reformId }) => ({
      ...predecessor,
      reformId,
      fromOn: fromDateColumn(fromOn),
    })),
    successors: successors.map(({ successor, fromOn, reformId }) => ({
      ...successor,
      reformId,
      fromOn: fromDateColumn(fromOn),
    })),
    validFrom: fromOptionalDateColumn(validFrom),
    validTo: fromOptionalDateColumn(validTo),
  }
}

/** Everything a choice of organisations offers, in the order of the register. */
export async function findOrganisationChoices(reader: Reader) {
  const rows = await reader.organisation.findMany({
    where: { validTo: null },
    select: { id: true, kind: true, name: true },
    orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, kind: row.kind as OrganisationKind }))
}

export const getOrganisationKind = async (reader: Reader, id: string): Promise<OrganisationKind | undefined> =>
  (await reader.organisation.findUnique({ where: { id }, select: { kind: true } }))?.kind as
    | OrganisationKind
    | undefined

type Names = { name: string; shortName: string; nameEn: string; isTelecom: boolean; validFrom: PlainDate | null }

const toColumns = ({ validFrom, ...names }: Names) => ({
  ...names,
  validFrom: toOptionalDateColumn(validFrom),
  folded: foldText([names.name, names.shortName, names.nameEn].join(' ')),
})

/** At the end of its kind. */
export async function insertOrganisation(
  tx: Transaction,
  { id, kind, parentId, ...names }: Names & { id: string; kind: OrganisationKind; parentId: string | null },
): Promise<void> {
  const last = await tx.organisation.aggregate({ where: { kind }, _max: { sortOrder: true } })
  await tx.organisation.create({
    data: { ...toColumns(names), id, kind, parentId, sortOrder: (last._max.sortOrder ?? 0) + 1 },
  })
}

/** False when somebody changed it since it was read. */
export async function updateOrganisation(
  tx: Transaction,
  { id, version, validTo, ...names }: Names & { id: string; version: number; validTo: PlainDate | null },
): Promise<boolean> {
  const { count } = await tx.organisation.updateMany({
    where: { id, version },
    data: { ...toColumns(names), validTo: toOptionalDateColumn(validTo), version: { increment: 1 } },
  })
  return count === 1
}

/** Whether another organisation bears the name today. */
export async function isNameTaken(
  tx: Transaction,
  { name, exceptId }: { name: string; exceptId?: string },
): Promise<boolean> {
  const row = await tx.organisation.findFirst({
    where: { name, validTo: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    select: { id: true },
  })
  return row !== null
}
