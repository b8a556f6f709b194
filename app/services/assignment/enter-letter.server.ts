import { isMemberOf, type LockedAssignment } from '#data/assignment.server.ts'
import { findEarlierReports, insertLetter } from '#data/progress-report.server.ts'
import { checkLetter, type PaperLetter } from '#domain/assignment/paper-letter.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { addReport } from './add-report.server.ts'

export type LetterEntry = {
  assignmentId: string
  text: string
  product: string | null
  letter: PaperLetter
  fileIds: readonly string[]
}

export type EnteredLetter = {
  reportId: string
  arrivedAt: Date
  /** The newest of what the agency has done: a letter that lay on a desk takes nothing back. */
  activityAt: Date
  /** False where the agency has reported since: then what stands newest stays. */
  isNewest: boolean
}

/**
 * A report of the agency, entered from its letter. Who belongs to that agency reports as the agency: otherwise one
 * person would both do the work and judge it.
 */
export async function enterLetter(
  tx: Transaction,
  args: {
    assignment: LockedAssignment
    entry: Omit<LetterEntry, 'assignmentId'> & { percent: number }
    isSubmission: boolean
    context: CommandContext
  },
): Promise<Result<EnteredLetter>> {
  const { assignment, entry, isSubmission, context } = args
  const { actor, now } = context
  const { letter, ...report } = entry
  const { id: assignmentId, leadId, issuedAt } = assignment
  if (await isMemberOf(tx, { personId: actor.personId, organisationId: leadId })) return refuse('enters-for-own-agency')
  if (entry.fileIds.length === 0) return refuse('letter-file-missing', { field: 'files' })
  const { latestReportAt, sentBackAt, enteredNumbers } = await findEarlierReports(tx, assignmentId)
  const arrived = checkLetter(letter, { now, issuedAt, sentBackAt, enteredNumbers })
  if (!arrived.ok) return arrived
  const arrivedAt = arrived.value
  const added = await addReport(tx, {
    assignmentId,
    report: { ...report, documentNumber: null },
    isSubmission,
    reportedAt: arrivedAt,
    context,
  })
  if (!added.ok) return added
  await insertLetter(tx, {
    reportId: added.value,
    letter,
    enteredByName: actor.personName,
    enteredByAgency: actor.organisationShortName,
    enteredAt: now,
  })
  return accept({
    reportId: added.value,
    arrivedAt,
    activityAt: new Date(Math.max(arrivedAt.getTime(), assignment.activityAt.getTime())),
    isNewest: latestReportAt === null || latestReportAt <= arrivedAt,
  })
}
