import type { AmendingRelation } from '#domain/amendment/compare-plans.ts'
import type { AssignmentState, PartyBasis, Urgency } from '#domain/assignment/states.ts'
import type { ClassBoundaries, TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { PlanItemKind } from '#domain/plan/plan-reading.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader } from '#platform/db.server.ts'
import { assignmentClassSql } from './assignment-class.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'
import { toOutline } from './plan-json.server.ts'
import { STANDING_READINGS, toPoint } from './target-reader.server.ts'
import { TARGET_COLUMNS, toMeasurer, toTargets } from './target-rows.server.ts'

/** How other documents are named beside this one. */
const CITED = { id: true, kind: true, code: true, number: true, symbol: true, issuedOn: true } as const
const toCited = <Row extends { issuedOn: Date | null }>(row: Row) => ({
  ...row,
  issuedOn: fromOptionalDateColumn(row.issuedOn),
})

/** A document as it was signed, with its sentences and the readings of each target. */
export async function findSignedPlan(reader: Reader, { id, states }: { id: string; states: readonly PlanState[] }) {
  const plan = await reader.sourceDocument.findFirst({
    where: { id, state: { in: [...states] } },
    select: {
      id: true,
      code: true,
      state: true,
      kind: true,
      number: true,
      symbol: true,
      issuedOn: true,
      title: true,
      signer: true,
      gapReason: true,
      periodTo: true,
      publishedAt: true,
      fileId: true,
      outline: true,
      amendsRelation: true,
      amends: { select: CITED },
      amendedBy: { where: { state: { in: ['published', 'closed'] }, amendsRelation: 'amends' }, select: CITED },
      supersededBy: { select: CITED },
      supersededAt: true,
      closedAt: true,
      closedReason: true,
      items: {
        select: {
          id: true,
          anchor: true,
          kind: true,
          text: true,
          reviewState: true,
          reading: true,
          indicators: TARGET_COLUMNS.indicators,
          measurer: TARGET_COLUMNS.measurer,
          readings: STANDING_READINGS,
        },
        orderBy: { ordinal: 'asc' },
      },
    },
  })
  if (!plan) return undefined
  return {
    ...plan,
    state: plan.state as PlanState,
    issuedOn: fromOptionalDateColumn(plan.issuedOn),
    outline: toOutline(plan.outline),
    amendsRelation: plan.amendsRelation as AmendingRelation | null,
    amends: plan.amends && toCited(plan.amends),
    amendedBy: plan.amendedBy.map(toCited),
    supersededBy: plan.supersededBy && toCited(plan.supersededBy),
    items: plan.items.map(({ readings, reading, indicators, measurer, ...item }) => ({
      ...item,
      kind: item.kind as PlanItemKind,
      target:
        item.kind === 'target'
          ? {
              targets: toTargets({ text: item.text, reading, indicators }),
              measurer: toMeasurer(measurer),
              readings: readings.map(toPoint),
            }
          : null,
    })),
  }
}

type Row = {
  id: string
  itemId: string
  structure: 'work' | 'series'
  groupId: string | null
  leadId: string
  givenById: string | null
  lead: string
  leadKind: OrganisationKind
  leadBasis: PartyBasis
  state: AssignmentState
  percent: number
  coordinatingIds: string[]
  followingIds: string[]
  class: TimelinessClass
  dueOn: Date | null
  dueTime: TimeOfDay | null
  urgency: Urgency
  originalDueOn: Date | null
  extensionCount: number
  completedOn: Date | null
  undatedReason: string | null
  occurrenceKey: string | null
  activityAt: Date
  nextStepAt: Date | null
  openObstacles: number
}

/**
 * Every assignment of a document and the class of each on a day, in one statement; a series stands for what it will
 * open. Work that an amending document has given another sentence since still stands beside the one it came from.
 */
export async function findWorkOfPlan(
  reader: Reader,
  { planId, boundaries }: { planId: string; boundaries: ClassBoundaries },
) {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT a.id, t.item_id AS "itemId", a.structure, coalesce(p.parent_id, CASE WHEN p.structure = 'group' THEN p.id END) AS "groupId",
           a.lead_id AS "leadId", a.given_by_id AS "givenById", o.short_name AS lead, o.kind AS "leadKind", a.lead_basis AS "leadBasis", a.state, a.percent,
           x.coordinating AS "coordinatingIds", x.following AS "followingIds", ${assignmentClassSql(boundaries)} AS class,
           a.due_on AS "dueOn", a.due_time AS "dueTime", a.urgency, a.original_due_on AS "originalDueOn", a.extension_count AS "extensionCount",
           a.completed_on AS "completedOn", a.undated_reason AS "undatedReason", a.occurrence_key AS "occurrenceKey",
           a.activity_at AS "activityAt", a.next_step_at AS "nextStepAt",
           (SELECT count(*)::int FROM obstacle v WHERE v.state NOT IN ('refused', 'duplicate', 'closed', 'withdrawn')) AS "openObstacles"
      FROM (SELECT id, item_id FROM assignment WHERE document_id = ${planId}::uuid AND item_id IS NOT NULL
            UNION ALL SELECT assignment_id, item_id FROM assignment_sentence WHERE document_id = ${planId}::uuid) t
      JOIN assignment a ON a.id = t.id
      JOIN plan_item i ON i.id = t.item_id
      JOIN organisation o ON o.id = a.lead_id
      LEFT JOIN assignment p ON p.id = a.parent_id
      CROSS JOIN LATERAL (SELECT coalesce(array_agg(organisation_id) FILTER (WHERE role = 'coordinating'), '{}') AS coordinating,
                                 coalesce(array_agg(organisation_id) FILTER (WHERE role = 'following'), '{}') AS following
                            FROM assignment_party t WHERE t.assignment_id = a.id) x
     WHERE a.structure IN ('work', 'series') AND a.state <> 'withdrawn'
     ORDER BY i.ordinal, o.sort_order, o.short_name, a.occurrence_key`
  return rows.map((row) => ({
    ...row,
    dueOn: fromOptionalDateColumn(row.dueOn),
    originalDueOn: fromOptionalDateColumn(row.originalDueOn),
    completedOn: fromOptionalDateColumn(row.completedOn),
  }))
}
export type WorkOfPlan = Awaited<ReturnType<typeof findWorkOfPlan>>[number]
