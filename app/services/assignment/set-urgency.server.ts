import type { Urgency } from '#domain/assignment/states.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { decideUrgency } from './decide-urgency.server.ts'

type Input = { assignmentId: string; urgency: Urgency; dueTime: TimeOfDay | null; reason: string }

export const setUrgency = ({ assignmentId, ...input }: Input, context: CommandContext) =>
  changeAssignment({ action: 'set-urgency', assignmentId, input, context }, (_, assignment) =>
    decideUrgency(assignment, { ...input, now: context.now }),
  )
