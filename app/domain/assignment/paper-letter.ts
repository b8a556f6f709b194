import { dayAt, endOfDay, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'

/** What an agency sent on paper: its number and date, and the day the coordinator's registry received it. */
export type PaperLetter = { number: string; datedOn: PlainDate; arrivedOn: PlainDate }

type Known = {
  now: Date
  issuedAt: Date
  /** Of the latest return: a letter from before it is the result that was returned. */
  sentBackAt: Date | null
  /** Numbers of the letters that have been entered for this assignment. */
  enteredNumbers: readonly string[]
}

/**
 * What is entered counts from the day the letter arrived. Refused: a letter of tomorrow, one dated after it arrived,
 * one from before the work was given or before its result was sent back, and one that has been entered already.
 */
export function checkLetter(letter: PaperLetter, { now, issuedAt, sentBackAt, enteredNumbers }: Known): Result<Date> {
  const { number, datedOn, arrivedOn } = letter
  if (arrivedOn > dayAt(now)) return refuse('arrival-in-future', { field: 'arrivedOn' })
  if (datedOn > arrivedOn) return refuse('letter-after-arrival', { field: 'letterOn', params: { arrivedOn } })
  const issuedOn = dayAt(issuedAt)
  if (arrivedOn < issuedOn) return refuse('arrival-before-issue', { field: 'arrivedOn', params: { issuedOn } })
  const sentBackOn = sentBackAt && dayAt(sentBackAt)
  if (sentBackOn && arrivedOn < sentBackOn)
    return refuse('arrival-before-return', { field: 'arrivedOn', params: { sentBackOn } })
  if (enteredNumbers.includes(number)) return refuse('letter-already-entered', { field: 'letterNumber' })
  return accept(arrivalInstant(arrivedOn, now))
}

/** The last instant of the day of arrival, or now where that is today: good to 24:00, and never before the issue. */
const arrivalInstant = (arrivedOn: PlainDate, now: Date): Date =>
  new Date(Math.min(endOfDay(arrivedOn).getTime() - 1, now.getTime()))
