import type { AmendingRelation, StatedMatch } from '#domain/amendment/compare-plans.ts'
import type { ChangeDecision, StoredDecision } from '#domain/amendment/decided-changes.ts'
import type { AmendedItem, LiveWork } from '#domain/amendment/propose-changes.ts'
import type { AssignmentKind, AssignmentState } from '#domain/assignment/states.ts'
import type { ReviewState } from '#domain/plan/gap-ledger.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { PlanItemKind } from '#domain/plan/plan-reading.ts'
import { isGroupDuty } from '#domain/plan/publication.ts'
import type { ReviewParty } from '#domain/plan/review.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { findOpenPiecesBelow } from './piece.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'
import { toOutline, toRecurrence } from './plan-json.server.ts'

const HEADER = {
  id: true,
  code: true,
  state: true,
  kind: true,
  number: true,
  symbol: true,
  issuedOn: true,
  title: true,
  version: true,
} as const

const ITEMS = {
  select: {
    id: true,
    anchor: true,
    text: true,
    kind: true,
    reviewState: true,
    workKind: true,
    dueOn: true,
    dueTime: true,
    recurrence: true,
    parties: {
      select: { organisationId: true, role: true, groupKey: true, organisation: { select: { shortName: true } } },
    },
  },
  orderBy: { ordinal: 'asc' },
} as const satisfies Prisma.SourceDocument$itemsArgs

type ItemRow = {
  id: string
  anchor: string
  text: string
  kind: string
  reviewState: string
  workKind: string
  dueOn: Date | null
  dueTime: string | null
  recurrence: Prisma.JsonValue
  parties: { organisationId: string; role: string; groupKey: string | null; organisation: { shortName: string } }[]
}

function toItem(row: ItemRow): AmendedItem {
  const leads = row.parties.filter(({ role }) => role === 'lead')
  return {
    id: row.id,
    anchor: row.anchor,
    text: row.text,
    kind: row.kind as PlanItemKind,
    reviewState: row.reviewState as ReviewState,
    workKind: row.workKind as AssignmentKind,
    dueOn: fromOptionalDateColumn(row.dueOn),
    dueTime: row.dueTime as TimeOfDay | null,
    recurrence: toRecurrence(row.recurrence),
    leadIds: leads.map(({ organisationId }) => organisationId),
    isGroup: isGroupDuty(leads as unknown as ReviewParty[]),
  }
}

const toHeader = <Row extends { state: string; issuedOn: Date | null }>(row: Row) => ({
  ...row,
  state: row.state as PlanState,
  issuedOn: fromOptionalDateColumn(row.issuedOn),
})

/** A document with the one it replaces or amends, both sentence by sentence, what was matched by hand and decided. */
export async function findAmendment(reader: Reader, { id, states }: { id: string; states: readonly PlanState[] }) {
  const row = await reader.sourceDocument.findFirst({
    where: { id, state: { in: [...states] } },
    select: {
      ...HEADER,
      amendsRelation: true,
      outline: true,
      items: ITEMS,
      amends: { select: { ...HEADER, items: ITEMS } },
      matches: { select: { newItem: { select: { anchor: true } }, oldItem: { select: { anchor: true } } } },
      decisions: { include: { decidedBy: { select: { displayName: true } } } },
    },
  })
  if (!row) return undefined
  const { items, amends, matches, decisions, outline, amendsRelation, ...header } = row
  const parties = [...items, ...(amends?.items ?? [])].flatMap((item) => item.parties)
  return {
    document: toHeader(header),
    relation: amendsRelation as AmendingRelation | null,
    outline: toOutline(outline),
    items: items.map(toItem),
    amended: amends && { ...toHeader(amends), items: amends.items.map(toItem) },
    stated: matches.map(
      ({ newItem, oldItem }): StatedMatch => ({
        newAnchor: newItem?.anchor ?? null,
        oldAnchor: oldItem?.anchor ?? null,
      }),
    ),
    decisions: decisions.map(
      ({ decision, decidedBy, ...stored }): StoredDecision => ({
        ...stored,
        decision: decision as ChangeDecision,
        decidedBy: decidedBy.displayName,
      }),
    ),
    agencies: new Map(parties.map(({ organisationId, organisation }) => [organisationId, organisation.shortName])),
  }
}
export type Amendment = NonNullable<Awaited<ReturnType<typeof findAmendment>>>

export type NamedWork = LiveWork & { code: string; lead: string; groupId: string | null; title: string }

/** Single works and series that sentences of a document gave, also those that another document has reworded since. */
export async function findWorksOfPlan(reader: Reader, planId: string): Promise<NamedWork[]> {
  const rows = await reader.$queryRaw<(Omit<NamedWork, 'dueOn' | 'pieces'> & { dueOn: Date | null })[]>`
    SELECT a.id, t.item_id AS "itemId", a.structure, a.state, a.lead_id AS "leadId", a.due_on AS "dueOn", a.due_time AS "dueTime",
           a.recurrence, a.code, a.title, o.short_name AS lead, CASE WHEN p.structure = 'group' THEN p.id END AS "groupId"
      FROM (SELECT id, item_id FROM assignment WHERE document_id = ${planId}::uuid AND item_id IS NOT NULL
            UNION ALL SELECT assignment_id, item_id FROM assignment_sentence WHERE document_id = ${planId}::uuid) t
      JOIN assignment a ON a.id = t.id
      JOIN organisation o ON o.id = a.lead_id
      LEFT JOIN assignment p ON p.id = a.parent_id
     WHERE a.structure IN ('work', 'series') AND coalesce(p.structure, '') <> 'series'
     ORDER BY a.anchor_ordinal, o.sort_order, o.short_name, a.id`
  const pieces = await findOpenPiecesBelow(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    state: row.state as AssignmentState,
    dueOn: fromOptionalDateColumn(row.dueOn),
    recurrence: toRecurrence(row.recurrence as Prisma.JsonValue),
    pieces: pieces.get(row.id) ?? [],
  }))
}

/** Documents in force, for the choice of what a new one replaces or amends. */
export async function listAmendable(reader: Reader) {
  const rows = await reader.sourceDocument.findMany({
    where: { state: 'published' },
    select: { ...HEADER },
    orderBy: { publishedAt: 'desc' },
  })
  return rows.map(toHeader)
}
