import type { Aggregate } from '#domain/assignment/aggregate.ts'
import type { FilterMatch, Margin } from '#domain/plan/margin.ts'
import type { PlanBlock, PlanHeader, PlanItemKind } from '#domain/plan/plan-reading.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { MissingPeriod } from '#domain/target/measuring-period.ts'
import type { Standing } from '#domain/target/standing.ts'

export type PlanOutlineShape = {
  header: PlanHeader
  blocks: Pick<PlanBlock, 'kind' | 'anchor' | 'level' | 'label' | 'text'>[]
}

export type ShownPlanItem = {
  anchor: string
  kind: PlanItemKind
  text: string
  reviewState: string
  /** Of a sentence that sets a target: how its indicators stand. */
  target: { standings: readonly Standing[]; missing: MissingPeriod | null } | null
  margin: Margin | null
  /** How far several agencies are together, for who knows how each of them stands. */
  known: Aggregate | null
  match: FilterMatch
  actOn: PlainDate | null
}
