import { data } from 'react-router'
import { z } from 'zod'
import { ADMINISTRATION_SENTENCES } from '#components/administration/sentences.ts'
import { WorkLeft } from '#components/administration/work-left.tsx'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findPerson } from '#data/person-register.server.ts'
import { findWorkLeft } from '#data/work-left.server.ts'
import { NoFieldsSchema } from '#domain/person/forms.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { handOnWork } from '#services/person/hand-on-work.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { getToday, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/person-leave'

const isId = (id: string): boolean => z.uuid().safeParse(id).success

export async function loader({ context, params }: Route.LoaderArgs) {
  const id = params.personId
  const person = isId(id) ? await findPerson(db, id) : undefined
  if (!person || person.disabledAt) throw data(null, { status: 404 })
  return {
    person: { id, displayName: person.displayName },
    work: await findWorkLeft(db, { personId: id, today: getToday(context) }),
    commandId: newId(),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const personId = params.personId
  if (!isId(personId)) throw data(null, { status: 404 })
  const parsed = parseForm(NoFieldsSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const chosen = Object.fromEntries(
    Object.entries(parsed.values).flatMap(([name, value]) =>
      name.startsWith('to:') && typeof value === 'string' ? [[name, value]] : [],
    ),
  )
  const closes = parsed.values.act === 'disable'
  const result = await handOnWork(
    { personId, chosen, closes, realNow: new Date() },
    toCommandContext(context, parsed.commandId),
  )
  return answer(result, {
    to: closes ? paths.person(personId) : paths.personLeave(personId),
    flash: { code: closes ? 'person-disabled' : 'person-handed-on' },
    values: parsed.values,
  })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.person_leave()} · ${loaderData?.person.displayName ?? ''} · ${m.app_name()}` },
]

export default function PersonLeave({ loaderData, actionData }: Route.ComponentProps) {
  const { person, work, commandId } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], ADMINISTRATION_SENTENCES)
  return (
    <>
      <Crumbs
        trail={[
          { label: m.person_list_title(), href: paths.people() },
          { label: person.displayName, href: paths.person(person.id) },
          { label: m.person_leave() },
        ]}
      />
      <PageHead title={m.person_leave_title({ name: person.displayName })} lead={m.person_leave_lead()} />
      <WorkLeft {...{ work, commandId, errors }} values={actionData?.values} />
    </>
  )
}
