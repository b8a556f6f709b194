import { RoleFields } from '#components/administration/role-fields.tsx'
import { ADMINISTRATION_SENTENCES } from '#components/administration/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Actions, Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { messageFor, toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { findOrganisationChoices } from '#data/organisation-register.server.ts'
import { AddPersonSchema } from '#domain/person/forms.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { addPerson } from '#services/person/add-person.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/person-new'

export async function loader() {
  return { commandId: newId(), choices: await findOrganisationChoices(db) }
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(AddPersonSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const result = await addPerson(parsed.value, toCommandContext(context, parsed.commandId))
  return answer(result, {
    to: (added) => paths.person(added.personId),
    flash: { code: 'person-added', params: { name: parsed.value.displayName } },
    values: parsed.values,
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.person_add()} · ${m.app_name()}` }]

export default function NewPerson({ loaderData, actionData }: Route.ComponentProps) {
  const values = actionData?.values
  const errors = toFieldMessages(actionData?.errors ?? [], ADMINISTRATION_SENTENCES)
  return (
    <>
      <Crumbs trail={[{ label: m.person_list_title(), href: paths.people() }, { label: m.person_add() }]} />
      <PageHead title={m.person_add()} lead={m.person_add_lead()} />
      <Form commandId={textOf(values, 'commandId', loaderData.commandId)}>
        <ErrorSummary errors={errors} />
        <TextField
          name="displayName"
          label={m.person_display_name()}
          defaultValue={textOf(values, 'displayName')}
          error={messageFor(errors, 'displayName')}
        />
        <TextField
          name="email"
          type="email"
          label={m.person_email()}
          hint={m.person_email_hint()}
          defaultValue={textOf(values, 'email')}
          error={messageFor(errors, 'email')}
          autoComplete="off"
        />
        <RoleFields choices={loaderData.choices} values={values} errors={errors} />
        <Actions formEnd>
          <Button kind="main">{m.person_add()}</Button>
        </Actions>
      </Form>
    </>
  )
}
