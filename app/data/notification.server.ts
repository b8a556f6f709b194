import { copyToDeputies } from '#domain/delegation/copy-messages.ts'
import { type Batch, gatherByBatch } from '#domain/notification/batch-messages.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { MessageUrgency } from '#domain/notification/leaving.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { MAIL_SHARDS } from '#workflows/shared/processes.ts'
import { findStandIns } from './delegation.server.ts'
import { wake } from './outbox.server.ts'
import { withholdRepeated } from './withhold-repeated.server.ts'

export type NewNotification = {
  personId: string
  kind: NotificationKind
  params: Record<string, string | number>
  subjectType: SubjectType
  subjectId: string
  urgency: MessageUrgency
  /** Names the cause: the same cause never tells the same person twice. */
  dedupeKey: string
  createdAt: Date
  /** When the mail clock looks at it first; when it leaves is for the hours and wishes of its reader. */
  nextStepAt: Date
}

/** The mail clock that serves a person. Stable, so one person's digest is made by one clock. */
export const mailShardOf = (personId: string): number => Number.parseInt(personId.slice(-4), 16) % MAIL_SHARDS

/**
 * Puts messages into the box of each person, and of who stands in for them, and wakes the mail clocks. A repeated cause
 * is absorbed by its key; of the same thing nobody is mailed twice on one day. `except` has done it and is told nothing, not even in the place of somebody else.
 */
export async function notify(
  tx: Transaction,
  given: readonly NewNotification[],
  { except, batch }: { except?: string | null; batch?: Batch | undefined } = {},
): Promise<void> {
  const notifications = batch ? gatherByBatch(given, batch) : given
  const [first] = notifications
  if (!first) return
  const personIds = [...new Set(notifications.map(({ personId }) => personId))]
  const standIns = await findStandIns(tx, { personIds, today: dayAt(first.createdAt) })
  const all = copyToDeputies(notifications, { standIns, except })
  const rows = all.map((notification) => ({ id: newId(), ...notification }))
  const inserted = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO notification (id, dedupe_key, person_id, kind, params, subject_type, subject_id, urgency, created_at, next_step_at)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x(id uuid, "dedupeKey" text, "personId" uuid, kind text, params jsonb, "subjectType" text, "subjectId" uuid,
           urgency text, "createdAt" timestamptz, "nextStepAt" timestamptz)
    ON CONFLICT DO NOTHING RETURNING id`
  const isNew = new Set(inserted.map(({ id }) => id))
  await withholdRepeated(
    tx,
    rows.filter(({ id }) => isNew.has(id)),
  )
  await wake(
    tx,
    'mail-delivery',
    all.map((notification) => String(mailShardOf(notification.personId))),
  )
}
