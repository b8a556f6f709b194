import { recordEvent } from '#data/event.server.ts'
import type { LockedPlan } from '#data/plan.server.ts'
import { findReviewerName, type ItemReview, type LockedItem, lockItem, saveReview } from '#data/plan-item.server.ts'
import type { ReviewParty } from '#domain/plan/review.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'

export type Decision = { review: ItemReview; parties: readonly ReviewParty[] }

/** One sentence, as a person leaves it. Who sends an older version than the present one is told whose it is. */
export function changeItem(
  command: { planId: string; anchor: string; version: number; input: unknown; context: CommandContext },
  decide: (tx: Transaction, item: LockedItem, plan: LockedPlan) => Promise<Result<Decision>> | Result<Decision>,
): Promise<Result<{ anchor: string }>> {
  const { planId, anchor, version, input, context } = command
  const { actor, now, commandId } = context
  return changePlan({ action: 'review', planId, input: { anchor, input }, context }, async (tx, plan) => {
    const item = await lockItem(tx, { planId, anchor })
    if (!item) return refuse('item-unknown')
    if (item.version !== version)
      return refuse('item-changed', { params: { person: await findReviewerName(tx, item.reviewedById) } })
    const decision = await decide(tx, item, plan)
    if (!decision.ok) return decision
    const { review, parties } = decision.value
    const saved = await saveReview(tx, {
      itemId: item.id,
      version,
      review,
      parties,
      by: { personId: actor.personId, at: now },
    })
    if (!saved) throw new Error(`sentence ${item.id} changed under its lock`)
    await recordEvent(tx, {
      subjectType: 'plan-item',
      subjectId: item.id,
      type: 'PlanItemReviewed',
      at: now,
      actor,
      commandId,
      payload: {
        planId,
        anchor,
        reviewState: review.reviewState,
        dueOn: review.dueOn,
        dueTime: review.dueTime,
        leads: parties.filter(({ role }) => role === 'lead').map(({ organisationId }) => organisationId),
      },
    })
    return accept({ anchor })
  })
}
