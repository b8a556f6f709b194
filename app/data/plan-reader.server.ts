import type { AssignmentKind, DueSetter, Urgency } from '#domain/assignment/states.ts'
import type { GroupKey } from '#domain/plan/addressee-groups.ts'
import type { ReviewState } from '#domain/plan/gap-ledger.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { ReviewParty } from '#domain/plan/review.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader } from '#platform/db.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'
import { toOutline, toProposals, toReadItem, toRecurrence } from './plan-json.server.ts'

type Seen = { id: string; states: readonly PlanState[] }

const HEADER = {
  id: true,
  code: true,
  state: true,
  kind: true,
  number: true,
  symbol: true,
  issuedOn: true,
  issuer: true,
  title: true,
  signer: true,
  signerCapacity: true,
  periodFrom: true,
  periodTo: true,
  gapReason: true,
  approvalNote: true,
  amendsId: true,
  createdAt: true,
  submittedAt: true,
  approvedAt: true,
  publishedAt: true,
  fileSha256: true,
  version: true,
} as const

const toHeader = <Row extends { state: string; issuedOn: Date | null }>(row: Row) => ({
  ...row,
  state: row.state as PlanState,
  issuedOn: fromOptionalDateColumn(row.issuedOn),
})

/** Documents a role may see, newest first, with how far each is reviewed. */
export async function listPlans(reader: Reader, states: readonly PlanState[]) {
  return reader.$queryRaw<
    {
      id: string
      code: string
      title: string
      number: string | null
      symbol: string | null
      state: PlanState
      createdAt: Date
      endedAt: Date | null
      publishedAt: Date | null
      items: number
      reviewed: number
      assignments: number
    }[]
  >`
    SELECT d.id, d.code, d.title, d.number, d.symbol, d.state, d.created_at AS "createdAt", d.published_at AS "publishedAt",
           coalesce(d.superseded_at, d.closed_at) AS "endedAt",
           i.items, i.reviewed,
           (SELECT count(*)::int FROM assignment a WHERE a.document_id = d.id AND a.structure = 'work' AND a.state <> 'withdrawn') AS assignments
      FROM source_document d
      JOIN LATERAL (SELECT count(*)::int AS items, count(*) FILTER (WHERE review_state <> 'pending')::int AS reviewed
                      FROM plan_item p WHERE p.document_id = d.id AND p.kind IN ('target', 'task', 'duty')) i ON true
     WHERE d.state = ANY(${[...states]}) ORDER BY d.created_at DESC`
}

/** A document in review: its header, outline, and every sentence with what is known and decided of it. */
export async function findPlanInReview(reader: Reader, { id, states }: Seen) {
  const plan = await reader.sourceDocument.findFirst({
    where: { id, state: { in: [...states] } },
    select: {
      ...HEADER,
      outline: true,
      items: { include: { parties: { orderBy: { organisation: { sortOrder: 'asc' } } } }, orderBy: { ordinal: 'asc' } },
    },
  })
  if (!plan) return undefined
  const { outline, items, ...header } = plan
  return { ...toHeader(header), outline: toOutline(outline), items: items.map(toReviewItem) }
}
export type PlanInReview = NonNullable<Awaited<ReturnType<typeof findPlanInReview>>>
export type PlanItemInReview = PlanInReview['items'][number]

type PartyRow = { organisationId: string; role: string; basis: string; groupKey: string | null; dueOn: Date | null }
type ItemRow = Parameters<typeof toReadItem>[0] & {
  id: string
  ordinal: number
  proposal: Parameters<typeof toProposals>[0]
  recurrence: Parameters<typeof toRecurrence>[0]
  reviewState: string
  workKind: string
  dueOn: Date | null
  dueTime: string | null
  urgency: string
  dueSetBy: string | null
  undatedReason: string | null
  product: string | null
  title: string | null
  gapReason: string | null
  reviewedAt: Date | null
  reviewedById: string | null
  version: number
  parties: PartyRow[]
}

const toReviewItem = (row: ItemRow) => ({
  id: row.id,
  ordinal: row.ordinal,
  read: toReadItem(row),
  proposals: toProposals(row.proposal),
  reviewState: row.reviewState as ReviewState,
  workKind: row.workKind as AssignmentKind,
  dueOn: fromOptionalDateColumn(row.dueOn),
  dueTime: row.dueTime as TimeOfDay | null,
  urgency: row.urgency as Urgency,
  dueSetBy: row.dueSetBy as DueSetter | null,
  undatedReason: row.undatedReason,
  recurrence: toRecurrence(row.recurrence),
  product: row.product,
  title: row.title,
  gapReason: row.gapReason,
  reviewedAt: row.reviewedAt,
  reviewedById: row.reviewedById,
  version: row.version,
  parties: row.parties.map(({ organisationId, role, basis, groupKey, dueOn }) => ({
    dueOn: fromOptionalDateColumn(dueOn),
    organisationId,
    role: role as ReviewParty['role'],
    basis: basis as ReviewParty['basis'],
    groupKey: groupKey as GroupKey | null,
  })),
})
