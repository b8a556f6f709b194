import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { enterLetter, type LetterEntry } from './enter-letter.server.ts'
import { LEAD } from './tell-people.server.ts'

const DONE = 100

/** The result as the agency sent it on paper. Completion counts at the day the letter arrived, once it is confirmed. */
export const enterResult = (input: LetterEntry, context: CommandContext) => {
  const { assignmentId, ...entry } = input
  return changeAssignment({ action: 'enter-result', assignmentId, input: entry, context }, async (tx, assignment) => {
    const entered = await enterLetter(tx, {
      assignment,
      entry: { ...entry, percent: DONE },
      isSubmission: true,
      context,
    })
    if (!entered.ok) return entered
    const { reportId, arrivedAt, activityAt } = entered.value
    const { acceptedAt, leadName } = assignment
    const { text, letter } = entry
    const params = { agency: leadName, number: letter.number, text }
    return accept({
      changes: {
        submittedAt: arrivedAt,
        percent: DONE,
        activityAt,
        acceptedAt: acceptedAt ?? arrivedAt,
        isReturned: false,
        waitingDecisionAt: null,
      },
      payload: { text, report: reportId, letter },
      onBehalfOf: leadName,
      ends: 'submitted',
      tell: [
        { kind: 'assignment-submitted', to: ['judge'], params },
        { kind: 'assignment-entered', to: LEAD, params },
      ],
    })
  })
}
