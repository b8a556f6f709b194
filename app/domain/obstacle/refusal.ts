import { z } from 'zod'
import { longText } from './forms.ts'

/** Why a filing is not taken on. */
export const REFUSAL_CLASSES = [
  'not-an-obstacle',
  'other-procedure',
  'decided-before',
  'not-enough-known',
  'other',
] as const
export type RefusalClass = (typeof REFUSAL_CLASSES)[number]

/** Whoever is refused reads why, what is open to it instead, and where that is. */
export const RefuseSchema = z.object({
  refusalClass: z.enum(REFUSAL_CLASSES, { error: 'refusal-class-missing' }),
  reason: longText('reason-missing'),
  instead: longText('instead-missing'),
  link: z
    .string()
    .max(500, 'too-long')
    .default('')
    .transform((typed) => typed || null)
    .refine((typed) => typed === null || z.url({ protocol: /^https$/ }).safeParse(typed).success, 'link-unsafe'),
})
export type FilingRefusal = z.output<typeof RefuseSchema>

/** A refusal as the one answer that the filer gets. */
export const refusalAnswer = ({ reason, instead, link }: Pick<FilingRefusal, 'reason' | 'instead' | 'link'>): string =>
  [reason, instead, link].filter(Boolean).join('\n')
