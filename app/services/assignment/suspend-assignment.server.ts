import { findPauses, startSuspension } from '#data/suspension.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { checkSuspension } from '#domain/assignment/check-suspension.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD, PARTIES } from './tell-people.server.ts'

/** The clock stands still with a reason; the date does not move by that (handbook 2.5). */
export const suspendAssignment = (input: { assignmentId: string; reason: string }, context: CommandContext) => {
  const { assignmentId, reason } = input
  const { actor, now } = context
  return changeAssignment({ action: 'suspend', assignmentId, input: { reason }, context }, async (tx, assignment) => {
    const checked = checkSuspension({
      dueSetBy: assignment.dueSetBy,
      role: actor.role,
      pauses: await findPauses(tx, assignmentId),
      calendar: await loadWorkingCalendar(tx),
      now,
    })
    if (!checked.ok) return checked
    return accept({
      changes: { suspendedAt: now },
      payload: { reason },
      ends: 'suspended',
      tell: [{ kind: 'assignment-suspended', to: [...LEAD, ...PARTIES], params: { reason } }],
      after: () => startSuspension(tx, { assignmentId, reason, startedAt: now }),
    })
  })
}
