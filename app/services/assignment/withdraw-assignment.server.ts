import { findOpenPieceIds } from '#data/piece.server.ts'
import type { PiecesOnWithdrawal } from '#domain/assignment/forms.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { withdrawPieces } from './withdraw-pieces.server.ts'
import { withdrawal } from './withdrawal.server.ts'

/**
 * The work is taken back, with a reason; it is counted nowhere from here. Where pieces of it are open somebody has to
 * say what becomes of them: taken back too, or kept by the agency that gave them.
 */
export const withdrawAssignment = (
  input: { assignmentId: string; reason: string; pieces?: PiecesOnWithdrawal | null },
  context: CommandContext,
) => {
  const { assignmentId, reason, pieces = null } = input
  const { actor, now } = context
  return changeAssignment({ action: 'withdraw', assignmentId, input: { reason, pieces }, context }, async (tx) => {
    const open = await findOpenPieceIds(tx, assignmentId)
    if (open.length > 0 && pieces === null)
      return refuse('pieces-undecided', { field: 'pieces', params: { count: open.length } })
    const outcome = withdrawal(tx, { assignmentId, reason, now, payload: open.length > 0 ? { pieces } : {} })
    return accept({
      ...outcome,
      after: async (causeId: string) => {
        await outcome.after?.(causeId)
        if (pieces === 'withdraw')
          await withdrawPieces(tx, { parentId: assignmentId, reason, cause: { actor, now, causeId } })
      },
    })
  })
}
