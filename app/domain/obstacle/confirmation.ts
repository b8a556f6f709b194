import { z } from 'zod'

/** How far the filer finds its obstacle solved. `not` is no end: the filing goes back with the reason. */
export const SATISFACTIONS = ['solved', 'partly', 'not'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]
export type ClosingSatisfaction = Exclude<Satisfaction, 'not'>

const note = z.string().max(4000, 'too-long').default('')

/** The one word of the filer on the answer it has; what is not solved needs its reason. */
export const ConfirmationSchema = z
  .object({ satisfaction: z.enum(SATISFACTIONS, { error: 'satisfaction-missing' }), note })
  .refine((form) => form.satisfaction !== 'not' || form.note !== '', {
    error: 'not-solved-reason-missing',
    path: ['note'],
  })
