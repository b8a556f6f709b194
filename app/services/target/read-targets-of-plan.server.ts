import { findTargetsOfPlan } from '#data/target-reader.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { mayMeasure } from '#domain/target/may-measure.ts'
import { toStandings } from '#domain/target/standing.ts'
import type { Reader } from '#platform/db.server.ts'

/** All targets of a document: how each stands, and which of them this person's agency measures. One statement. */
export async function readTargetsOfPlan(
  reader: Reader,
  { planId, actor, today }: { planId: string; actor: Actor; today: PlainDate },
) {
  const plan = await findTargetsOfPlan(reader, { planId, states: visiblePlanStates(actor.role) })
  if (!plan) return undefined
  const items = plan.items.map(({ readings, ...item }) => ({
    ...item,
    ...toStandings({ targets: item.targets, readings, measurer: item.measurer, today }),
    isOwn: item.measurer?.organisationId === actor.organisationId,
    mayEnter: plan.state === 'published' && mayMeasure(actor, item.measurer?.organisationId ?? null),
  }))
  return { id: plan.id, title: plan.title, state: plan.state, items }
}
