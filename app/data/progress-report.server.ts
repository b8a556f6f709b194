import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'

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

/** How a file says which report it proves. */
export const evidenceOf = (reportId: string): string => `report:${reportId}`
