import { z } from 'zod'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { optionalDay, requiredText } from '#domain/shared/form-fields.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { typedDay } from './forms.ts'

/** A question to a ministry: its letter has no number yet, it waits for the answer, the answer waits for its second person. */
export const MINISTRY_STEPS = ['to-send', 'waiting', 'answered'] as const
export type MinistryStep = (typeof MINISTRY_STEPS)[number]

/** Who follows the matter up until the answer is there. */
export const FOLLOWERS = ['office', 'coordinator'] as const

const number = z.string().max(60, 'too-long')
const requiredNumber = z.string({ error: 'number-missing' }).min(1, 'number-missing').max(60, 'too-long')

export const ReferAboveSchema = z
  .object({
    ministry: z.string({ error: 'ministry-missing' }).min(1, 'ministry-missing').max(200, 'too-long'),
    question: requiredText('question-missing'),
    dueOn: typedDay('answer-due-missing'),
    follower: z.enum(FOLLOWERS, { error: 'follower-missing' }),
    letterNumber: number.default(''),
    letterOn: optionalDay,
  })
  // A letter is known by both or not yet.
  .refine(({ letterNumber, letterOn }) => letterNumber === '' || letterOn !== null, {
    error: 'letter-day-missing',
    path: ['letterOn'],
  })
  .refine(({ letterNumber, letterOn }) => letterOn === null || letterNumber !== '', {
    error: 'number-missing',
    path: ['letterNumber'],
  })
export type ReferAbove = z.output<typeof ReferAboveSchema>

export const MinistryLetterSchema = z.object({
  letterNumber: requiredNumber,
  letterOn: typedDay('letter-day-missing'),
  dueOn: typedDay('answer-due-missing'),
})

export const MinistryUrgeSchema = z.object({ urgeNumber: requiredNumber, urgedOn: typedDay('letter-day-missing') })

export const MinistryAnswerSchema = z.object({
  answerNumber: requiredNumber,
  answeredOn: typedDay('letter-day-missing'),
  answerText: requiredText('answer-text-missing'),
})

/** Working days from today to the day until which an answer is asked for; that day lies ahead. */
export function daysUntilAnswer(args: {
  today: PlainDate
  dueOn: PlainDate
  calendar: WorkingCalendar
}): Result<number> {
  const { today, dueOn, calendar } = args
  if (dueOn <= today) return refuse('answer-due-past', { field: 'dueOn' })
  const counted = workingDaysBetween({ calendar, from: today, to: dueOn })
  return counted.ok ? accept(Math.max(1, counted.value)) : { ...counted, field: 'dueOn' }
}

/** Letters are written before they are recorded, and an answer after the letter it answers. */
export function checkLetterDay(args: {
  field: string
  on: PlainDate
  today: PlainDate
  notBefore?: PlainDate | null
}): Result<null> {
  const { field, on, today, notBefore } = args
  if (on > today) return refuse('letter-in-the-future', { field })
  if (notBefore && on < notBefore) return refuse('answer-before-letter', { field })
  return accept(null)
}
