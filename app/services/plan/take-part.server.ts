import { recordEvent } from '#data/event.server.ts'
import { removePart, savePart } from '#data/plan-part.server.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'

type Part = { planId: string; section: string }

/** "Tôi rà soát phần V": said to the others, and no lock. Who takes over a part from somebody is seen to have done so. */
export const takePart = ({ planId, section }: Part, context: CommandContext): Promise<Result<{ section: string }>> =>
  changePlan({ action: 'review', planId, input: { take: section }, context }, async (tx, plan) => {
    const { actor, now, commandId } = context
    await savePart(tx, { planId, section, by: { personId: actor.personId, at: now } })
    await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanPartTaken',
      at: now,
      actor,
      commandId,
      payload: { section },
    })
    return accept({ section })
  })

export const leavePart = ({ planId, section }: Part, context: CommandContext): Promise<Result<{ section: string }>> =>
  changePlan({ action: 'review', planId, input: { leave: section }, context }, async (tx, plan) => {
    const { actor, now, commandId } = context
    await removePart(tx, { planId, section, personId: actor.personId })
    await recordEvent(tx, {
      subjectType: 'plan',
      subjectId: plan.id,
      type: 'PlanPartLeft',
      at: now,
      actor,
      commandId,
      payload: { section },
    })
    return accept({ section })
  })
