import type { NotificationKind } from './kinds.ts'

/** What the clock reminds of day by day: one digest a person and day. What people do is told as soon as it is ready. */
const REMINDER_KINDS: readonly NotificationKind[] = [
  'reminder',
  'overdue',
  'chase-report',
  'chase-acceptance',
  'chase-confirmation',
  'chase-decision',
  'obstacle-step-due',
]

export type ReadyMessage = {
  id: string
  personId: string
  kind: NotificationKind
  urgency: 'now' | 'digest'
}

export type PlannedMail = { personId: string; messageKey: string; notificationIds: string[] }

const isOfDigest = ({ kind, urgency }: ReadyMessage): boolean => urgency === 'digest' && REMINDER_KINDS.includes(kind)

/**
 * Which mails the messages that are ready become: for each person the digest of the day, and one mail with everything
 * else. A reminder that is late for a digest that has gone waits for the next day's. `messageKey` is the fixed part of
 * the Message-ID.
 */
export function planMails(args: {
  messages: readonly ReadyMessage[]
  today: string
  /** Persons whose digest of today has been made. */
  digestMadeFor: ReadonlySet<string>
}): { mails: PlannedMail[]; postponedIds: string[] } {
  const { messages, today, digestMadeFor } = args
  const mails = new Map<string, PlannedMail>()
  const postponedIds: string[] = []
  for (const message of messages) {
    const { id, personId } = message
    if (isOfDigest(message) && digestMadeFor.has(personId)) {
      postponedIds.push(id)
      continue
    }
    const group = `${personId}:${isOfDigest(message)}`
    const mail = mails.get(group)
    if (mail) mail.notificationIds.push(id)
    else
      mails.set(group, {
        personId,
        messageKey: isOfDigest(message) ? digestKey(personId, today) : id,
        notificationIds: [id],
      })
  }
  return { mails: [...mails.values()], postponedIds }
}

/** One a person and day, by the unique Message-ID. */
export const digestKey = (personId: string, today: string): string => `digest.${personId}.${today}`
