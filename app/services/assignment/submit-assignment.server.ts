import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { addReport } from './add-report.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import type { ReportInput } from './report-progress.server.ts'

const DONE = 100

/** The result, to be confirmed. Completion counts at this instant once it is (handbook 2.3). */
export const submitAssignment = (input: Omit<ReportInput, 'percent'>, context: CommandContext) => {
  const { assignmentId, ...result } = input
  const { now } = context
  return changeAssignment({ action: 'submit', assignmentId, input: result, context }, async (tx, assignment) => {
    // A period report is itself what is handed in; work is proved by a file or the number of a document.
    const isReport = assignment.structure === 'period-report'
    const hasProof = isReport || result.fileIds.length > 0 || result.documentNumber !== null || assignment.hasEvidence
    if (!hasProof) return refuse('evidence-missing', { field: 'files' })
    const added = await addReport(tx, {
      assignmentId,
      report: { ...result, percent: DONE },
      isSubmission: true,
      context,
    })
    if (!added.ok) return added
    return accept({
      changes: { submittedAt: now, percent: DONE, activityAt: now, isReturned: false, waitingDecisionAt: null },
      payload: { text: result.text, report: added.value },
      ends: 'submitted',
      tell: [
        {
          kind: 'assignment-submitted',
          to: ['judge'],
          params: { agency: context.actor.organisationShortName, text: result.text },
        },
      ],
    })
  })
}
