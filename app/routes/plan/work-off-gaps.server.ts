import type { RouterContextProvider } from 'react-router'
import type { z } from 'zod'
import { planPaths } from '#components/plan/plan-paths.ts'
import { AcceptGapsSchema, AcceptItemsSchema, PlanHeaderSchema, PlanNameSchema } from '#domain/plan/forms.ts'
import type { Result } from '#domain/shared/result.ts'
import { acceptGaps } from '#services/plan/accept-gaps.server.ts'
import { acceptItems } from '#services/plan/accept-items.server.ts'
import { completeHeader } from '#services/plan/complete-header.server.ts'
import { acceptName, mapName, proposeName } from '#services/plan/decide-name.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { invalid, parseForm, readValues, redirectWithFlash, refused } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'

type Call = { planId: string; context: CommandContext }

const act = <Schema extends z.ZodType>(
  schema: Schema,
  flash: string,
  call: (form: z.output<Schema>, to: Call) => Promise<Result<{ count?: number }>>,
) => ({
  schema,
  flash,
  call: (form: unknown, to: Call) => call(form as z.output<Schema>, to),
})

const ACTS = {
  header: act(PlanHeaderSchema, 'plan-header-completed', (form, { planId, context }) =>
    completeHeader({ planId, form }, context),
  ),
  items: act(AcceptItemsSchema, 'plan-items-accepted', (form, { planId, context }) =>
    acceptItems({ planId, ...form }, context),
  ),
  'map-name': act(PlanNameSchema, 'plan-name-mapped', (form, { planId, context }) =>
    mapName({ planId, form }, context),
  ),
  'accept-name': act(PlanNameSchema, 'plan-name-accepted', (form, { planId, context }) =>
    acceptName({ planId, form }, context),
  ),
  'propose-name': act(PlanNameSchema, 'plan-name-proposed', (form, { planId, context }) =>
    proposeName({ planId, form }, context),
  ),
  gaps: act(AcceptGapsSchema, 'plan-gaps-accepted', (form, { planId, context }) =>
    acceptGaps({ planId, ...form }, context),
  ),
} as const

/** A form of the ledger: named by its button, refused with everything typed, or back to the ledger. */
export async function workOffGaps({
  context,
  request,
  planId,
}: {
  context: Readonly<RouterContextProvider>
  request: Request
  planId: string
}) {
  const form = await request.formData()
  const wanted = String(form.get('act') ?? '')
  const chosen = wanted in ACTS ? ACTS[wanted as keyof typeof ACTS] : undefined
  if (!chosen) return refused({ ok: false, reason: 'action-not-open' }, readValues(form))
  if (!form.has('form')) form.set('form', wanted)
  const parsed = parseForm(chosen.schema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const result = await chosen.call(parsed.value, { planId, context: toCommandContext(context, parsed.commandId) })
  if (!result.ok) return refused(result, parsed.values)
  return redirectWithFlash(planPaths.gaps(planId), { code: chosen.flash, params: { count: result.value.count ?? 0 } })
}
