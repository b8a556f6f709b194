import type { RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { planPaths } from '#components/plan/plan-paths.ts'
import { paths } from '#components/shell/paths.ts'
import { ReturnPlanSchema } from '#domain/plan/forms.ts'
import type { Result } from '#domain/shared/result.ts'
import { approvePlan, returnPlan } from '#services/plan/decide-plan.server.ts'
import { publishPlan } from '#services/plan/publish-plan.server.ts'
import { submitPlan } from '#services/plan/submit-plan.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { invalid, parseForm, readValues, redirectWithFlash, refused } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'

type Call = { planId: string; context: CommandContext }
type Outcome = { code: string; assignments?: number }

const act = <Schema extends z.ZodType>(
  schema: Schema,
  flash: string,
  to: (planId: string) => string,
  call: (form: z.output<Schema>, to: Call) => Promise<Result<Outcome>>,
) => ({ schema, flash, to, call: (form: unknown, where: Call) => call(form as z.output<Schema>, where) })

const Nothing = z.object({})
const NoteSchema = z.object({ approvalNote: z.string().max(2000, 'too-long').default('') })

const ACTS = {
  submit: act(Nothing, 'plan-submitted', planPaths.submission, (_, { planId, context }) =>
    submitPlan({ planId }, context),
  ),
  approve: act(NoteSchema, 'plan-approved', planPaths.submission, ({ approvalNote }, { planId, context }) =>
    approvePlan({ planId, note: approvalNote }, context),
  ),
  return: act(ReturnPlanSchema, 'plan-returned', paths.plans, ({ note }, { planId, context }) =>
    returnPlan({ planId, note }, context),
  ),
  publish: act(Nothing, 'plan-published', paths.plan, (_, { planId, context }) => publishPlan({ planId }, context)),
} as const

/** A step of the document's life, taken on the page that shows all of it. */
export async function decideOnPlan({
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
  const parsed = parseForm(chosen.schema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const result = await chosen.call(parsed.value, { planId, context: toCommandContext(context, parsed.commandId) })
  if (!result.ok) return refused(result, parsed.values)
  const { code, assignments } = result.value
  return redirectWithFlash(chosen.to(planId), {
    code: chosen.flash,
    params: { code, ...(assignments === undefined ? {} : { count: assignments }) },
  })
}
