import { recordEvent } from '#data/event.server.ts'
import { type LockedItem, lockItems, updateItems } from '#data/plan-item.server.ts'
import { insertIndicators } from '#data/target.server.ts'
import { readAsWritten } from '#data/target-rows.server.ts'
import { isAssigning } from '#domain/plan/gap-ledger.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'

const isTarget = (item: LockedItem): boolean => item.kind === 'target'
const isStated = (item: LockedItem): boolean => {
  const leads = item.parties.filter(({ role }) => role === 'lead')
  return isAssigning(item.kind) && leads.length > 0 && leads.every(({ basis }) => basis === 'stated')
}
const hasDate = (item: LockedItem): boolean =>
  item.dueOn !== null || item.recurrence !== null || item.undatedReason !== null

/**
 * Accepts many sentences as they were read: targets, and duties whose agency the text itself names. One reason why
 * there is no date may be given for all that state none. A proposed agency is never accepted this way.
 */
export function acceptItems(
  { planId, ...input }: { planId: string; anchor: readonly string[]; undatedReason: string | null },
  context: CommandContext,
): Promise<Result<{ count: number }>> {
  return changePlan({ action: 'accept-gaps', planId, input, context }, async (tx, plan) => {
    const chosen = (await lockItems(tx, planId)).filter(
      (item) => input.anchor.includes(item.anchor) && item.reviewState === 'pending',
    )
    if (chosen.length === 0) return refuse('nothing-ticked', { field: 'anchor' })
    const unfit = chosen.find((item) => !isTarget(item) && !isStated(item))
    if (unfit) return refuse('owner-only-proposed', { params: { anchor: unfit.anchor }, field: 'anchor' })
    const undated = chosen.filter((item) => !isTarget(item) && !hasDate(item))
    if (undated.length > 0 && input.undatedReason === null) return refuse('date-or-reason', { field: 'undatedReason' })
    await saveAccepted(tx, { chosen, undated, undatedReason: input.undatedReason, context })
    await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanItemsAccepted',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { anchors: chosen.map(({ anchor }) => anchor), undatedReason: input.undatedReason },
    })
    return accept({ count: chosen.length })
  })
}

type Accepted = {
  chosen: readonly LockedItem[]
  undated: readonly LockedItem[]
  undatedReason: string | null
  context: CommandContext
}

async function saveAccepted(tx: Transaction, { chosen, undated, undatedReason, context }: Accepted): Promise<void> {
  const by = { personId: context.actor.personId, at: context.now }
  const targets = chosen.filter(isTarget).map((item) => ({ itemId: item.id, targets: readAsWritten(item) }))
  await insertIndicators(tx, { items: targets, by })
  const dated = chosen.filter((item) => !undated.includes(item))
  await updateItems(tx, { ids: dated.map(({ id }) => id), changes: { reviewState: 'accepted' }, by })
  await updateItems(tx, {
    ids: undated.map(({ id }) => id),
    changes: {
      reviewState: 'accepted',
      undatedReason,
      workKind: undatedReason === 'continuing' ? 'continuing' : 'once',
    },
    by,
  })
}
