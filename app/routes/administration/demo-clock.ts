import { data, redirect } from 'react-router'
import { z } from 'zod'
import { paths } from '#components/shell/paths.ts'
import { formatDateTime } from '#components/ui/format.ts'
import { env } from '#platform/env.server.ts'
import { moveClock } from '#services/clock-control/move-clock.server.ts'
import { ownPathOr } from '../access/own-path.ts'
import { parseForm, redirectWithFlash } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/demo-clock'

const MoveSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('one-day') }),
  z.object({ step: z.literal('next-step') }),
  z.object({ step: z.literal('to'), to: z.iso.datetime({ offset: true }).transform((text) => new Date(text)) }),
])

export const loader = () => redirect(paths.home())

/** Exists in the demo only. Back to the page one came from, where the new day shows. */
export async function action({ context, request }: Route.ActionArgs) {
  if (!env.isDemo) throw data(null, { status: 404 })
  const form = await request.formData()
  const back = ownPathOr(form.get('returnTo'))
  const parsed = parseForm(MoveSchema, form)
  if (!parsed.ok) throw data(null, { status: 422 })
  const result = await moveClock(parsed.value, toCommandContext(context, parsed.commandId))
  if (result.ok)
    return redirectWithFlash(back, { code: 'clock-moved', params: { when: formatDateTime(new Date(result.value.at)) } })
  return redirectWithFlash(back, {
    code: result.reason === 'clock-nothing-ahead' ? 'clock-nothing-ahead' : 'clock-stayed',
  })
}
