import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { decideDate } from './decide-date.server.ts'

export const setDueDate = (
  input: { assignmentId: string; dueOn: PlainDate; dueTime?: TimeOfDay | null; reason: string },
  context: CommandContext,
) => {
  const { assignmentId, dueOn, dueTime = null, reason } = input
  return changeAssignment(
    { action: 'set-date', assignmentId, input: { dueOn, dueTime, reason }, context },
    (_, assignment) => decideDate(assignment, { dueOn, dueTime, reason, now: context.now }),
  )
}
