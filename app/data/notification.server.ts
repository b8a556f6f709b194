import { copyToDeputies } from '#domain/delegation/copy-messages.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { MAIL_SHARDS } from '#workflows/shared/processes.ts'
import { findStandIns } from './delegation.server.ts'
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

/**
 * Puts messages into the box of each person, and of who stands in for them, and wakes the mail clocks. A repeated cause
 * is absorbed by its key. `except` has done it and is told nothing, not even in the place of somebody else.
 */
export async function notify(
  tx: Transaction,
  notifications: readonly NewNotification[],
  { except }: { except?: string | null } = {},
): Promise<void> {
  const [first] = notifications
  if (!first) return
  const personIds = [...new Set(notifications.map(({ personId }) => personId))]
  const standIns = await findStandIns(tx, { personIds, today: dayAt(first.createdAt) })
  const all = copyToDeputies(notifications, { standIns, except })
  await tx.notification.createMany({
    data: all.map((notification) => ({ id: newId(), ...notification })),
    skipDuplicates: true,
  })
  await wake(
    tx,
    'mail-delivery',
    all.map((notification) => String(mailShardOf(notification.personId))),
  )
}
