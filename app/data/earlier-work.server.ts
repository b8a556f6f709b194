import type { EarlierWork, EarlierWorkDecision } from '#domain/obstacle/earlier-work.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Transaction } from '#platform/db.server.ts'
import { fromOptionalDateColumn, toOptionalDateColumn } from './plain-date.server.ts'

/** What a document that replaces another does with the work of that one. */
export async function insertEarlierWork(
  tx: Transaction,
  { resolutionId, works }: { resolutionId: string; works: readonly EarlierWork[] },
): Promise<void> {
  await tx.resolutionEarlierWork.createMany({
    data: works.map((work) => ({
      resolutionId,
      assignmentId: work.assignmentId,
      decision: work.decision,
      ...(work.decision === 'change'
        ? { dueOn: toOptionalDateColumn(work.dueOn), dueTime: work.dueTime, leadId: work.leadId }
        : {}),
    })),
  })
}

/** In the order of the ids, in which rows are locked. */
export async function findEarlierWork(tx: Transaction, resolutionId: string): Promise<EarlierWork[]> {
  const rows = await tx.resolutionEarlierWork.findMany({ where: { resolutionId }, orderBy: { assignmentId: 'asc' } })
  return rows.map(({ assignmentId, decision, dueOn, dueTime, leadId }): EarlierWork => {
    const decided = decision as EarlierWorkDecision
    if (decided !== 'change') return { assignmentId, decision: decided }
    const time = dueTime as TimeOfDay | null
    return { assignmentId, decision: decided, dueOn: fromOptionalDateColumn(dueOn), dueTime: time, leadId }
  })
}
