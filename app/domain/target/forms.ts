import { z } from 'zod'
import { requiredDay } from '#domain/shared/form-fields.ts'
import { parseFigure } from './figures.ts'
import { DEFAULT_PERIOD, isMeasuringPeriod, type MeasuringPeriod } from './measuring-period.ts'

const LONG_TEXT = 2000
const SHORT_TEXT = 300

const figure = z
  .string()
  .default('')
  .transform((typed, context): number | null => {
    if (typed === '') return null
    const value = parseFigure(typed)
    if (value === undefined) context.addIssue({ code: 'custom', message: 'not-a-number' })
    return value ?? null
  })

const Met = z
  .enum(['', 'yes', 'no'])
  .default('')
  .transform((met) => (met === '' ? null : met === 'yes'))

/** What an indicator measured on a day. `corrects` names the reading that this one takes the place of, and then why. */
export const EnterReadingSchema = z
  .object({
    ordinal: z.coerce.number().int().min(1).max(99).default(1),
    readOn: requiredDay('plain-date'),
    value: figure,
    met: Met,
    source: z.string().max(SHORT_TEXT, 'too-long').default(''),
    note: z.string().max(LONG_TEXT, 'too-long').default(''),
    corrects: z
      .union([z.uuid(), z.literal('')])
      .default('')
      .transform((id) => id || null),
    correctionReason: z.string().max(LONG_TEXT, 'too-long').default(''),
  })
  .superRefine(({ corrects, correctionReason }, context) => {
    if (corrects && correctionReason === '')
      context.addIssue({ code: 'custom', path: ['correctionReason'], message: 'correction-reason-missing' })
  })
export type EnterReadingForm = z.output<typeof EnterReadingSchema>

const period = z.coerce
  .number()
  .default(DEFAULT_PERIOD)
  .transform((months): MeasuringPeriod => (isMeasuringPeriod(months) ? months : DEFAULT_PERIOD))

/** Who measures the targets of a sentence and how often; no agency takes the duty back. */
export const MeasuringSchema = z.object({
  measurer: z
    .union([z.uuid(), z.literal('')], { error: 'organisation-unknown' })
    .default('')
    .transform((id) => id || null),
  everyMonths: period,
})
export type MeasuringForm = z.output<typeof MeasuringSchema>

const asList = (value: unknown): unknown =>
  Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]

/** The sentences whose work serves a target, as ticked. */
export const TargetWorkSchema = z.object({ work: z.preprocess(asList, z.array(z.uuid())) })
