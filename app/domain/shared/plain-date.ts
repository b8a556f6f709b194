/** A calendar day in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`. Never an instant: days sort and compare as text. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

/** Hà Nội keeps UTC+7 all year; the country has had no daylight saving since 1975. */
export const PROVINCE_TIME_ZONE = 'Asia/Ho_Chi_Minh'
const PROVINCE_OFFSET_MS = 7 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

const utcMidnight = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`)
const fromUtcMidnight = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10) as PlainDate

export function isPlainDate(value: string): value is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const ms = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(ms) && fromUtcMidnight(ms) === value
}

/** Throws on anything that is not a day of the calendar: for literals and stored values. */
export function plainDate(value: string): PlainDate {
  if (!isPlainDate(value)) throw new Error(`not a calendar day: ${value}`)
  return value
}

/** Reads what people type: 5/11/2024, 05/11/2024, 05-11-2024 or 2024-11-05. Nothing else, no guessing. */
export function parseTypedDate(typed: string): PlainDate | undefined {
  const text = typed.trim()
  if (isPlainDate(text)) return text
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!match) return undefined
  const [, day = '', month = '', year = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(iso) ? iso : undefined
}

export const addDays = (day: PlainDate, count: number): PlainDate => fromUtcMidnight(utcMidnight(day) + count * DAY_MS)

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MS)

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))
export const monthOf = (day: PlainDate): number => Number(day.slice(5, 7))

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (day: PlainDate): number => new Date(utcMidnight(day)).getUTCDay() || 7

/** The calendar day in the province at an instant. */
export const dayAt = (instant: Date): PlainDate => fromUtcMidnight(instant.getTime() + PROVINCE_OFFSET_MS)

/** The instant of `HH:mm` on a day in the province. */
export const instantAt = (day: PlainDate, time = '00:00'): Date => new Date(`${day}T${time}:00+07:00`)

/** A deadline is good to 24:00 of its day: the first instant that is too late. */
export const endOfDay = (day: PlainDate): Date => instantAt(addDays(day, 1))
