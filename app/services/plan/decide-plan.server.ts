import { recordEvent } from '#data/event.server.ts'
import { updatePlan } from '#data/plan.server.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'
import { tellOfPlan } from './tell-of-plan.server.ts'

/** The leadership agrees to the list; until then nothing in it binds anybody. */
export const approvePlan = (
  { planId, note }: { planId: string; note: string },
  context: CommandContext,
): Promise<Result<{ code: string }>> =>
  changePlan({ action: 'approve', planId, input: { note }, context }, async (tx, plan) => {
    const { actor, now, commandId } = context
    await updatePlan(tx, {
      id: plan.id,
      version: plan.version,
      changes: { state: 'approved', approvedAt: now, approvedById: actor.personId, approvalNote: note || null },
    })
    const causeId = await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanApproved',
      at: now,
      actor,
      commandId,
      payload: { note },
    })
    await tellOfPlan(tx, { plan, roles: ['coordinator'], kind: 'plan-approved', causeId, now })
    return accept({ code: plan.code })
  })

/** Back to the review with what is to be changed; what was decided of each sentence stays. */
export const returnPlan = (
  { planId, note }: { planId: string; note: string },
  context: CommandContext,
): Promise<Result<{ code: string }>> =>
  changePlan({ action: 'return', planId, input: { note }, context }, async (tx, plan) => {
    const { actor, now, commandId } = context
    await updatePlan(tx, {
      id: plan.id,
      version: plan.version,
      changes: { state: 'in-review', submittedAt: null, approvedAt: null, approvedById: null, approvalNote: note },
    })
    const causeId = await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanReturned',
      at: now,
      actor,
      commandId,
      payload: { note },
    })
    await tellOfPlan(tx, {
      plan,
      roles: ['coordinator'],
      kind: 'plan-returned',
      params: { reason: note },
      causeId,
      now,
    })
    return accept({ code: plan.code })
  })
