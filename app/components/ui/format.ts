import { dayAt, type PlainDate, PROVINCE_TIME_ZONE, weekdayOf } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { getLocale } from '#i18n/runtime.js'

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const parts = (day: PlainDate) => ({
  year: day.slice(0, 4),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8)),
})

/** ND 30/2020, annex I: days below 10 and the months 1 and 2 carry a leading zero, the other months do not. */
const papersDay = (date: number): string => String(date).padStart(2, '0')
const papersMonth = (month: number): string => (month <= 2 ? `0${month}` : String(month))

/** 05/11/2024, 30/9/2024; in English 5 Nov 2024, which nobody can read as May. */
export function formatDate(day: PlainDate): string {
  const { year, month, date } = parts(day)
  if (getLocale() === 'en') return `${date} ${MONTHS_EN[month - 1]} ${year}`
  return `${papersDay(date)}/${papersMonth(month)}/${year}`
}

/** 05/09/2024 in every language: what a date field shows again and reads back. */
export function formatTypedDate(day: PlainDate): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** 05/11, where the year is plain from the line around it. */
export function formatDayMonth(day: PlainDate): string {
  const { month, date } = parts(day)
  if (getLocale() === 'en') return `${date} ${MONTHS_EN[month - 1]}`
  return `${papersDay(date)}/${papersMonth(month)}`
}

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
