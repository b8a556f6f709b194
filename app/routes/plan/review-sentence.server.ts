import type { RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { planPaths } from '#components/plan/plan-paths.ts'
import {
  NotATaskSchema,
  PlanPartSchema,
  ReviewItemSchema,
  ReviewTargetSchema,
  SplitSchema,
  VersionSchema,
} from '#domain/plan/forms.ts'
import { visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import type { Result } from '#domain/shared/result.ts'
import { db } from '#platform/db.server.ts'
import { joinItem, promoteContext, splitItem } from '#services/plan/cut-sentence.server.ts'
import { readPlanReview } from '#services/plan/read-plan-review.server.ts'
import { acceptItem, acceptTarget, reopenItem, setNotATask } from '#services/plan/review-item.server.ts'
import { leavePart, takePart } from '#services/plan/take-part.server.ts'
import { undoSentenceChange } from '#services/plan/undo-sentence-change.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { invalid, parseForm, readValues, redirectWithFlash, refused } from '../form-data.server.ts'
import { getToday, requireActor, toCommandContext } from '../request-context.server.ts'
import { readReviewFilter } from './plan-address.ts'

type Call = { planId: string; anchor: string; context: CommandContext }
type Outcome = { anchor?: string }
/** Decided: on to the next sentence that waits. Cut: to what the sentence is now. Else where one was. */
type Then = 'next' | 'here'

const act = <Schema extends z.ZodType>(
  schema: Schema,
  flash: string,
  then: Then,
  call: (form: z.output<Schema>, to: Call) => Promise<Result<Outcome>>,
) => ({ schema, flash, then, call: (form: unknown, to: Call) => call(form as z.output<Schema>, to) })

const Nothing = z.object({})

const ACTS = {
  accept: act(ReviewItemSchema, 'plan-item-reviewed', 'next', (form, { context, ...to }) =>
    acceptItem({ ...to, form }, context),
  ),
  target: act(ReviewTargetSchema, 'plan-item-reviewed', 'next', (form, { context, ...to }) =>
    acceptTarget({ ...to, form }, context),
  ),
  'not-a-task': act(NotATaskSchema, 'plan-item-reviewed', 'next', (form, { context, ...to }) =>
    setNotATask({ ...to, form }, context),
  ),
  reopen: act(VersionSchema, 'plan-item-reopened', 'here', (form, { context, ...to }) =>
    reopenItem({ ...to, form }, context),
  ),
  split: act(SplitSchema, 'plan-item-split', 'here', (form, { context, ...to }) => splitItem({ ...to, form }, context)),
  'join-next': act(VersionSchema, 'plan-items-joined', 'here', (form, { context, ...to }) =>
    joinItem({ ...to, form: { ...form, joinWith: 'next' } }, context),
  ),
  'join-previous': act(VersionSchema, 'plan-items-joined', 'here', (form, { context, ...to }) =>
    joinItem({ ...to, form: { ...form, joinWith: 'previous' } }, context),
  ),
  promote: act(Nothing, 'plan-sentence-promoted', 'here', (_, { context, ...to }) => promoteContext(to, context)),
  undo: act(Nothing, 'plan-change-undone', 'here', (_, { context, ...to }) => undoSentenceChange(to, context)),
  'take-part': act(PlanPartSchema, 'plan-part-taken', 'here', ({ section }, { context, planId }) =>
    takePart({ planId, section }, context).then(withoutAnchor),
  ),
  'leave-part': act(PlanPartSchema, 'plan-part-left', 'here', ({ section }, { context, planId }) =>
    leavePart({ planId, section }, context).then(withoutAnchor),
  ),
} as const

const withoutAnchor = (result: Result<unknown>): Result<Outcome> => (result.ok ? { ok: true, value: {} } : result)

type Sent = { context: Readonly<RouterContextProvider>; request: Request; planId: string }

/** The sentence of the form, decided or cut; then on to the next one that waits, or to the ledger when none does. */
export async function reviewSentence({ context, request, planId }: Sent) {
  const form = await request.formData()
  // Enter in a field submits with the first button of the form; a browser without buttons at all sends the main form.
  const wanted = String(form.get('act') ?? (form.has('workKind') ? 'accept' : 'target'))
  const chosen = wanted in ACTS ? ACTS[wanted as keyof typeof ACTS] : undefined
  if (!chosen) return refused({ ok: false, reason: 'action-not-open' }, readValues(form))
  const parsed = parseForm(chosen.schema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const address = new URL(request.url).searchParams
  const anchor = String(form.get('anchor') ?? address.get('cau') ?? '')
  const result = await chosen.call(parsed.value, {
    planId,
    anchor,
    context: toCommandContext(context, parsed.commandId),
  })
  if (!result.ok) return refused(result, parsed.values)
  const filter = readReviewFilter(address)
  const now = result.value.anchor ?? anchor
  const next = chosen.then === 'here' ? now : await findNext({ context, planId, anchor, filter })
  const flash = { code: chosen.flash, params: { anchor: now } }
  return redirectWithFlash(next ? planPaths.review(planId, next, filter) : planPaths.gaps(planId), flash)
}

async function findNext({
  context,
  planId,
  anchor,
  filter,
}: Omit<Sent, 'request'> & { anchor: string; filter: ReturnType<typeof readReviewFilter> }) {
  const actor = requireActor(context)
  const after = await readPlanReview(db, {
    planId,
    states: visiblePlanStates(actor.role),
    today: getToday(context),
    anchor,
    filter,
    personId: actor.personId,
  })
  return after?.steps.nextOpen
}
