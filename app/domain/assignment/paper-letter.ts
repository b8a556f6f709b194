import { dayAt, endOfDay, instantAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { minuteAfter, type TimeOfDay, timeAt } from '#domain/shared/time-of-day.ts'

/** What an agency sent on paper: its number and date, and when the coordinator's registry received it. */
export type PaperLetter = {
  number: string
  datedOn: PlainDate
  arrivedOn: PlainDate
  /** Where the registry has noted it: what is due at an hour is judged by it. */
  arrivedTime: TimeOfDay | null
}

type Known = {
  now: Date
  issuedAt: Date
  /** Of the latest return: a letter from before it is the result that was returned. */
  sentBackAt: Date | null
  /** Numbers of the letters that have been entered for this assignment. */
  enteredNumbers: readonly string[]
}

/**
 * What is entered counts from when the letter arrived: its hour, else the end of its day. Refused: a letter of tomorrow,
 * one dated after it arrived, one from before the work was given or before its result was sent back, and one that has
 * been entered already.
 */
export function checkLetter(letter: PaperLetter, { now, issuedAt, sentBackAt, enteredNumbers }: Known): Result<Date> {
  const { number, datedOn, arrivedOn, arrivedTime } = letter
  if (arrivedOn > dayAt(now)) return refuse('arrival-in-future', { field: 'arrivedOn' })
  if (arrivedTime && arrivedOn === dayAt(now) && arrivedTime > timeAt(now))
    return refuse('arrival-in-future', { field: 'arrivedTime' })
  if (datedOn > arrivedOn) return refuse('letter-after-arrival', { field: 'letterOn', params: { arrivedOn } })
  const issuedOn = dayAt(issuedAt)
  const tooEarly = whichIsBefore(letter, issuedAt)
  if (tooEarly) return refuse('arrival-before-issue', { field: tooEarly, params: { issuedOn } })
  const beforeReturn = sentBackAt && whichIsBefore(letter, sentBackAt)
  if (sentBackAt && beforeReturn)
    return refuse('arrival-before-return', { field: beforeReturn, params: { sentBackOn: dayAt(sentBackAt) } })
  if (enteredNumbers.includes(number)) return refuse('letter-already-entered', { field: 'letterNumber' })
  const notBefore = Math.max(issuedAt.getTime(), sentBackAt?.getTime() ?? 0)
  return accept(new Date(Math.max(arrivalInstant(letter, now), notBefore)))
}

type Arrival = Pick<PaperLetter, 'arrivedOn' | 'arrivedTime'>

/** Which field says that it arrived before a moment; null where it may have come after it. */
function whichIsBefore({ arrivedOn, arrivedTime }: Arrival, moment: Date): 'arrivedOn' | 'arrivedTime' | null {
  if (arrivedOn < dayAt(moment)) return 'arrivedOn'
  return arrivedTime && minuteAfter(arrivedOn, arrivedTime) <= moment ? 'arrivedTime' : null
}

/** The hour that was noted, else the last instant of the day: good to 24:00. Never later than now. */
function arrivalInstant({ arrivedOn, arrivedTime }: Arrival, now: Date): number {
  const arrivedAt = arrivedTime ? instantAt(arrivedOn, arrivedTime).getTime() : endOfDay(arrivedOn).getTime() - 1
  return Math.min(arrivedAt, now.getTime())
}
