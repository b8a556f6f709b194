import { z } from 'zod'
import { requiredText } from '#domain/shared/form-fields.ts'

export const NoFieldSchema = z.object({})
export const GiveBackSchema = z.object({ reason: requiredText('sign-off-reason-missing') })

export const HeadSignsSchema = z.object({ headSigns: z.enum(['on', 'off'], { error: 'head-signs-missing' }) })
