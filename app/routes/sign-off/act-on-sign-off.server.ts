import { data } from 'react-router'
import { paths } from '#components/shell/paths.ts'
import type { Refusal, Result } from '#domain/shared/result.ts'
import { GiveBackSchema, NoFieldSchema } from '#domain/sign-off/forms.ts'
import type { SignOffAction } from '#domain/sign-off/sign-off-actions.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { dropSignOff, giveSignOffBack, takeSignOffBack } from '#services/sign-off/return-sign-off.server.ts'
import { signForAgency } from '#services/sign-off/sign-for-agency.server.ts'
import { type FormState, invalid, parseForm, redirectWithFlash } from '../form-data.server.ts'

type Sent = { form: FormData; signOffId: string; contextOf: (commandId: string) => CommandContext }
type Done = { to: string; flash: { code: string; params?: Record<string, string> } }

/** One form an act: what it holds, and the use case it calls. */
const ACTS = {
  sign: async (_: FormState['values'], signOffId, context) => {
    const signed = await signForAgency({ signOffId }, context)
    if (!signed.ok) return signed
    const { assignmentId, label } = signed.value
    return done({ to: paths.assignment(assignmentId), flash: { code: 'sign-off-signed', params: { label } } })
  },
  'give-back': async ({ reason }, signOffId, context) => {
    const given = await giveSignOffBack({ signOffId, reason: String(reason) }, context)
    return given.ok ? done({ to: paths.home(), flash: { code: 'sign-off-given-back' } }) : given
  },
  'take-back': async (_, signOffId, context) => {
    const taken = await takeSignOffBack({ signOffId }, context)
    return taken.ok ? done({ to: paths.signOff(signOffId), flash: { code: 'sign-off-taken-back' } }) : taken
  },
  drop: async (_, signOffId, context) => {
    const dropped = await dropSignOff({ signOffId }, context)
    if (!dropped.ok) return dropped
    return done({ to: paths.assignment(dropped.value.assignmentId), flash: { code: 'sign-off-dropped' } })
  },
} as const satisfies Record<
  SignOffAction,
  (values: FormState['values'], signOffId: string, context: CommandContext) => Promise<Result<Done>>
>

const SCHEMAS = {
  sign: NoFieldSchema,
  'give-back': GiveBackSchema,
  'take-back': NoFieldSchema,
  drop: NoFieldSchema,
} as const satisfies Record<SignOffAction, unknown>

const done = (value: Done): Result<Done> => ({ ok: true, value })
const isAct = (name: string): name is SignOffAction => Object.hasOwn(ACTS, name)

const statusOf = ({ reason, field }: Refusal): number => {
  if (reason === 'sign-off-not-yours' || reason === 'not-yours') return 403
  return field === 'reason' ? 422 : 409
}

/** Refused with the reason; on to where the matter goes on. Fields of what was typed are not mended here. */
export async function actOnSignOff({ form, signOffId, contextOf }: Sent) {
  const act = String(form.get('act') ?? '')
  if (!isAct(act)) throw data(null, { status: 422 })
  const parsed = parseForm(SCHEMAS[act], form)
  if (!parsed.ok) return invalid(parsed.state)
  const result = await ACTS[act](parsed.values, signOffId, contextOf(parsed.commandId))
  if (result.ok) return redirectWithFlash(result.value.to, result.value.flash)
  if (result.reason === 'not-found') throw data(null, { status: 404 })
  const { reason, params } = result
  const errors = [{ field: '', reason, ...(params ? { params } : {}) }]
  return data({ values: parsed.values, errors } satisfies FormState, { status: statusOf(result) })
}
