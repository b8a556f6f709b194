import { recordEvent } from '#data/event.server.ts'
import { lockItems, updateItems } from '#data/plan-item.server.ts'
import { LEDGER_GAPS, type LedgerGap, openGapsOf } from '#domain/plan/gap-ledger.ts'
import { toItemFacts } from '#domain/plan/item-facts.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'
import { findOpenNames } from './find-open-names.server.ts'

/** Lets a kind of gap stand, with its reason, in the sentences that were ticked. Owner and date cannot be let stand. */
export function acceptGaps(
  { planId, ...input }: { planId: string; gap: LedgerGap; anchor: readonly string[]; gapReason: string },
  context: CommandContext,
): Promise<Result<{ count: number }>> {
  return changePlan({ action: 'accept-gaps', planId, input, context }, async (tx, plan) => {
    if (!LEDGER_GAPS[input.gap].canBeAccepted) return refuse('gap-must-be-filled')
    const items = await lockItems(tx, planId)
    const unknown = await findOpenNames(tx, { planId, items, now: context.now })
    const open = items.filter(
      (item) =>
        input.anchor.includes(item.anchor) &&
        openGapsOf(toItemFacts(item, { ...item, gaps: item.reading.gaps }, unknown.get(item.anchor))).includes(
          input.gap,
        ),
    )
    if (open.length === 0) return refuse('nothing-ticked', { field: 'anchor' })
    await updateItems(tx, {
      ids: open.map(({ id }) => id),
      changes: { gapReason: input.gapReason },
      by: { personId: context.actor.personId, at: context.now },
    })
    await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanGapsAccepted',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { gap: input.gap, anchors: open.map(({ anchor }) => anchor), reason: input.gapReason },
    })
    return accept({ count: open.length })
  })
}
