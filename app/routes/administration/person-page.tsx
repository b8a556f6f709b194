import { data } from 'react-router'
import { z } from 'zod'
import { IssuedPassword, PersonAccess } from '#components/administration/person-access.tsx'
import { PersonForms } from '#components/administration/person-forms.tsx'
import { PersonRoles } from '#components/administration/person-roles.tsx'
import { ADMINISTRATION_SENTENCES } from '#components/administration/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Block, Columns, Panel } from '#components/ui/block.tsx'
import { Instant } from '#components/ui/day.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findOrganisationChoices } from '#data/organisation-register.server.ts'
import { findPerson } from '#data/person-register.server.ts'
import { can } from '#domain/access/permissions.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/person-page'
import { actOnPerson } from './act-on-person.server.ts'

const isId = (id: string): boolean => z.uuid().safeParse(id).success

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const canManage = can(actor.role, 'person.manage')
  const person = isId(params.personId) ? await findPerson(db, params.personId) : undefined
  if (!person) throw data(null, { status: 404 })
  return {
    person: { ...person, memberships: person.memberships.map((held) => ({ ...held, commandId: newId() })) },
    canManage,
    isSelf: actor.personId === person.id,
    choices: canManage ? await findOrganisationChoices(db) : [],
    commandIds: { change: newId(), role: newId(), password: newId(), enabling: newId() },
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  if (!isId(params.personId)) throw data(null, { status: 404 })
  const form = await request.formData()
  return actOnPerson({
    personId: params.personId,
    form,
    contextOf: (commandId) => toCommandContext(context, commandId),
  })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.person.displayName ?? m.person_list_title()} · ${m.app_name()}` },
]

const FORMS_WITH_FIELDS = ['change', 'give-role']

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { person, canManage, isSelf, choices, commandIds } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], ADMINISTRATION_SENTENCES)
  const act = textOf(actionData?.values, 'act')
  return (
    <>
      <Crumbs trail={[{ label: m.person_list_title(), href: paths.people() }, { label: person.displayName }]} />
      <PageHead title={person.displayName} meta={person.disabledAt ? m.person_disabled() : undefined} />
      {actionData && 'issued' in actionData ? <IssuedPassword password={actionData.issued.password} /> : null}
      {FORMS_WITH_FIELDS.includes(act) ? null : <ErrorSummary errors={errors} />}
      <Columns>
        <div className="stack-l">
          <Block id="vai-tro" title={m.person_roles()}>
            <PersonRoles held={person.memberships} canManage={canManage} />
          </Block>
          {canManage ? (
            <PersonForms {...{ person, choices, commandIds, errors, act }} values={actionData?.values} />
          ) : null}
        </div>
        <div className="stack">
          <Panel id="thong-tin" title={m.person_facts()}>
            <Facts
              facts={[
                { label: m.person_email(), value: person.email },
                { label: m.person_since(), value: <Instant at={person.createdAt} /> },
                ...(person.disabledAt
                  ? [{ label: m.person_disabled(), value: <Instant at={person.disabledAt} /> }]
                  : []),
              ]}
            />
          </Panel>
          {canManage && !isSelf ? (
            <Panel id="dang-nhap" title={m.person_access()}>
              <PersonAccess
                personId={person.id}
                isDisabled={person.disabledAt !== null}
                oneTimePasswordUntil={person.oneTimePasswordUntil}
                commandIds={commandIds}
              />
            </Panel>
          ) : null}
        </div>
      </Columns>
    </>
  )
}
