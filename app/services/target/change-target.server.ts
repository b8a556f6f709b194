import { type EventPayload, recordEvent } from '#data/event.server.ts'
import { lockTarget } from '#data/target.server.ts'
import { PLAN_ACTIONS } from '#domain/plan/plan-life-cycle.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { changePlan } from '#services/plan/change-plan.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'

type LockedTarget = NonNullable<Awaited<ReturnType<typeof lockTarget>>>

type Command = {
  action: 'choose-measurer' | 'link-target-work' | 'correct-target'
  planId: string
  anchor: string
  input: EventPayload
  context: CommandContext
}

/** The one way the coordinator changes what is known of a target: lock, save, and what was changed into the history. */
export function changeTarget(
  { action, planId, anchor, input, context }: Command,
  save: (tx: Transaction, item: LockedTarget, by: { personId: string; at: Date }) => Promise<Result<null>>,
): Promise<Result<{ anchor: string }>> {
  return changePlan({ action, planId, input: { anchor, input }, context }, async (tx) => {
    const { actor, now, commandId } = context
    const item = await lockTarget(tx, { planId, anchor })
    if (!item) return refuse('target-missing')
    const saved = await save(tx, item, { personId: actor.personId, at: now })
    if (!saved.ok) return saved
    await recordEvent(tx, {
      subjectType: 'plan-item',
      subjectId: item.id,
      type: PLAN_ACTIONS[action].event,
      at: now,
      actor,
      commandId,
      payload: { planId, anchor, ...input },
    })
    return accept({ anchor })
  })
}
