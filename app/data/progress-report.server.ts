import type { PaperLetter } from '#domain/assignment/paper-letter.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { fromDateColumn, toDateColumn } from './plain-date.server.ts'

export type NewReport = {
  assignmentId: string
  percent: number
  text: string
  product: string | null
  documentNumber: string | null
  isSubmission: boolean
  reportedById: string
  reportedAt: Date
}

/** Returns the report's id: its evidence files carry it as their purpose. */
export async function insertReport(tx: Transaction, report: NewReport): Promise<string> {
  const id = newId()
  await tx.progressReport.create({ data: { id, ...report } })
  return id
}

/** The letter a report was entered from, with who entered it by the names of that day. */
export async function insertLetter(
  tx: Transaction,
  args: { reportId: string; letter: PaperLetter; enteredByName: string; enteredByAgency: string; enteredAt: Date },
): Promise<void> {
  const { letter, ...entry } = args
  const { number, datedOn, arrivedOn, arrivedTime } = letter
  await tx.paperLetter.create({
    data: { ...entry, number, datedOn: toDateColumn(datedOn), arrivedOn: toDateColumn(arrivedOn), arrivedTime },
  })
}

export type EarlierReports = {
  latestReportAt: Date | null
  sentBackAt: Date | null
  /** Of the letters entered for this assignment. */
  enteredNumbers: string[]
}

/** What stands before a letter that arrives late in the files: the newest report, the latest return, letters entered. */
export async function findEarlierReports(tx: Transaction, assignmentId: string): Promise<EarlierReports> {
  const [row] = await tx.$queryRaw<EarlierReports[]>`
    SELECT (SELECT max(r.reported_at) FROM progress_report r WHERE r.assignment_id = ${assignmentId}::uuid) AS "latestReportAt",
           (SELECT max(e.at) FROM event e WHERE e.subject_type = 'assignment' AND e.subject_id = ${assignmentId}::uuid
               AND e.type = 'AssignmentSentBack') AS "sentBackAt",
           ARRAY(SELECT l.number FROM paper_letter l JOIN progress_report r ON r.id = l.report_id
                  WHERE r.assignment_id = ${assignmentId}::uuid) AS "enteredNumbers"`
  return row ?? { latestReportAt: null, sentBackAt: null, enteredNumbers: [] }
}

/** How a file says which report it proves. */
export const evidenceOf = (reportId: string): string => `report:${reportId}`

/** A report with the letter it was entered from, whose days are days. */
export const withLetterDays = <Report extends { letter: { datedOn: Date; arrivedOn: Date } | null }>({
  letter,
  ...report
}: Report) => ({
  ...report,
  letter: letter && {
    ...(letter as NonNullable<Report['letter']>),
    datedOn: fromDateColumn(letter.datedOn),
    arrivedOn: fromDateColumn(letter.arrivedOn),
  },
})
