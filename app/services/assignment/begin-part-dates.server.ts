import { insertPartDates } from '#data/agency-date.server.ts'
import { findMembersOf } from '#data/members.server.ts'
import { notify } from '#data/notification.server.ts'
import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import type { Batch } from '#domain/notification/batch-messages.ts'
import type { Transaction } from '#platform/db.server.ts'

type Given = Pick<AssignmentDraft, 'anchor' | 'title' | 'urgency' | 'structure' | 'parties'> & {
  id: string
  code: string
}

/** The days that came with the work for the parts of other agencies: each has its clock, and its agency is told. */
export async function beginPartDates(
  tx: Transaction,
  { rows, causeId, now, batch }: { rows: readonly Given[]; causeId: string; now: Date; batch?: Batch | undefined },
): Promise<void> {
  const parts = rows
    .filter(({ structure }) => structure === 'work')
    .flatMap(({ parties, ...row }) =>
      parties.flatMap(({ organisationId, role, dueOn }) =>
        dueOn && role === 'coordinating' ? [{ ...row, organisationId, dueOn }] : [],
      ),
    )
  if (parts.length === 0) return
  await insertPartDates(tx, { parts: parts.map(({ id: assignmentId, ...part }) => ({ assignmentId, ...part })), now })
  const members = await findMembersOf(
    tx,
    parts.map(({ organisationId }) => organisationId),
  )
  await notify(
    tx,
    parts.flatMap(({ id, code, anchor, title, urgency, organisationId, dueOn }) =>
      (members.get(organisationId)?.personIds ?? []).map((personId) => ({
        personId,
        kind: 'contribution-date-set' as const,
        params: {
          ...{ code, label: anchor ?? code, title, dueOn },
          agency: members.get(organisationId)?.name ?? '',
          oldDueOn: '',
          reason: '',
        },
        subjectType: 'assignment' as const,
        subjectId: id,
        urgency: urgency === 'flash' ? ('now' as const) : ('digest' as const),
        dedupeKey: `contribution-date-set:${id}:${causeId}:${personId}`,
        createdAt: now,
        nextStepAt: now,
      })),
    ),
    { batch },
  )
}
