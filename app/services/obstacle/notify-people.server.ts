import { notify } from '#data/notification.server.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Transaction } from '#platform/db.server.ts'

/** One message about one act to each of these people, at once. The event is the cause: it never tells anybody twice. */
export async function notifyPeople(
  tx: Transaction,
  message: {
    personIds: readonly string[]
    kind: NotificationKind
    params: Record<string, string | number>
    subjectType: SubjectType
    subjectId: string
    causeId: string
    now: Date
  },
): Promise<void> {
  const { personIds, causeId, now, kind, params, subjectType, subjectId } = message
  await notify(
    tx,
    [...new Set(personIds)].map((personId) => ({
      personId,
      kind,
      params,
      subjectType,
      subjectId,
      urgency: 'now' as const,
      dedupeKey: `${kind}:${subjectId}:${causeId}:${personId}`,
      createdAt: now,
      nextStepAt: now,
    })),
  )
}
