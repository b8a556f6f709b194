import type { Transaction } from '#platform/db.server.ts'
import { scheduleAssignments } from './schedule-assignments.server.ts'

/** Last thing of every command on an assignment: from the saved row, when time acts on it next; wakes its agency's clock. */
export const scheduleAssignment = (tx: Transaction, { assignmentId }: { assignmentId: string }): Promise<void> =>
  scheduleAssignments(tx, { assignmentIds: [assignmentId] })
