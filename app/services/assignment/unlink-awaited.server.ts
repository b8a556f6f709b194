import { endWait } from '#data/assignment-wait.server.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

/** The work waits for that result no longer, although it is not there. */
export const unlinkAwaited = (
  input: { assignmentId: string; awaitedId: string; reason: string | null },
  context: CommandContext,
) => {
  const { assignmentId: waitingId, awaitedId, reason } = input
  return changeAssignment(
    { action: 'unlink-awaited', assignmentId: waitingId, input: { awaitedId, reason }, context },
    async (tx) => {
      const isEnded = await endWait(tx, { waitingId, awaitedId, now: context.now, why: 'removed' })
      return isEnded ? accept({ payload: { awaitedId, reason } }) : refuse('awaited-not-linked', { field: 'awaitedId' })
    },
  )
}
