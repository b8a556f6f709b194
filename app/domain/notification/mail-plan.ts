import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { decideLeaving, gatherAt, type LeavingMessage } from './leaving.ts'
import { DEFAULT_MAIL_PREFERENCES, type MailPreferences } from './mail-preferences.ts'

export type ReadyMessage = LeavingMessage & { id: string; personId: string }

export type PlannedMail = { personId: string; messageKey: string; notificationIds: string[] }

export type MailPlan = {
  mails: PlannedMail[]
  /** Their hour has not come yet. */
  postponed: { id: string; until: Date }[]
  /** Their reader does not want them as mail; they stay in the record. */
  notWantedIds: string[]
}

/**
 * Which mails the messages that are ready become: for each person the digest of the day, and one mail with everything
 * that goes at once. What is late for a digest that has gone waits for the next day's. `messageKey` is the fixed part of
 * the Message-ID.
 */
export function planMails(args: {
  messages: readonly ReadyMessage[]
  now: Date
  preferences: ReadonlyMap<string, MailPreferences>
  calendar: WorkingCalendar
  fireTime: string
  /** Persons whose digest of today has been made. */
  digestMadeFor: ReadonlySet<string>
}): MailPlan {
  const { messages, now, preferences, calendar, fireTime, digestMadeFor } = args
  const mails = new Map<string, PlannedMail>()
  const plan: Omit<MailPlan, 'mails'> = { postponed: [], notWantedIds: [] }
  for (const message of messages) {
    const { id, personId } = message
    const leaving = decideLeaving(message, {
      preferences: preferences.get(personId) ?? DEFAULT_MAIL_PREFERENCES,
      calendar,
      fireTime,
      now,
      isDigestMade: digestMadeFor.has(personId),
    })
    if (leaving === 'not-wanted') plan.notWantedIds.push(id)
    else if (leaving.at > now) plan.postponed.push({ id, until: gatherAt(leaving.at) })
    else addTo(mails, { personId, id, key: leaving.as === 'digest' ? digestKey(personId, dayAt(now)) : null })
  }
  return { mails: [...mails.values()], ...plan }
}

function addTo(mails: Map<string, PlannedMail>, message: { personId: string; id: string; key: string | null }): void {
  const { personId, id, key } = message
  const group = `${personId}:${key !== null}`
  const mail = mails.get(group)
  if (mail) mail.notificationIds.push(id)
  else mails.set(group, { personId, messageKey: key ?? id, notificationIds: [id] })
}

/** One a person and day, by the unique Message-ID. */
export const digestKey = (personId: string, today: string): string => `${DIGEST}${personId}.${today}`
export const DIGEST = 'digest.'
