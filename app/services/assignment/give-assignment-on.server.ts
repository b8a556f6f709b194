import { findAgenciesBelow } from '#data/agencies-below.server.ts'
import { checkGiveOn, type GiveOn, toPieceDrafts } from '#domain/assignment/give-on.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { issueAssignments } from './issue-assignments.server.ts'

/**
 * A lead gives parts of its own work on to agencies below it. It stays answerable: its own date and ladder run, and it
 * judges the pieces it gave. Refusals as in `checkGiveOn`.
 */
export const giveAssignmentOn = (input: GiveOn & { assignmentId: string }, context: CommandContext) => {
  const { assignmentId, ...piece } = input
  const { actor, now } = context
  return changeAssignment({ action: 'give-on', assignmentId, input: piece, context }, async (tx, assignment) => {
    const below = await findAgenciesBelow(tx, assignment.leadId)
    const checked = checkGiveOn(piece, {
      belowIds: new Set(below.map(({ id }) => id)),
      parentDueOn: assignment.dueOn,
      today: dayAt(now),
    })
    if (!checked.ok) return checked
    const agencies = below.filter(({ id }) => piece.leadIds.includes(id)).map(({ name }) => name)
    return accept({
      // Not `dueOn`: the date of the pieces is not its own, and the record is read for that.
      payload: { title: piece.title, agencies, piecesDueOn: piece.dueOn },
      after: async (causeId) => {
        await issueAssignments(tx, { drafts: toPieceDrafts(piece, assignment), actor, now, causeId })
      },
    })
  })
}
