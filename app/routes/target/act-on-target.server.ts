import { data, type RouterContextProvider } from 'react-router'
import type { z } from 'zod'
import { planPaths } from '#components/plan/plan-paths.ts'
import type { Refusal, Result } from '#domain/shared/result.ts'
import { EnterReadingSchema, MeasuringSchema, TargetWorkSchema } from '#domain/target/forms.ts'
import { IndicatorsSchema } from '#domain/target/indicator-form.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { chooseMeasurer } from '#services/target/choose-measurer.server.ts'
import { correctTarget } from '#services/target/correct-target.server.ts'
import { enterReading } from '#services/target/enter-reading.server.ts'
import { linkTargetWork } from '#services/target/link-target-work.server.ts'
import { type FormState, parseForm, redirectWithFlash } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'

type To = { planId: string; anchor: string; fileIds: readonly string[] }
type Call<Form> = (form: Form, to: To, context: CommandContext) => Promise<Result<{ anchor: string }>>

/** One entry an act: what its form must hold, the use case it calls, and what is said when it is done. */
const act = <Schema extends z.ZodType>(
  schema: Schema,
  flash: (form: z.output<Schema>) => string,
  call: Call<z.output<Schema>>,
) => ({
  schema,
  flash: (form: unknown) => flash(form as z.output<Schema>),
  call: (form: unknown, to: To, context: CommandContext) => call(form as z.output<Schema>, to, context),
})

const ACTS = {
  enter: act(
    EnterReadingSchema,
    ({ corrects }) => (corrects ? 'target-reading-corrected' : 'target-reading-entered'),
    (form, to, context) => enterReading({ ...form, ...to }, context),
  ),
  measure: act(
    MeasuringSchema,
    () => 'target-measurer-chosen',
    (form, { planId, anchor }, context) => chooseMeasurer({ ...form, planId, anchor }, context),
  ),
  link: act(
    TargetWorkSchema,
    () => 'target-work-linked',
    (form, { planId, anchor }, context) => linkTargetWork({ ...form, planId, anchor }, context),
  ),
  correct: act(
    IndicatorsSchema,
    () => 'target-corrected',
    (targets, { planId, anchor }, context) => correctTarget({ planId, anchor, targets: targets ?? [] }, context),
  ),
} as const

const isMultipart = (request: Request): boolean =>
  request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false

async function readForm(request: Request, context: Readonly<RouterContextProvider>) {
  if (!isMultipart(request)) return { form: await request.formData(), keptFiles: [], refusals: [] }
  return readUploadForm(request, { actor: requireActor(context), now: getRequestContext(context).now })
}

/** 404 tells nothing of what exists; 403 and 409 say why; 422 where a field can be mended. */
function statusOf({ reason, field }: Refusal): number {
  if (reason === 'not-yours') return 403
  return field ? 422 : 409
}

/** A form of the page of a target: refused with everything typed, or back to the page with the result said once. */
export async function actOnTarget({
  context,
  request,
  planId,
  anchor,
}: {
  context: Readonly<RouterContextProvider>
  request: Request
  planId: string
  anchor: string
}) {
  const { form, keptFiles, refusals } = await readForm(request, context)
  const kept = keptFiles.map(({ id, name, sizeBytes }) => ({ id, name, sizeBytes }))
  const again = (state: FormState, status: number) => data({ ...state, kept }, { status })
  const name = String(form.get('act') ?? '')
  const chosen = Object.hasOwn(ACTS, name) ? ACTS[name as keyof typeof ACTS] : undefined
  if (!chosen) return again({ values: {}, errors: [{ field: '', reason: 'action-not-open' }] }, 409)
  const parsed = parseForm<z.ZodType>(chosen.schema, form)
  if (!parsed.ok) return again({ ...parsed.state, errors: [...refusals, ...parsed.state.errors] }, 422)
  if (refusals.length > 0) return again({ values: parsed.values, errors: refusals }, 422)
  const to = { planId, anchor, fileIds: kept.map(({ id }) => id) }
  const result = await chosen.call(parsed.value, to, toCommandContext(context, parsed.commandId))
  if (result.ok)
    return redirectWithFlash(planPaths.target(planId, anchor), { code: chosen.flash(parsed.value), params: { anchor } })
  if (result.reason === 'not-found') throw data(null, { status: 404 })
  const { reason, field = '', params } = result
  return again({ values: parsed.values, errors: [{ field, reason, ...(params ? { params } : {}) }] }, statusOf(result))
}
