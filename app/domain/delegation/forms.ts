import { z } from 'zod'
import { requiredDay, requiredText } from '#domain/shared/form-fields.ts'

const LONGEST_REASON = 500

export const GiveDelegationSchema = z.object({
  deputyMembershipId: z.uuid({ error: 'deputy-missing' }),
  fromOn: requiredDay('from-missing'),
  untilOn: requiredDay('until-missing'),
  reason: requiredText('reason-missing', LONGEST_REASON),
})
export type GiveDelegation = z.output<typeof GiveDelegationSchema>

export const RevokeDelegationSchema = z.object({ delegationId: z.uuid() })
