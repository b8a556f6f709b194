import { z } from 'zod'
import { type PlainDate, parseTypedDate } from './plain-date.ts'

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
