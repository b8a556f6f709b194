import { recordEvent } from '#data/event.server.ts'
import { updatePlan } from '#data/plan.server.ts'
import { lockItems } from '#data/plan-item.server.ts'
import { undecided } from '#domain/amendment/decided-changes.ts'
import { isWorkedOff, toGapLedger } from '#domain/plan/gap-ledger.ts'
import { toItemFacts } from '#domain/plan/item-facts.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { loadAmendment } from '#services/amendment/load-amendment.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'
import { findOpenNames } from './find-open-names.server.ts'
import { tellOfPlan } from './tell-of-plan.server.ts'

/** Puts the list before the leadership: every sentence reviewed, every gap filled or let stand with a reason. */
export function submitPlan({ planId }: { planId: string }, context: CommandContext): Promise<Result<{ code: string }>> {
  return changePlan({ action: 'submit', planId, input: {}, context }, async (tx, plan) => {
    const items = await lockItems(tx, planId)
    const unknown = await findOpenNames(tx, { planId, items, now: context.now })
    const facts = items.map((item) => toItemFacts(item, { ...item, gaps: item.reading.gaps }, unknown.get(item.anchor)))
    const ledger = toGapLedger(facts, plan)
    if (!isWorkedOff(ledger)) {
      const open = ledger.gaps.reduce((sum, { anchors }) => sum + anchors.length, 0)
      return refuse('gaps-open', {
        params: {
          pending: ledger.total - ledger.reviewed,
          open,
          header: ledger.isHeaderOpen ? ledger.header.length : 0,
        },
      })
    }
    const loaded = await loadAmendment(tx, { planId, states: ['in-review'] })
    const undecidedCount = undecided(loaded?.changes ?? []).length
    if (undecidedCount > 0) return refuse('changes-undecided', { params: { count: undecidedCount } })
    await updatePlan(tx, {
      id: plan.id,
      version: plan.version,
      changes: { state: 'awaiting-approval', submittedAt: context.now, approvalNote: null },
    })
    const causeId = await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanSubmitted',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { items: ledger.total },
    })
    await tellOfPlan(tx, { plan, roles: ['leadership'], kind: 'plan-for-approval', causeId, now: context.now })
    return accept({ code: plan.code })
  })
}
