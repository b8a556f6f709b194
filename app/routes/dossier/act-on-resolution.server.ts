import type { RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { paths } from '#components/shell/paths.ts'
import { CorrectionSchema } from '#domain/obstacle/correction.ts'
import { decideCorrection } from '#services/dossier/decide-correction.server.ts'
import { proposeCorrection } from '#services/dossier/propose-correction.server.ts'
import { answer, invalid, parseForm, refused } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'

const DecisionSchema = z.object({ correctionId: z.uuid(), decision: z.enum(['confirm', 'refuse']) })

const FLASHES = { confirm: 'resolution-corrected', refuse: 'resolution-correction-refused' } as const

/** A correction is proposed, or decided by the second person. */
export async function actOnResolution(args: {
  context: Readonly<RouterContextProvider>
  request: Request
  resolutionId: string
}) {
  const { context, request, resolutionId } = args
  const form = await request.formData()
  const to = paths.resolution(resolutionId)
  switch (form.get('act')) {
    case 'correct': {
      const parsed = parseForm(CorrectionSchema, form)
      if (!parsed.ok) return invalid(parsed.state)
      const command = toCommandContext(context, parsed.commandId)
      const result = await proposeCorrection({ resolutionId, ...parsed.value }, command)
      const params = { number: result.ok ? result.value.number : '' }
      return answer(result, { to, flash: { code: 'resolution-correction-proposed', params }, values: parsed.values })
    }
    case 'decide': {
      const parsed = parseForm(DecisionSchema, form)
      if (!parsed.ok) return invalid(parsed.state)
      const command = toCommandContext(context, parsed.commandId)
      const result = await decideCorrection({ resolutionId, ...parsed.value }, command)
      const params = { number: result.ok ? result.value.number : '' }
      return answer(result, { to, flash: { code: FLASHES[parsed.value.decision], params } })
    }
    default:
      return refused({ ok: false, reason: 'correction-not-open' })
  }
}
