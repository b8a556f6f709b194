import { evidenceOf, insertReport } from '#data/progress-report.server.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import type { ReportInput } from './report-progress.server.ts'

/** A report with its evidence; the files were stored with the form and hang on the assignment from here. */
export async function addReport(
  tx: Transaction,
  args: {
    assignmentId: string
    report: Omit<ReportInput, 'assignmentId'>
    isSubmission: boolean
    /** Where it was entered from a letter: when that arrived. */
    reportedAt?: Date
    /** The paper on which its files have waited for a signature. */
    signOffId?: string | null
    context: CommandContext
  },
): Promise<Result<string>> {
  const { assignmentId, report, isSubmission, reportedAt, signOffId = null, context } = args
  const { fileIds, ...words } = report
  const reportId = await insertReport(tx, {
    assignmentId,
    ...words,
    isSubmission,
    reportedById: context.actor.personId,
    reportedAt: reportedAt ?? context.now,
  })
  const attached = await attachFiles(tx, {
    fileIds,
    subjectType: 'assignment',
    subjectId: assignmentId,
    purpose: evidenceOf(reportId),
    signOffId,
    actor: context.actor,
  })
  return attached.ok ? accept(reportId) : attached
}
