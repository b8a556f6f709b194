import { z } from 'zod'
import { type PlainDate, parseTypedDate } from './plain-date.ts'
import { parseTypedTime, type TimeOfDay } from './time-of-day.ts'

/** Fields as people type them. The messages are reason codes; each screen has a sentence for them. */

const LONG_TEXT = 4000

export const requiredText = (reason: string, most = LONG_TEXT) =>
  z.string({ error: reason }).min(1, reason).max(most, 'too-long')

/** Empty is nothing. */
export const optionalText = (most = LONG_TEXT) =>
  z
    .string()
    .max(most, 'too-long')
    .default('')
    .transform((value) => value || null)

const readDay = (typed: string, context: z.RefinementCtx): PlainDate => {
  const day = parseTypedDate(typed)
  if (day) return day
  context.addIssue({ code: 'custom', message: 'plain-date' })
  return z.NEVER
}

export const requiredDay = (reason: string) => z.string({ error: reason }).min(1, reason).transform(readDay)

export const optionalDay = z
  .string()
  .default('')
  .transform((typed, context): PlainDate | null => (typed === '' ? null : readDay(typed, context)))

/** An hour of a date; empty is none. */
export const optionalTime = z
  .string()
  .default('')
  .transform((typed, context): TimeOfDay | null => {
    if (typed === '') return null
    const time = parseTypedTime(typed)
    if (time) return time
    context.addIssue({ code: 'custom', message: 'time-of-day' })
    return z.NEVER
  })

/** An hour is the hour of a date. */
export const checkTimeHasDate = (
  { dueOn, dueTime }: { dueOn: PlainDate | null; dueTime: TimeOfDay | null },
  context: z.RefinementCtx,
): void => {
  if (dueTime !== null && dueOn === null)
    context.addIssue({ code: 'custom', path: ['dueTime'], message: 'time-without-date' })
}
