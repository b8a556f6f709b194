import type { RouterContextProvider } from 'react-router'
import type { z } from 'zod'
import { planPaths } from '#components/plan/plan-paths.ts'
import { NotATaskSchema, ReviewItemSchema, ReviewTargetSchema } from '#domain/plan/forms.ts'
import { visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import type { Result } from '#domain/shared/result.ts'
import { db } from '#platform/db.server.ts'
import { readPlanReview } from '#services/plan/read-plan-review.server.ts'
import { acceptItem, acceptTarget, setNotATask } from '#services/plan/review-item.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { invalid, parseForm, readValues, redirectWithFlash, refused } from '../form-data.server.ts'
import { getToday, requireActor, toCommandContext } from '../request-context.server.ts'

type Call = { planId: string; anchor: string; context: CommandContext }

const act = <Schema extends z.ZodType>(
  schema: Schema,
  call: (form: z.output<Schema>, to: Call) => Promise<Result<unknown>>,
) => ({
  schema,
  call: (form: unknown, to: Call) => call(form as z.output<Schema>, to),
})

const ACTS = {
  accept: act(ReviewItemSchema, (form, { context, ...to }) => acceptItem({ ...to, form }, context)),
  target: act(ReviewTargetSchema, (form, { context, ...to }) => acceptTarget({ ...to, form }, context)),
  'not-a-task': act(NotATaskSchema, (form, { context, ...to }) => setNotATask({ ...to, form }, context)),
} as const

/** The sentence of the address, decided; then on to the next one that waits, or to the ledger when none does. */
export async function reviewSentence({
  context,
  request,
  planId,
}: {
  context: Readonly<RouterContextProvider>
  request: Request
  planId: string
}) {
  const form = await request.formData()
  // Ctrl+Enter submits without a button: the page has one main form.
  const wanted = String(form.get('act') ?? (form.has('workKind') ? 'accept' : 'target'))
  const chosen = wanted in ACTS ? ACTS[wanted as keyof typeof ACTS] : undefined
  if (!chosen) return refused({ ok: false, reason: 'action-not-open' }, readValues(form))
  const parsed = parseForm(chosen.schema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const actor = requireActor(context)
  const anchor = String(form.get('anchor') ?? '')
  const result = await chosen.call(parsed.value, {
    planId,
    anchor,
    context: toCommandContext(context, parsed.commandId),
  })
  if (!result.ok) return refused(result, parsed.values)
  const after = await readPlanReview(db, {
    planId,
    states: visiblePlanStates(actor.role),
    today: getToday(context),
    anchor,
  })
  const next = after?.steps.nextOpen
  const flash = { code: 'plan-item-reviewed', params: { anchor } }
  return redirectWithFlash(next ? planPaths.review(planId, next) : planPaths.gaps(planId), flash)
}
