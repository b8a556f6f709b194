import { recordEvent } from '#data/event.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { type IssuedAssignment, issueAssignments } from '#services/assignment/issue-assignments.server.ts'

/** V.2.1: the duty of Sở Xây dựng, with a date that the coordinator chose. */
export const guidanceDraft = (leadId: string, changes: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  structure: 'work',
  kind: 'once',
  leadId,
  leadBasis: 'stated',
  parties: [],
  title: 'Hướng dẫn tích hợp hạ tầng số trong quy hoạch, đầu tư và cấp phép xây dựng',
  text: 'Chủ trì, phối hợp với Sở Thông tin và Truyền thông hướng dẫn việc tích hợp thành phần của hạ tầng số.',
  anchor: 'V.2.1',
  anchorOrdinal: 40,
  dueOn: plainDate('2024-11-29'),
  dueSetBy: 'dic',
  ...changes,
})

/** As a command has it (services/shared/run-command). */
const TRANSACTION_LIMIT_MS = 30_000

export const ISSUED_AT = new Date('2024-10-28T08:00:00+07:00')

/** Gives these drafts as a publication would: one cause, one transaction. */
export async function seedIssued(
  drafts: readonly AssignmentDraft[],
  { actor, now = ISSUED_AT }: { actor: Actor; now?: Date },
): Promise<IssuedAssignment[]> {
  return db.$transaction(
    async (tx) => {
      const causeId = await recordEvent(tx, {
        subjectType: 'plan',
        subjectId: newId(),
        type: 'PlanPublished',
        at: now,
        actor,
      })
      return issueAssignments(tx, { drafts, actor, now, causeId })
    },
    { timeout: TRANSACTION_LIMIT_MS },
  )
}
