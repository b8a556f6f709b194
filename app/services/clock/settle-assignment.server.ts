import type { Transaction } from '#platform/db.server.ts'
import { settleAssignments } from './settle-assignments.server.ts'

/** One of them; the steps of an act on many are taken together. */
export const settleAssignment = (
  tx: Transaction,
  { assignmentId, now }: { assignmentId: string; now: Date },
): Promise<void> => settleAssignments(tx, { assignmentIds: [assignmentId], now })
