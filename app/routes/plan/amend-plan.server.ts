import type { RouterContextProvider } from 'react-router'
import type { z } from 'zod'
import { z as zod } from 'zod'
import { planPaths } from '#components/plan/plan-paths.ts'
import { MatchSentenceSchema, RelatePlanSchema } from '#domain/amendment/forms.ts'
import type { Result } from '#domain/shared/result.ts'
import { matchSentence } from '#services/amendment/match-sentence.server.ts'
import { relatePlan } from '#services/amendment/relate-plan.server.ts'
import { takeOverReview } from '#services/amendment/take-over-review.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { invalid, parseForm, readValues, redirectWithFlash, refused } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'

type Call = { planId: string; context: CommandContext }
type Outcome = { anchor?: string; count?: number; code?: string }

const act = <Schema extends z.ZodType>(
  schema: Schema,
  flash: string,
  call: (form: z.output<Schema>, to: Call) => Promise<Result<Outcome>>,
) => ({ schema, flash, call: (form: unknown, to: Call) => call(form as z.output<Schema>, to) })

const ACTS = {
  relate: act(RelatePlanSchema, 'plan-related', (form, { planId, context }) =>
    relatePlan({ planId, ...form }, context),
  ),
  match: act(MatchSentenceSchema, 'sentence-matched', (form, { planId, context }) =>
    matchSentence({ planId, ...form }, context),
  ),
  'take-over': act(zod.object({}), 'review-taken-over', (_, { planId, context }) =>
    takeOverReview({ planId }, context),
  ),
} as const

/** A form of the comparison: named by its button or its hidden act; refused with everything typed. */
export async function amendPlan({
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
  const { anchor, count } = result.value
  return redirectWithFlash(planPaths.comparison(planId), {
    code: chosen.flash,
    params: { ...(anchor === undefined ? {} : { anchor }), ...(count === undefined ? {} : { count }) },
  })
}
