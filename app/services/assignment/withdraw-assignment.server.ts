import { endOpenSuspension } from '#data/suspension.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { LEAD, PARTIES } from './tell-people.server.ts'

/** The work is taken back, with a reason; it is counted nowhere from here. */
export const withdrawAssignment = (input: { assignmentId: string; reason: string }, context: CommandContext) => {
  const { assignmentId, reason } = input
  return changeAssignment({ action: 'withdraw', assignmentId, input: { reason }, context }, (tx) =>
    accept({
      changes: { suspendedAt: null, waitingDecisionAt: null },
      payload: { reason },
      ends: 'withdrawn',
      tell: [{ kind: 'assignment-withdrawn', to: [...LEAD, ...PARTIES], params: { reason } }],
      after: () => endOpenSuspension(tx, { assignmentId, endedAt: context.now, endReason: reason }),
    }),
  )
}
