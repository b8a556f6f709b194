import { forgetAmendment } from '#data/amendment.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { sharePlan, updatePlan } from '#data/plan.server.ts'
import type { AmendingRelation } from '#domain/amendment/compare-plans.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from '../plan/change-plan.server.ts'

/**
 * A person says which document this one replaces or amends, or that it does neither. What was matched and decided about
 * another document is forgotten with it.
 */
export function relatePlan(
  input: { planId: string; amendsId: string | null; relation: AmendingRelation | null },
  context: CommandContext,
): Promise<Result<{ code: string }>> {
  const { planId, amendsId, relation } = input
  return changePlan({ action: 'relate', planId, input: { amendsId, relation }, context }, async (tx, plan) => {
    if ((amendsId === null) !== (relation === null)) return refuse('relation-missing', { field: 'relation' })
    if (amendsId === planId) return refuse('amends-itself', { field: 'amendsId' })
    const amended = amendsId === null ? null : await sharePlan(tx, amendsId)
    if (amendsId !== null && amended?.state !== 'published')
      return refuse('amended-not-in-force', { field: 'amendsId' })
    if (amendsId !== plan.amendsId) await forgetAmendment(tx, planId)
    await updatePlan(tx, { id: planId, version: plan.version, changes: { amendsId, amendsRelation: relation } })
    await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: planId,
      type: 'PlanRelated',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { amendsId, relation, code: amended?.code ?? null },
    })
    return accept({ code: plan.code })
  })
}
