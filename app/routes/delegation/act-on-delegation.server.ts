import { data } from 'react-router'
import { paths } from '#components/shell/paths.ts'
import { GiveDelegationSchema, RevokeDelegationSchema } from '#domain/delegation/forms.ts'
import { giveDelegation } from '#services/delegation/give-delegation.server.ts'
import { revokeDelegation } from '#services/delegation/revoke-delegation.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'

type Sent = { form: FormData; contextOf: (commandId: string) => CommandContext }

/** One form a row: what it carries, what it does, what is said after it. */
const ACTS = {
  give: async ({ form, contextOf }: Sent) => {
    const parsed = parseForm(GiveDelegationSchema, form)
    if (!parsed.ok) return invalid(parsed.state)
    const result = await giveDelegation(parsed.value, contextOf(parsed.commandId))
    return answer(result, { to: paths.delegations(), flash: { code: 'delegation-given' }, values: parsed.values })
  },
  revoke: async ({ form, contextOf }: Sent) => {
    const parsed = parseForm(RevokeDelegationSchema, form)
    if (!parsed.ok) throw data(null, { status: 422 })
    const result = await revokeDelegation({ ...parsed.value, realNow: new Date() }, contextOf(parsed.commandId))
    return answer(result, { to: paths.delegations(), flash: { code: 'delegation-revoked' }, values: { act: 'revoke' } })
  },
} as const

const isAct = (name: string): name is keyof typeof ACTS => Object.hasOwn(ACTS, name)

export function actOnDelegation(sent: Sent) {
  const act = String(sent.form.get('act') ?? '')
  if (!isAct(act)) throw data(null, { status: 422 })
  return ACTS[act](sent)
}
