import { type WorkingCalendar, workingDayOnOrAfter } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, instantAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { NotificationKind } from './kinds.ts'
import type { MailPreferences } from './mail-preferences.ts'
import { topicOf } from './topics.ts'

/** `flash`: hỏa tốc, which no hour holds back. `now` and `digest`: how it goes where its reader has chosen nothing. */
export type MessageUrgency = 'flash' | 'now' | 'digest'

export type LeavingMessage = { kind: NotificationKind; urgency: MessageUrgency; createdAt: Date }

type Reader = { preferences: MailPreferences; calendar: WorkingCalendar; fireTime: string }

/** The messages that several clocks write at one and the same hour are waited for, so that a person gets one digest. */
const GATHER_MS = 2_000
export const gatherAt = (at: Date): Date => new Date(at.getTime() + GATHER_MS)

/** A year without calendar holds back nothing. */
function mailDay(day: PlainDate, { preferences, calendar }: Reader): PlainDate {
  if (preferences.onDaysOff) return day
  const working = workingDayOnOrAfter(calendar, day)
  return working.ok ? working.value : day
}

/** The first moment that is neither in the quiet hours nor on a day off. */
function openMoment(at: Date, reader: Reader): Date {
  const { quietFrom, quietUntil } = reader.preferences
  const today = dayAt(at)
  const day = mailDay(at >= instantAt(today, quietFrom) ? addDays(today, 1) : today, reader)
  const opens = instantAt(day, quietUntil)
  return at > opens ? at : opens
}

/** The hour of the digest on the day of a message, or on the next day of mail when that hour is over. */
function digestMoment(since: Date, reader: Reader): Date {
  const time = reader.preferences.digestTime ?? reader.fireTime
  const day = dayAt(since)
  return instantAt(mailDay(instantAt(day, time) >= since ? day : addDays(day, 1), reader), time)
}

export type Leaving = { as: 'digest' | 'mail'; at: Date } | 'not-wanted'

/**
 * When a message leaves as mail and in which form (handbook 2.5): hỏa tốc at once, also at night and on days off; an
 * escalation at once within the hours of mail; the rest as its reader has chosen. Quiet hours and days off hold back
 * mails, never the record. A digest that an engine makes too late leaves at the next open moment.
 */
export function decideLeaving(
  message: LeavingMessage,
  { now, isDigestMade, ...reader }: Reader & { now: Date; isDigestMade: boolean },
): Leaving {
  if (message.urgency === 'flash') return { as: 'mail', at: now }
  const topic = topicOf(message)
  const wish = topic === 'escalation' ? 'at-once' : reader.preferences[topic]
  if (wish === 'off') return 'not-wanted'
  if (wish === 'at-once') return { as: 'mail', at: openMoment(now, reader) }
  const wanted = digestMoment(message.createdAt, reader)
  if (wanted > now) return { as: 'digest', at: wanted }
  return {
    as: 'digest',
    at: isDigestMade ? digestMoment(instantAt(addDays(dayAt(now), 1)), reader) : openMoment(now, reader),
  }
}
