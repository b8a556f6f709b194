import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import { findMembersOf } from '#data/assignment-audience.server.ts'
import { notify } from '#data/notification.server.ts'
import type { Transaction } from '#platform/db.server.ts'

type Told = Pick<AssignmentDraft, 'leadId' | 'title' | 'anchor' | 'dueOn'> & { id: string; code: string }

/**
 * Tells the contacts and the head of each lead agency what it has been given. One publication is one mail a person:
 * the messages are ready at once, and what is ready together goes together.
 */
export async function tellLeads(tx: Transaction, { assignments, now }: { assignments: readonly Told[]; now: Date }): Promise<void> {
  const members = await findMembersOf(tx, [...new Set(assignments.map((assignment) => assignment.leadId))])
  await notify(
    tx,
    assignments.flatMap(({ id, code, title, anchor, dueOn, leadId }) =>
      (members.get(leadId) ?? []).map((personId) => ({
        personId,
        kind: 'assignment-issued' as const,
        params: { code, label: anchor ?? code, title, dueOn: dueOn ?? '' },
        subjectType: 'assignment' as const,
        subjectId: id,
        urgency: 'digest' as const,
        dedupeKey: `assignment-issued:${id}:${personId}`,
        createdAt: now,
        nextStepAt: now,
      })),
    ),
  )
}
