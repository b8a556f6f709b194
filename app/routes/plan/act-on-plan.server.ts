import type { RouterContextProvider } from 'react-router'
import type { z } from 'zod'
import type { Result } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { invalid, parseForm, readValues, redirectWithFlash, refused } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'

type Call = { planId: string; context: CommandContext }
type Params = Record<string, string | number>

type PlanAct<Outcome> = {
  schema: z.ZodType
  /** Code of the sentence that says it was done. */
  flash: string
  call: (form: unknown, to: Call) => Promise<Result<Outcome>>
}

/** One act of a page about a plan: the schema of its form and the service that carries it out. */
export const planAct = <Schema extends z.ZodType, Outcome>(
  schema: Schema,
  flash: string,
  call: (form: z.output<Schema>, to: Call) => Promise<Result<Outcome>>,
): PlanAct<Outcome> => ({ schema, flash, call: (form, to) => call(form as z.output<Schema>, to) })

type Answer<Name extends string, Outcome> = {
  context: Readonly<RouterContextProvider>
  request: Request
  planId: string
  acts: Record<Name, PlanAct<Outcome>>
  /** Where the person goes on, and what the sentence of success is told. */
  onDone: (outcome: Outcome, act: Name) => { to: string; params: Params }
}

/** A form of such a page: named by its button or its hidden act; refused with everything typed, or on with the result said once. */
export async function actOnPlan<Name extends string, Outcome>(answer: Answer<Name, Outcome>) {
  const { context, request, planId, acts, onDone } = answer
  const form = await request.formData()
  const wanted = String(form.get('act') ?? '')
  const isKnown = (name: string): name is Name => Object.hasOwn(acts, name)
  if (!isKnown(wanted)) return refused({ ok: false, reason: 'action-not-open' }, readValues(form))
  // Pages with several forms show a refusal in the one that was sent.
  if (!form.has('form')) form.set('form', wanted)
  const { schema, flash, call } = acts[wanted]
  const parsed = parseForm(schema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const result = await call(parsed.value, { planId, context: toCommandContext(context, parsed.commandId) })
  if (!result.ok) return refused(result, parsed.values)
  const { to, params } = onDone(result.value, wanted)
  return redirectWithFlash(to, { code: flash, params })
}
