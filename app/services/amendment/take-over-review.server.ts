import { recordEvent } from '#data/event.server.ts'
import { takeOverReviews } from '#data/review-take-over.server.ts'
import { sameAndReviewed } from '#domain/amendment/same-reviewed.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from '../plan/change-plan.server.ts'
import { loadAmendment } from './load-amendment.server.ts'

/** Sentences with the same words need no second review: their decisions come over together, and stay open to change. */
export function takeOverReview(
  { planId }: { planId: string },
  context: CommandContext,
): Promise<Result<{ count: number }>> {
  return changePlan({ action: 'take-over-review', planId, input: {}, context }, async (tx) => {
    const loaded = await loadAmendment(tx, { planId, states: ['in-review'] })
    const pairs = sameAndReviewed(loaded?.rows ?? [])
    if (pairs.length === 0) return refuse('nothing-to-take-over')
    await takeOverReviews(tx, {
      pairs: pairs.map(({ oldItemId, newItemId }) => ({ oldItemId, newItemId })),
      by: { personId: context.actor.personId, at: context.now },
    })
    await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: planId,
      type: 'ReviewTakenOver',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { anchors: pairs.map(({ anchor }) => anchor) },
    })
    return accept({ count: pairs.length })
  })
}
