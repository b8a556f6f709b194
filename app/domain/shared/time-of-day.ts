import { instantAt, type PlainDate } from './plain-date.ts'

/** An hour and minute of the province, written `HH:mm`: sorts and compares as text, like a day. */
export type TimeOfDay = string & { readonly __brand: 'TimeOfDay' }

/** A day is good to its end: later than every time of it. */
export const END_OF_DAY = '24:00'

const MINUTE_MS = 60 * 1000
/** Hà Nội keeps UTC+7 all year (plain-date). */
const PROVINCE_OFFSET_MS = 7 * 60 * MINUTE_MS

/** The hour and minute in the province at an instant. */
export const timeAt = (instant: Date): TimeOfDay =>
  new Date(instant.getTime() + PROVINCE_OFFSET_MS).toISOString().slice(11, 16) as TimeOfDay

export const isTimeOfDay = (value: string): value is TimeOfDay => /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

/** Throws on anything else: for literals and stored values. */
export function timeOfDay(value: string): TimeOfDay {
  if (!isTimeOfDay(value)) throw new Error(`not a time of day: ${value}`)
  return value
}

/** Reads what people type and papers write: 16:30, 16h30, 16h, 16 giờ, 16 giờ 30 phút, 9.05. Nothing else, no guessing. */
export function parseTypedTime(typed: string): TimeOfDay | undefined {
  const match = /^(\d{1,2})\s*(?:(?::|h|giờ|\.)\s*(\d{2})\s*(?:phút)?|h|giờ)$/iu.exec(typed.trim().normalize('NFC'))
  if (!match) return undefined
  const [, hours = '', minutes = '00'] = match
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return isTimeOfDay(time) ? time : undefined
}

/** The first instant that is too late for "by 16:30": whoever hands in at 16:30 is in time, at 16:31 late. */
export const minuteAfter = (day: PlainDate, time: TimeOfDay): Date =>
  new Date(instantAt(day, time).getTime() + MINUTE_MS)
