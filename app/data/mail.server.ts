import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { ReadyMessage } from '#domain/notification/mail-plan.ts'
import type { WithheldReason } from '#domain/notification/telling.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { MAIL_SHARDS } from '#workflows/shared/processes.ts'

/** The share of a person; the same sum as `mailShardOf`, in SQL. */
const SHARD_OF_PERSON = Prisma.sql`(('x' || right(n.person_id::text, 4))::bit(16)::int % ${MAIL_SHARDS}::int)`

export type MessageToMail = ReadyMessage & { address: string; isDisabled: boolean }

/** Messages of a share of the people that are ready to leave, oldest first. */
export async function lockReadyMessages(
  tx: Transaction,
  { shard, now, limit }: { shard: number; now: Date; limit: number },
): Promise<MessageToMail[]> {
  return tx.$queryRaw<MessageToMail[]>`
    SELECT n.id, n.person_id AS "personId", n.kind, n.urgency, n.created_at AS "createdAt", p.email AS address, p.disabled_at IS NOT NULL AS "isDisabled"
      FROM notification n JOIN person p ON p.id = n.person_id
     WHERE n.next_step_at <= ${now} AND n.mail_id IS NULL AND ${SHARD_OF_PERSON} = ${shard}::int
     ORDER BY n.created_at, n.id LIMIT ${limit} FOR UPDATE OF n SKIP LOCKED`
}

export async function findMailsByMessageId(reader: Reader, messageIds: readonly string[]): Promise<Set<string>> {
  const rows = await reader.mail.findMany({
    where: { messageId: { in: [...messageIds] } },
    select: { messageId: true },
  })
  return new Set(rows.map((row) => row.messageId))
}

export type NewMail = {
  personId: string
  address: string
  messageId: string
  shard: number
  notificationIds: readonly string[]
  now: Date
}

/** The mail stands before anybody tries to send it, with its Message-ID; its messages belong to it from here on. */
export async function insertMail(tx: Transaction, mail: NewMail): Promise<void> {
  const { notificationIds, now, ...columns } = mail
  const id = newId()
  await tx.mail.create({ data: { id, ...columns, state: 'pending', createdAt: now, nextStepAt: now } })
  await tx.notification.updateMany({
    where: { id: { in: [...notificationIds] } },
    data: { mailId: id, nextStepAt: null },
  })
}

export async function postponeMessages(
  tx: Transaction,
  postponed: readonly { id: string; until: Date }[],
): Promise<void> {
  if (postponed.length === 0) return
  await tx.$executeRaw`
    UPDATE notification n SET next_step_at = x.until
      FROM jsonb_to_recordset(${JSON.stringify(postponed)}::jsonb) AS x(id uuid, until timestamptz) WHERE n.id = x.id`
}

/** In the record and not in a mail: told already that day by another message, or not wanted by its reader. */
export async function withholdMessages(
  tx: Transaction,
  { ids, why }: { ids: readonly string[]; why: WithheldReason },
): Promise<void> {
  if (ids.length === 0) return
  await tx.$executeRaw`
    UPDATE notification n SET withheld_why = ${why}, next_step_at = NULL
     WHERE n.id = ANY(${[...ids]}::uuid[])
       AND NOT EXISTS (SELECT FROM mail m WHERE m.id = n.mail_id AND m.tries_in_doubt > 0)`
}

/** Who cannot sign in any more is told nothing. */
export async function dropMessages(
  tx: Transaction,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<void> {
  await tx.notification.updateMany({ where: { id: { in: [...ids] } }, data: { nextStepAt: null, causeGoneAt: now } })
}

export type ClaimedMail = { id: string; personId: string; address: string; messageId: string; attempts: number }

/**
 * The next mail to try. It is counted and put off before the try, so that a worker killed in the middle leaves a mail
 * that is tried again, under the same Message-ID, and two workers never try one mail at the same time. Until its end is
 * saved the try is in doubt.
 */
export async function claimMail(
  tx: Transaction,
  { shard, now, leaseUntil }: { shard: number; now: Date; leaseUntil: Date },
): Promise<ClaimedMail | undefined> {
  const [mail] = await tx.$queryRaw<ClaimedMail[]>`
    UPDATE mail SET attempts = attempts + 1, tries_in_doubt = tries_in_doubt + 1, next_step_at = ${leaseUntil}
     WHERE id = (SELECT id FROM mail WHERE shard = ${shard} AND state = 'pending' AND next_step_at <= ${now}
                  ORDER BY next_step_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, person_id AS "personId", address, message_id AS "messageId", attempts`
  return mail
}

export type MailMessage = {
  kind: NotificationKind
  params: Record<string, string | number>
  subjectType: string
  subjectId: string
}

/** What the mail still has to say: messages whose cause has ended meanwhile are left out. */
export async function findMailMessages(reader: Reader, mailId: string): Promise<MailMessage[]> {
  const rows = await reader.notification.findMany({
    where: { mailId, causeGoneAt: null, withheldWhy: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, params: true, subjectType: true, subjectId: true },
  })
  return rows.map((row) => ({
    ...row,
    kind: row.kind as NotificationKind,
    params: row.params as Record<string, string | number>,
  }))
}

export type MailEnd = {
  state: 'sent' | 'failed' | 'dropped' | 'pending'
  lastError?: string | null
  sentAt?: Date
  nextStepAt: Date | null
  /** Nothing was handed over, or the server said no: this try put nothing on its way. */
  isNotTaken: boolean
}

export async function saveMailEnd(tx: Reader, { id, isNotTaken, ...end }: MailEnd & { id: string }): Promise<void> {
  await tx.mail.update({ where: { id }, data: { ...end, ...(isNotTaken ? { triesInDoubt: { decrement: 1 } } : {}) } })
}

/** When the mail clock of a share has to look again; null when nothing is to be mailed. */
export async function findNextMailAt(tx: Transaction, shard: number): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT least(
      (SELECT min(m.next_step_at) FROM mail m WHERE m.shard = ${shard} AND m.state = 'pending'),
      (SELECT min(n.next_step_at) FROM notification n WHERE n.next_step_at IS NOT NULL AND ${SHARD_OF_PERSON} = ${shard}::int)) AS at`
  return row?.at ?? null
}
