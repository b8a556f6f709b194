import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { withdrawal } from './withdrawal.server.ts'

/** The work is taken back, with a reason; it is counted nowhere from here. */
export const withdrawAssignment = (input: { assignmentId: string; reason: string }, context: CommandContext) => {
  const { assignmentId, reason } = input
  return changeAssignment({ action: 'withdraw', assignmentId, input: { reason }, context }, (tx) =>
    accept(withdrawal(tx, { assignmentId, reason, now: context.now })),
  )
}
