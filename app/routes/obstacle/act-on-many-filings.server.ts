import type { RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { MANY_ACTS, type ManyAct } from '#domain/obstacle/triage.ts'
import { actOnMany } from '#services/obstacle/act-on-many.server.ts'
import { invalid, parseForm, redirectWithFlash } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'

/** As many as the desk shows at once. */
const MOST = 50

const ManySchema = z
  .object({
    many: z.enum(Object.keys(MANY_ACTS) as [ManyAct, ...ManyAct[]], { error: 'action-not-open' }),
    obstacleId: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.uuid('unknown-choice')).min(1, 'none-chosen').max(MOST, 'unknown-choice'),
    ),
    dossierId: z
      .string()
      .default('')
      .transform((value) => value || null),
  })
  .refine(({ many, dossierId }) => many !== 'consolidate' || z.uuid().safeParse(dossierId).success, {
    error: 'dossier-missing',
    path: ['dossierId'],
  })

/** The ticked rows of the desk: what has moved on meanwhile is counted and left, the others are done. */
export async function actOnManyFilings(args: {
  context: Readonly<RouterContextProvider>
  form: FormData
  next: string
}) {
  const { context, form, next } = args
  const parsed = parseForm(ManySchema, form)
  if (!parsed.ok) return invalid(parsed.state)
  const { many: act, obstacleId: obstacleIds, dossierId } = parsed.value
  const { done, refused } = await actOnMany(
    { act, obstacleIds, dossierId },
    toCommandContext(context, parsed.commandId),
  )
  return redirectWithFlash(next, {
    code: refused.length > 0 ? 'triage-many-some' : 'triage-many',
    params: { done: done.length, refused: refused.length },
  })
}
