import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { MAIL_SHARDS } from '#workflows/shared/processes.ts'
import { wake } from './outbox.server.ts'

export type NewNotification = {
  personId: string
  kind: NotificationKind
  params: Record<string, string | number>
  subjectType: SubjectType
  subjectId: string
  /** `now` goes at once (escalations, answers); `digest` goes with the person's next daily mail. */
  urgency: 'now' | 'digest'
  /** Names the cause: the same cause never tells the same person twice. */
  dedupeKey: string
  createdAt: Date
  /** When a mail may take it; a message of the day's digest waits for the digest hour. */
  nextStepAt: Date
}

/** The mail clock that serves a person. Stable, so one person's digest is made by one clock. */
export const mailShardOf = (personId: string): number => Number.parseInt(personId.slice(-4), 16) % MAIL_SHARDS

/** Puts messages into the box of each person and wakes the mail clocks. A repeated cause is absorbed by its key. */
export async function notify(tx: Transaction, notifications: readonly NewNotification[]): Promise<void> {
  if (notifications.length === 0) return
  await tx.notification.createMany({
    data: notifications.map((notification) => ({ id: newId(), ...notification })),
    skipDuplicates: true,
  })
  await wake(
    tx,
    'mail-delivery',
    notifications.map((notification) => String(mailShardOf(notification.personId))),
  )
}
