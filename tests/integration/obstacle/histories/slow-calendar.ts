import { provinceDays } from '#tests/factories/province-calendar.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const OFFSET_MS = 7 * HOUR_MS
const kinds = new Map<string, string>(provinceDays.map(({ day, kind }) => [day, kind]))

/** Day by day, as on the fingers: nothing of the product's calendar is used. */
function isWorked(day: string): boolean {
  const kind = kinds.get(day)
  if (kind !== undefined) return kind === 'worked-saturday'
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

export const dayOf = (instant: Date): string => new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10)

function nextWorked(day: string, count: number): string {
  let left = count
  let at = new Date(`${day}T00:00:00Z`).getTime()
  while (left > 0) {
    at += DAY_MS
    if (isWorked(new Date(at).toISOString().slice(0, 10))) left -= 1
  }
  return new Date(at).toISOString().slice(0, 10)
}

const CONFIRM_DAYS = 10
const ANSWER_DAYS = 5

/** The last of the five working days that a consulted agency has. */
export const lastAnswerOn = (askedAt: Date): string => nextWorked(dayOf(askedAt), ANSWER_DAYS)

/** 7:30 of the first working day after the ten that a filer has to confirm or reopen. */
export const silenceEndsAt = (askedAt: Date): Date =>
  new Date(`${nextWorked(dayOf(askedAt), CONFIRM_DAYS + 1)}T07:30:00+07:00`)
