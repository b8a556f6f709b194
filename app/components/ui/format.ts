import { formatDay } from '#domain/shared/format-day.ts'
import { dayAt, type PlainDate, PROVINCE_TIME_ZONE, weekdayOf } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { getLocale } from '#i18n/runtime.js'

/** 05/11/2024, 30/9/2024; in English 5 Nov 2024. */
export const formatDate = (day: PlainDate): string => formatDay(day, getLocale())

/** 05/09/2024 in every language: what a date field shows again and reads back. */
export function formatTypedDate(day: PlainDate): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** 05/11, where the year is plain from the line around it. */
export const formatDayMonth = (day: PlainDate): string => formatDay(day, getLocale(), { withYear: false })

/** Which occurrence of a recurring duty: 2024 of a yearly one, 12/2024 of one that comes several times a year. */
export const formatOccurrence = (key: string): string => key.split('-').reverse().join('/')

const WEEKDAYS = [
  m.date_monday,
  m.date_tuesday,
  m.date_wednesday,
  m.date_thursday,
  m.date_friday,
  m.date_saturday,
  m.date_sunday,
] as const

export function formatWeekday(day: PlainDate): string {
  const name = WEEKDAYS[weekdayOf(day) - 1]
  if (!name) throw new Error(`no weekday for ${day}`)
  return name()
}

/** Thứ Hai, 04/11/2024 */
export const formatLongDate = (day: PlainDate): string => `${formatWeekday(day)}, ${formatDate(day)}`

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: PROVINCE_TIME_ZONE, hour: '2-digit', minute: '2-digit' })

/** 08:05 in the province, wherever the server stands. */
export const formatTime = (instant: Date): string => clock.format(instant)

/** 04/11/2024 08:05 */
export const formatDateTime = (instant: Date): string => `${formatDate(dayAt(instant))} ${formatTime(instant)}`

const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
}

/** 1.387 and 98,6; in English 1,387 and 98.6. */
export const formatNumber = (value: number): string => numbers[getLocale()].format(value)

const figures = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
}

/** A measured figure with all the decimals it was entered with: 20,65. */
export const formatFigure = (value: number): string => figures[getLocale()].format(Math.round(value * 1000) / 1000)

/** 70 %, with a space that does not break. */
export const formatPercent = (value: number): string =>
  getLocale() === 'en' ? `${formatNumber(value)}%` : `${formatNumber(value)}\u00a0%`

export const formatDays = (count: number): string =>
  count === 1 ? m.date_day_one() : m.date_days({ count: formatNumber(count) })

export const formatWorkingDays = (count: number): string =>
  count === 1 ? m.date_working_day_one() : m.date_working_days({ count: formatNumber(count) })

const KILOBYTE = 1024

/** 640 KB, 2,1 MB: the size as people see it in their own folders. */
export function formatFileSize(bytes: number): string {
  if (bytes < KILOBYTE * KILOBYTE) return `${formatNumber(Math.max(1, Math.round(bytes / KILOBYTE)))} KB`
  return `${formatNumber(bytes / (KILOBYTE * KILOBYTE))} MB`
}
