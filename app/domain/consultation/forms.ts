import { z } from 'zod'
import { parseTypedDate } from '#domain/shared/plain-date.ts'
import { STANCES } from './states.ts'

const LONG_TEXT = 4000
const longText = (reason: string) => z.string({ error: reason }).min(1, reason).max(LONG_TEXT, 'too-long')

const optionalDay = z
  .string()
  .default('')
  .transform((typed, context) => {
    const day = parseTypedDate(typed) ?? null
    if (typed !== '' && day === null) context.addIssue({ code: 'custom', message: 'date-unreadable' })
    return day
  })

const asList = (value: unknown): unknown => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const agencies = z.preprocess(
  asList,
  z
    .array(z.uuid('unknown-choice'))
    .min(1, 'agencies-missing')
    .transform((ids) => [...new Set(ids)]),
)

export const OpenConsultationSchema = z.object({
  title: z.string({ error: 'title-missing' }).min(1, 'title-missing').max(200, 'too-long'),
  questions: longText('questions-missing'),
  agencyIds: agencies,
  /** Left empty: the limit of the step. */
  dueOn: optionalDay,
  silenceRule: z
    .string()
    .max(500, 'too-long')
    .default('')
    .transform((rule) => rule || null),
})
export type OpenConsultation = z.output<typeof OpenConsultationSchema>

export const AskAgenciesSchema = z.object({ agencyIds: agencies })

export const RemindSchema = z.object({
  /** Left empty: everybody who has not answered. */
  slipId: z
    .string()
    .default('')
    .transform((id) => id || null)
    .refine((id) => id === null || z.uuid().safeParse(id).success, 'unknown-choice'),
})

export const WithdrawSlipSchema = z.object({
  slipId: z.string({ error: 'slip-missing' }).min(1, 'slip-missing').pipe(z.uuid('unknown-choice')),
  reason: longText('reason-missing'),
})

export const OpinionSchema = z
  .object({
    stance: z.enum(STANCES, { error: 'stance-missing' }),
    text: z.string().max(LONG_TEXT, 'too-long').default(''),
    documentNumber: z
      .string()
      .max(60, 'too-long')
      .default('')
      .transform((number) => number || null),
    documentOn: optionalDay,
  })
  .refine(({ stance, text }) => stance === 'agree' || text !== '', { error: 'opinion-missing', path: ['text'] })
export type OpinionForm = z.output<typeof OpinionSchema>
