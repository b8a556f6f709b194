import { accept } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { addReport } from './add-report.server.ts'
import { changeAssignment } from './change-assignment.server.ts'

export type ReportInput = {
  assignmentId: string
  percent: number
  text: string
  product: string | null
  documentNumber: string | null
  fileIds: readonly string[]
}

/** How far the work is, in words and percent, with what proves it. */
export const reportProgress = (input: ReportInput, context: CommandContext) => {
  const { assignmentId, ...report } = input
  return changeAssignment({ action: 'report-progress', assignmentId, input: report, context }, async (tx) => {
    const added = await addReport(tx, { assignmentId, report, isSubmission: false, context })
    if (!added.ok) return added
    return accept({
      changes: { percent: report.percent, activityAt: context.now },
      payload: { percent: report.percent, text: report.text, report: added.value },
      ends: 'reported',
    })
  })
}
