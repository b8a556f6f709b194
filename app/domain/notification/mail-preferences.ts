import { z } from 'zod'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { MailTopic } from './topics.ts'

/** What a person may choose of each topic. Duties can be put off to the digest, never switched off. */
export const MAIL_WISHES = {
  reminder: ['digest', 'at-once'],
  task: ['at-once', 'digest'],
  news: ['at-once', 'digest', 'off'],
} as const satisfies Partial<Record<MailTopic, readonly string[]>>
export type ChosenTopic = keyof typeof MAIL_WISHES
export type MailWish = (typeof MAIL_WISHES)[ChosenTopic][number]

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Hours as "HH:MM". The evening begins the quiet hours, the morning ends them. */
export const MailPreferencesSchema = z.object({
  /** Null: with the hour of the clock. */
  digestTime: z.string().regex(TIME).nullable(),
  quietFrom: z.string().regex(TIME),
  quietUntil: z.string().regex(TIME),
  onDaysOff: z.boolean(),
  reminder: z.enum(MAIL_WISHES.reminder),
  task: z.enum(MAIL_WISHES.task),
  news: z.enum(MAIL_WISHES.news),
})
export type MailPreferences = z.infer<typeof MailPreferencesSchema>

export const DEFAULT_MAIL_PREFERENCES: MailPreferences = {
  digestTime: null,
  quietFrom: '21:00',
  quietUntil: '06:30',
  onDaysOff: false,
  reminder: 'digest',
  task: 'at-once',
  news: 'at-once',
}

/** Half hours from one to the other, the last included. */
function halfHours(from: number, until: number): string[] {
  const hours: string[] = []
  for (let half = from * 2; half <= until * 2; half += 1)
    hours.push(`${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`)
  return hours
}
export const QUIET_FROM_HOURS = halfHours(18, 23)
export const QUIET_UNTIL_HOURS = halfHours(5, 9)
/** Not before the clock writes its reminders: those of the day would wait for the next. */
export const digestHours = (fireTime: string): string[] => halfHours(6, 17).filter((hour) => hour > fireTime)

export const MailPreferencesFormSchema = z.object({
  digestTime: z
    .string({ error: 'digest-hour-unknown' })
    .transform((value) => value || null)
    .pipe(z.string().regex(TIME, 'digest-hour-unknown').nullable()),
  quietFrom: z.enum(QUIET_FROM_HOURS, { error: 'quiet-hour-unknown' }),
  quietUntil: z.enum(QUIET_UNTIL_HOURS, { error: 'quiet-hour-unknown' }),
  onDaysOff: z
    .string()
    .default('')
    .transform((value) => value === 'yes'),
  reminder: z.enum(MAIL_WISHES.reminder, { error: 'wish-unknown' }),
  task: z.enum(MAIL_WISHES.task, { error: 'wish-unknown' }),
  news: z.enum(MAIL_WISHES.news, { error: 'wish-unknown' }),
})

/** The digest needs an hour at which mail may leave, and at which the reminders of the day are written. */
export function checkMailPreferences(
  wanted: MailPreferences,
  { fireTime }: { fireTime: string },
): Result<MailPreferences, 'digest-hour-unknown' | 'digest-in-quiet-hours'> {
  const { digestTime, quietUntil } = wanted
  if (digestTime !== null && !digestHours(fireTime).includes(digestTime))
    return refuse('digest-hour-unknown', { field: 'digestTime', params: { fireTime } })
  const at = digestTime ?? fireTime
  if (at < quietUntil) return refuse('digest-in-quiet-hours', { field: 'digestTime', params: { at, quietUntil } })
  return accept(wanted)
}
