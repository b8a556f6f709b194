import { z } from 'zod'
import { PlainDateSchema } from '#domain/shared/plain-date-schema.ts'
import type { SignedAction } from './signed-acts.ts'

/** Everything typed in the form of each act, as it waits; its files hang on the paper. */
export const SIGNED_INPUTS = {
  decline: z.object({ reason: z.string() }),
  submit: z.object({ text: z.string(), product: z.string().nullable(), documentNumber: z.string().nullable() }),
  'request-extension': z.object({ askedDueOn: PlainDateSchema, reason: z.string(), doneSoFar: z.string() }),
} as const satisfies Record<SignedAction, z.ZodType>

export type SignedInput<Action extends SignedAction> = z.output<(typeof SIGNED_INPUTS)[Action]>

const TypedSchema = z.record(z.string(), z.string().nullable())

/** The fields of the form as they were typed, to be shown or edited again. */
export const typedValues = (input: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(TypedSchema.parse(input)).map(([name, value]) => [name, value ?? '']))
