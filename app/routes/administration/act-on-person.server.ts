import { data } from 'react-router'
import { paths } from '#components/shell/paths.ts'
import { AddRoleSchema, ChangePersonSchema, EndRoleSchema, NoFieldsSchema } from '#domain/person/forms.ts'
import { changePerson } from '#services/person/change-person.server.ts'
import { enablePerson } from '#services/person/enable-person.server.ts'
import { giveRole } from '#services/person/give-role.server.ts'
import { issuePassword } from '#services/person/issue-password.server.ts'
import { takeBackRole } from '#services/person/take-back-role.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { answer, invalid, parseForm, refused } from '../form-data.server.ts'

export type PersonAct = 'change' | 'give-role' | 'take-back-role' | 'enable' | 'issue-password'

type Sent = { personId: string; form: FormData; contextOf: (commandId: string) => CommandContext }

const doneBy = (personId: string, code: string) => ({ to: paths.person(personId), flash: { code } })

/** One form a row: what it carries, what it does, what is said after it. */
const ACTS = {
  change: async ({ personId, form, contextOf }) => {
    const parsed = parseForm(ChangePersonSchema, form)
    if (!parsed.ok) return invalid(parsed.state)
    const result = await changePerson({ ...parsed.value, personId }, contextOf(parsed.commandId))
    return answer(result, { ...doneBy(personId, 'person-changed'), values: parsed.values })
  },
  'give-role': async ({ personId, form, contextOf }) => {
    const parsed = parseForm(AddRoleSchema, form)
    if (!parsed.ok) return invalid(parsed.state)
    const result = await giveRole({ ...parsed.value, personId }, contextOf(parsed.commandId))
    return answer(result, { ...doneBy(personId, 'person-role-given'), values: parsed.values })
  },
  'take-back-role': async ({ personId, form, contextOf }) => {
    const parsed = parseForm(EndRoleSchema, form)
    if (!parsed.ok) return invalid(parsed.state)
    const result = await takeBackRole({ ...parsed.value, personId }, contextOf(parsed.commandId))
    return answer(result, { ...doneBy(personId, 'person-role-taken-back'), values: { act: 'take-back-role' } })
  },
  enable: async ({ personId, form, contextOf }) => {
    const parsed = parseForm(NoFieldsSchema, form)
    if (!parsed.ok) return invalid(parsed.state)
    const result = await enablePerson({ personId }, contextOf(parsed.commandId))
    return answer(result, { ...doneBy(personId, 'person-enabled'), values: { act: 'enable' } })
  },
  'issue-password': async ({ personId, form, contextOf }) => {
    const parsed = parseForm(NoFieldsSchema, form)
    if (!parsed.ok) return invalid(parsed.state)
    const result = await issuePassword({ personId, realNow: new Date() }, contextOf(parsed.commandId))
    if (!result.ok) return refused(result, { act: 'issue-password' })
    // No redirect: the password is on this one answer and nowhere else.
    return data({ values: {}, errors: [], issued: { password: result.value.password } })
  },
} as const satisfies Record<PersonAct, (sent: Sent) => Promise<unknown>>

const isAct = (name: string): name is PersonAct => name in ACTS

export function actOnPerson(sent: Sent) {
  const act = String(sent.form.get('act') ?? '')
  if (!isAct(act)) throw data(null, { status: 422 })
  return ACTS[act](sent)
}
