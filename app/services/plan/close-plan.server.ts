import { recordEvent } from '#data/event.server.ts'
import { findOpenWork } from '#data/open-work.server.ts'
import { updatePlan } from '#data/plan.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'

/**
 * The document has had its time. Work that is open goes on under its agencies and clocks; whoever closes has seen how
 * much that is, and says so where there is some.
 */
export function closePlan(
  input: { planId: string; reason: string; openWork: number; goesOn: boolean },
  context: CommandContext,
): Promise<Result<{ code: string }>> {
  const { planId, reason, openWork, goesOn } = input
  return changePlan({ action: 'close', planId, input: { reason, openWork, goesOn }, context }, async (tx, plan) => {
    const { count: open } = await findOpenWork(tx, planId)
    if (open !== openWork) return refuse('open-work-changed', { params: { count: open } })
    if (open > 0 && !goesOn) return refuse('open-work-goes-on', { field: 'goesOn', params: { count: open } })
    const { actor, now, commandId } = context
    await updatePlan(tx, {
      id: plan.id,
      version: plan.version,
      changes: { state: 'closed', closedAt: now, closedById: actor.personId, closedReason: reason },
    })
    await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanClosed',
      at: now,
      actor,
      commandId,
      payload: { reason, openWork: open },
    })
    return accept({ code: plan.code })
  })
}
