import { missingInHeader } from '#domain/plan/gap-ledger.ts'
import { toDocumentPage } from '#domain/plan/page-of-document.ts'
import { m } from '#i18n/messages.js'
import { MarginRemark } from '../document/margin-note.tsx'
import { paths } from '../shell/paths.ts'
import { TargetNote } from '../target/target-note.tsx'
import { headerGapLabel } from './labels.ts'
import { PlanDocument, type ShownItem } from './plan-document.tsx'
import { PlanMargin } from './plan-margin.tsx'
import type { PlanOutlineShape, ShownPlanItem } from './shown-plan.ts'

type Props = {
  plan: {
    id: string
    number: string | null
    symbol: string | null
    issuedOn: string | null
    signer: string | null
    gapReason: string | null
    outline: PlanOutlineShape
    items: readonly ShownPlanItem[]
  }
  isFiltered: boolean
  isPublished: boolean
  /** Null for who does not see all obstacles. */
  openObstacles: number | null
}

/** The plan with its margin: the signature of the product. */
export function LivingDocument({ plan, isFiltered, isPublished, openObstacles }: Props) {
  const page = toDocumentPage(plan.outline.blocks, plan.outline.header)
  const items = new Map(plan.items.map((item) => [item.anchor, toShown(item)]))
  const missing = missingInHeader({ ...plan, gapReason: null })
  const titleNote =
    missing.length > 0 ? (
      <MarginRemark
        status="undated"
        lead={startOfSentence(missing.map(headerGapLabel).join(', '))}
        more={plan.gapReason ?? m.plan_header_gap_more()}
      />
    ) : undefined
  return <PlanDocument page={page} header={plan.outline.header} registered={plan} items={items} titleNote={titleNote} />

  function toShown(item: ShownPlanItem): ShownItem {
    const isTarget = item.kind === 'target'
    return {
      anchor: item.anchor,
      text: item.text,
      note: isPublished ? noteOf(item) : undefined,
      states: isTarget ? ['target'] : (item.margin?.counts.map(({ status }) => status) ?? []),
      isDimmed: isFiltered && !item.match.isMatch,
      isMatch: isFiltered && item.match.isMatch,
    }
  }

  function noteOf(item: ShownPlanItem) {
    if (item.target) return <TargetNote planId={plan.id} anchor={item.anchor} {...item.target} />
    if (item.kind === 'obstacle-clause') {
      const lead = openObstacles === null ? m.plan_obstacles_own() : m.plan_obstacles_open({ count: openObstacles })
      return <MarginRemark href={paths.obstacles()} lead={lead} more={m.plan_obstacles_more()} />
    }
    if (item.margin) {
      const { margin, known, actOn, anchor } = item
      return <PlanMargin planId={plan.id} anchor={anchor} margin={margin} known={known} actOn={actOn} />
    }
    return item.reviewState === 'not-a-task' ? <MarginRemark lead={m.plan_not_a_task()} /> : undefined
  }
}

const startOfSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
