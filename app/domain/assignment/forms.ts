import { z } from 'zod'
import { type PlainDate, parseTypedDate } from '#domain/shared/plain-date.ts'

const LONG_TEXT = 4000
const SHORT_TEXT = 200

/** What a coordinator says of a confirmed result, beside in time or late. */
export const GRADES = ['excellent', 'good', 'adequate'] as const
export type Grade = (typeof GRADES)[number]

/** The messages are reason codes; the screen has a sentence for each. */
const text = (reason: string) => z.string({ error: reason }).min(1, reason).max(LONG_TEXT, 'too-long')
const optionalText = (limit = LONG_TEXT) =>
  z
    .string()
    .max(limit, 'too-long')
    .default('')
    .transform((value) => value || null)

const typedDay = (reason: string) =>
  z
    .string({ error: reason })
    .min(1, reason)
    .transform((typed, context): PlainDate => {
      const day = parseTypedDate(typed)
      if (day) return day
      context.addIssue({ code: 'custom', message: 'plain-date' })
      return z.NEVER
    })

const optionalDay = z
  .string()
  .default('')
  .transform((typed, context): PlainDate | null => {
    if (typed === '') return null
    const day = parseTypedDate(typed)
    if (day) return day
    context.addIssue({ code: 'custom', message: 'plain-date' })
    return z.NEVER
  })

const proof = { product: optionalText(SHORT_TEXT), documentNumber: optionalText(SHORT_TEXT) }

export const NothingSchema = z.object({})
export const ReasonSchema = z.object({ reason: text('reason-missing') })
export const NoteSchema = z.object({ note: text('note-missing') })

/** Typed text, because an empty field must not be read as zero. */
const percent = z
  .string({ error: 'percent-missing' })
  .min(1, 'percent-missing')
  .transform(Number)
  .pipe(z.int('percent-range').min(0, 'percent-range').max(100, 'percent-range'))

export const ReportProgressSchema = z.object({ percent, text: text('report-text-missing'), ...proof })
export const SubmitSchema = z.object({ text: text('result-text-missing'), ...proof })
export const SendBackSchema = z.object({ reason: text('send-back-reason-missing'), redoDueOn: optionalDay })
export const ConfirmSchema = z.object({
  grade: z.enum(GRADES, { error: 'grade-missing' }).default('adequate'),
  note: optionalText(),
})
export const RequestExtensionSchema = z.object({
  askedDueOn: typedDay('asked-date-missing'),
  reason: text('extension-reason-missing'),
  doneSoFar: text('done-so-far-missing'),
})
export const DecideExtensionSchema = z
  .object({
    decision: z.enum(['grant', 'refuse'], { error: 'decision-missing' }),
    grantedDueOn: optionalDay,
    note: optionalText(),
  })
  .superRefine(({ decision, note }, context) => {
    if (decision === 'refuse' && note === null) {
      context.addIssue({ code: 'custom', path: ['note'], message: 'refusal-reason-missing' })
    }
  })
export const RerouteSchema = z.object({
  leadId: z.string({ error: 'lead-missing' }).min(1, 'lead-missing').pipe(z.uuid('lead-unknown')),
  reason: text('reason-missing'),
})
export const HandDownSchema = z.object({
  officerId: z.string({ error: 'officer-missing' }).min(1, 'officer-missing').pipe(z.uuid('officer-unknown')),
})
export const ResumeSchema = z.object({ reason: text('reason-missing'), newDueOn: optionalDay })
export const SetDateSchema = z.object({ dueOn: typedDay('due-date-missing'), reason: text('reason-missing') })
export const ContributeSchema = z.object({ text: text('contribution-missing') })
