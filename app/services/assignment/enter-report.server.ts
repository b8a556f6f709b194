import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { enterLetter, type LetterEntry } from './enter-letter.server.ts'
import { LEAD } from './tell-people.server.ts'

/**
 * How far the work is, as the agency wrote on paper. It counts as the agency's own, from the day the letter arrived;
 * an agency that reports has taken the work on.
 */
export const enterReport = (input: LetterEntry & { percent: number }, context: CommandContext) => {
  const { assignmentId, ...entry } = input
  return changeAssignment({ action: 'enter-report', assignmentId, input: entry, context }, async (tx, assignment) => {
    const entered = await enterLetter(tx, { assignment, entry, isSubmission: false, context })
    if (!entered.ok) return entered
    const { reportId, arrivedAt, activityAt, isNewest } = entered.value
    const { acceptedAt, leadName } = assignment
    const { percent, text, letter } = entry
    return accept({
      changes: {
        ...(isNewest ? { percent } : {}),
        activityAt,
        acceptedAt: acceptedAt ?? arrivedAt,
      },
      payload: { percent, text, report: reportId, letter },
      onBehalfOf: leadName,
      ends: acceptedAt === null ? 'accepted' : 'reported',
      tell: [{ kind: 'assignment-entered', to: LEAD, params: { number: letter.number, text } }],
    })
  })
}
