import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { sendOut } from '#services/sign-off/send-out.server.ts'
import type { SignedAct } from '#services/sign-off/signed-act.server.ts'
import { addReport } from './add-report.server.ts'
import type { ReportInput } from './report-progress.server.ts'

const DONE = 100

/** The result, to be confirmed. Completion counts at the instant it leaves the agency, once it is (handbook 2.3). */
export const SUBMITTING: SignedAct<'submit'> = {
  action: 'submit',
  check: ({ assignment, input, fileIds }) => {
    // A period report is itself what is handed in; work is proved by a file or the number of a document.
    const isReport = assignment.structure === 'period-report'
    const hasProof = isReport || fileIds.length > 0 || input.documentNumber !== null || assignment.hasEvidence
    return hasProof ? accept(null) : refuse('evidence-missing', { field: 'files' })
  },
  decide: async (tx, { assignment, input, fileIds, signOffId, context }) => {
    const { now } = context
    const added = await addReport(tx, {
      assignmentId: assignment.id,
      report: { ...input, fileIds, percent: DONE },
      isSubmission: true,
      signOffId,
      context,
    })
    if (!added.ok) return added
    return accept({
      changes: { submittedAt: now, percent: DONE, activityAt: now, isReturned: false, waitingDecisionAt: null },
      payload: { text: input.text, report: added.value },
      ends: 'submitted' as const,
      tell: [
        {
          kind: 'assignment-submitted' as const,
          to: ['judge' as const],
          params: { agency: context.actor.organisationShortName, text: input.text },
        },
      ],
    })
  },
}

export const submitAssignment = (
  { assignmentId, fileIds, ...input }: Omit<ReportInput, 'percent'>,
  context: CommandContext,
) => sendOut(SUBMITTING, { assignmentId, input, fileIds, context })
