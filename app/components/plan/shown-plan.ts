import type { FilterMatch, Margin } from '#domain/plan/margin.ts'
import type { PlanBlock, PlanHeader, PlanItemKind } from '#domain/plan/plan-reading.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { ShownReading } from './target-note.tsx'

export type PlanOutlineShape = {
  header: PlanHeader
  blocks: Pick<PlanBlock, 'kind' | 'anchor' | 'level' | 'label' | 'text'>[]
}

export type ShownPlanItem = {
  anchor: string
  kind: PlanItemKind
  text: string
  reviewState: string
  reading: ShownReading | null
  margin: Margin | null
  match: FilterMatch
  actOn: PlainDate | null
}
