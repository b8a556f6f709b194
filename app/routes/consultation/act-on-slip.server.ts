import { data, type RouterContextProvider } from 'react-router'
import { paths } from '#components/shell/paths.ts'
import { OpinionSchema } from '#domain/consultation/forms.ts'
import { SLIP_ACTIONS, type SlipAction } from '#domain/consultation/slip-actions.ts'
import { giveOpinion } from '#services/consultation/give-opinion.server.ts'
import { parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'

const isAct = (name: string): name is SlipAction => Object.hasOwn(SLIP_ACTIONS, name)

/** The opinion of the agency: refused with everything typed and the files that arrived, or on to the slip again. */
export async function actOnSlip(args: { context: Readonly<RouterContextProvider>; request: Request; slipId: string }) {
  const { context, request, slipId } = args
  const upload = await readUploadForm(request, { actor: requireActor(context), now: getRequestContext(context).now })
  const kept = upload.keptFiles
  const action = String(upload.form.get('act') ?? '')
  const parsed = parseForm(OpinionSchema, upload.form)
  const errors = [...upload.refusals, ...(parsed.ok ? [] : parsed.state.errors)]
  if (!isAct(action) || !parsed.ok || errors.length > 0) {
    const values = parsed.ok ? parsed.values : parsed.state.values
    const unknown = isAct(action) ? [] : [{ field: '', reason: 'slip-not-open' }]
    return data({ values, errors: [...unknown, ...errors], kept }, { status: 422 })
  }
  const fileIds = kept.map((file) => file.id)
  const result = await giveOpinion(
    { slipId, action, opinion: parsed.value, fileIds },
    toCommandContext(context, parsed.commandId),
  )
  if (!result.ok) {
    if (result.reason === 'not-found') throw data(null, { status: 404 })
    const refusal = refused(result, parsed.values)
    return data({ ...refusal.data, kept }, { status: refusal.init?.status ?? 422 })
  }
  return redirectWithFlash(paths.opinionSlip(slipId), {
    code: 'opinion-given',
    params: { code: result.value.code },
  })
}
