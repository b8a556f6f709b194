import { z } from 'zod'
import { PlainDateSchema } from '#domain/shared/plain-date-schema.ts'
import type { SignedAction } from './signed-acts.ts'

/** Everything typed in the form of each act, as it waits; its files hang on the paper. */
const SIGNED_INPUTS = {
  decline: z.object({ reason: z.string() }),
  submit: z.object({ text: z.string(), product: z.string().nullable(), documentNumber: z.string().nullable() }),
  'request-extension': z.object({ askedDueOn: PlainDateSchema, reason: z.string(), doneSoFar: z.string() }),
} as const satisfies Record<SignedAction, z.ZodType>

export type SignedInput<Action extends SignedAction> = z.output<(typeof SIGNED_INPUTS)[Action]>

/** What belongs to the act, and nothing that came with the form beside it. */
export const readSignedInput = <Action extends SignedAction>(action: Action, input: unknown): SignedInput<Action> =>
  SIGNED_INPUTS[action].parse(input) as SignedInput<Action>

/** The fields of the form as they were typed, to be shown or edited again. */
export const typedValues = (action: SignedAction, input: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(readSignedInput(action, input)).map(([name, value]) => [name, value ?? '']))
