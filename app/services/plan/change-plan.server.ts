import { type LockedPlan, lockPlan, sharePlan } from '#data/plan.server.ts'
import { availablePlanActions, PLAN_ACTIONS, type PlanAction, visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** Acts on single sentences hold the document together, the others hold it alone. */
const SHARED: readonly PlanAction[] = [
  'review',
  'enter-reading',
  'choose-measurer',
  'link-target-work',
  'correct-target',
]

/** The one way every act on a plan goes: lock, look, check the table, decide and save. */
export function changePlan<Value>(
  command: { action: PlanAction; planId: string; input: unknown; context: CommandContext },
  work: (tx: Transaction, plan: LockedPlan) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const { action, planId, input, context } = command
  return runCommand(
    { name: PLAN_ACTIONS[action].command, input: { planId, input }, context },
    async (tx): Promise<Result<Value>> => {
      const plan = await (SHARED.includes(action) ? sharePlan : lockPlan)(tx, planId)
      if (!plan || !visiblePlanStates(context.actor.role).includes(plan.state)) return refuse('not-found')
      const open = availablePlanActions(plan.state, context.actor.role)
      if (!open.includes(action))
        return refuse('action-not-open', { params: { state: plan.state, open: open.join(',') } })
      return work(tx, plan)
    },
  )
}
