import { recordEvent } from '#data/event.server.ts'
import { updatePlan } from '#data/plan.server.ts'
import type { PlanHeaderForm } from '#domain/plan/forms.ts'
import { missingInHeader } from '#domain/plan/gap-ledger.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'

/**
 * Fills in number, day and signer of the document, or says why they stay blank (ND 30/2020 art. 22.1: an assignment
 * needs a registered document; the gap is then shown on every letter).
 */
export function completeHeader(
  { planId, form }: { planId: string; form: PlanHeaderForm },
  context: CommandContext,
): Promise<Result<{ count: number }>> {
  return changePlan({ action: 'complete-header', planId, input: form, context }, async (tx, plan) => {
    const { number, issuedOn, signer, headerGapReason } = form
    if (issuedOn !== null && issuedOn > dayAt(context.now)) return refuse('issued-in-the-future', { field: 'issuedOn' })
    const missing = missingInHeader({ number, issuedOn, signer, gapReason: null })
    const gapReason = missing.length > 0 ? headerGapReason : null
    await updatePlan(tx, { id: plan.id, version: plan.version, changes: { number, issuedOn, signer, gapReason } })
    await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanHeaderCompleted',
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { number, issuedOn, signer, gapReason, missing },
    })
    return accept({ count: missing.length })
  })
}
