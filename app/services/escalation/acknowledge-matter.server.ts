import { recordEvent } from '#data/event.server.ts'
import { acknowledgeMatterRow, lockMatterEscalation } from '#data/matter-escalation.server.ts'
import { levelOfRole } from '#domain/assignment/capacities.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

/** "Nhận xử lý" of a step over its limit, with what will be done. Given by the office it was told to, once. */
export const acknowledgeMatterEscalation = (
  input: { escalationId: string; note: string },
  context: CommandContext,
): Promise<Result<{ escalationId: string }>> =>
  runCommand({ name: 'AcknowledgeMatterEscalation', input, context }, async (tx) => {
    const { actor, now, commandId } = context
    const { escalationId, note } = input
    const escalation = await lockMatterEscalation(tx, escalationId)
    if (!escalation) return refuse('not-found')
    if (!escalation.isOpen || escalation.level !== levelOfRole(actor)) return refuse('escalation-not-open')
    const { subjectType, subjectId, level } = escalation
    await acknowledgeMatterRow(tx, {
      id: escalationId,
      acknowledgedAt: now,
      acknowledgedById: actor.personId,
      acknowledgeNote: note,
    })
    await recordEvent(tx, {
      subjectType,
      subjectId,
      type: 'EscalationAcknowledged',
      at: now,
      actor,
      commandId,
      payload: { level, text: note },
    })
    return accept({ escalationId })
  })
