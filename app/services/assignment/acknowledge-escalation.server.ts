import { acknowledgeEscalations } from '#data/escalation.server.ts'
import { levelOf } from '#domain/assignment/capacities.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/** "Nhận xử lý", with what will be done. The acknowledgement of the DIC, of a piece its giver's, stops the Office's step. */
export const acknowledgeEscalation = (input: { assignmentId: string; note: string }, context: CommandContext) => {
  const { assignmentId, note } = input
  const { actor, now } = context
  return changeAssignment(
    { action: 'acknowledge-escalation', assignmentId, input: { note }, context },
    (tx, assignment) => {
      const level = levelOf(actor, assignment)
      if (!level) throw new Error(`no escalation reaches the role ${actor.role}`)
      return accept({
        changes:
          level === 'dic' || level === 'giver'
            ? { acknowledgedAt: now, acknowledgedVersion: assignment.dueVersion }
            : {},
        payload: { level, note },
        after: () =>
          acknowledgeEscalations(tx, {
            assignmentId,
            level,
            acknowledgedById: actor.personId,
            acknowledgedAt: now,
            note,
          }),
      })
    },
  )
}
