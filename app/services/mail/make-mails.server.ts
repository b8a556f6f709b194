import {
  dropMessages,
  findMailsByMessageId,
  insertMail,
  lockReadyMessages,
  type MessageToMail,
  postponeMessages,
  withholdMessages,
} from '#data/mail.server.ts'
import { findMailPreferences } from '#data/mail-preference.server.ts'
import { DIGEST, digestKey, planMails } from '#domain/notification/mail-plan.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { env } from '#platform/env.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'

const MOST_MESSAGES = 500

const DOMAIN = /@([^>\s]+)/.exec(env.MAIL_FROM)?.[1] ?? 'localhost'
const toMessageId = (key: string): string => `<${key}@${DOMAIN}>`
export const isDigest = (messageId: string): boolean => messageId.startsWith(`<${DIGEST}`)

/**
 * Puts the messages of a share of the people that are ready into mails, by the hours and wishes of each reader; answers
 * how many messages it found.
 */
export async function makeMails(tx: Transaction, { shard, now }: { shard: number; now: Date }): Promise<number> {
  const ready = await lockReadyMessages(tx, { shard, now, limit: MOST_MESSAGES })
  if (ready.length === 0) return 0
  const idle = ready.filter(({ isDisabled }) => isDisabled)
  if (idle.length > 0) await dropMessages(tx, { ids: idle.map(({ id }) => id), now })
  const messages = ready.filter(({ isDisabled }) => !isDisabled)
  const { policy, calendar } = await loadClockRules(tx)
  const { mails, postponed, notWantedIds } = planMails({
    messages,
    now,
    preferences: await findMailPreferences(tx, [...new Set(messages.map(({ personId }) => personId))]),
    calendar,
    fireTime: policy.fireTime,
    digestMadeFor: await findDigestsMade(tx, { messages, today: dayAt(now) }),
  })
  const addressOf = new Map(messages.map(({ personId, address }) => [personId, address]))
  for (const { personId, messageKey, notificationIds } of mails) {
    const address = addressOf.get(personId) ?? ''
    await insertMail(tx, { personId, address, messageId: toMessageId(messageKey), shard, notificationIds, now })
  }
  await postponeMessages(tx, postponed)
  await withholdMessages(tx, { ids: notWantedIds, why: 'not-wanted' })
  return ready.length
}

async function findDigestsMade(
  tx: Transaction,
  { messages, today }: { messages: readonly MessageToMail[]; today: string },
): Promise<Set<string>> {
  const persons = [...new Set(messages.map(({ personId }) => personId))]
  const idOf = (personId: string) => toMessageId(digestKey(personId, today))
  const made = await findMailsByMessageId(tx, persons.map(idOf))
  return new Set(persons.filter((personId) => made.has(idOf(personId))))
}
