import { parseTypedTime, type TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { DeadlineReading } from './resolve-point.ts'

const HOUR = /(?<![\p{L}\d])(\d{1,2}\s*(?:giờ|h)\s*(?:\d{2}(?!\d)(?:\s*phút)?)?|\d{1,2}:\d{2})(?![\p{L}\d])/giu

/** "trước 17 giờ 30 ngày 20/10": the hour of the day; none where the words name several. */
function readHour(words: string): TimeOfDay | null {
  const found = [...words.matchAll(HOUR)].flatMap(([written]) => parseTypedTime(written) ?? [])
  return found.length === 1 ? (found[0] ?? null) : null
}

/** A day that the text gives an hour to; a rule or a day that is not known has none. */
export function withHour(reading: DeadlineReading): DeadlineReading {
  const { deadline } = reading
  const dueTime = deadline.dueOn === null ? null : readHour(deadline.text)
  return dueTime === null ? reading : { ...reading, deadline: { ...deadline, dueTime } }
}
