import { organisationKindLabel } from '#components/administration/labels.ts'
import { OrganisationFields } from '#components/administration/organisation-fields.tsx'
import { ADMINISTRATION_SENTENCES } from '#components/administration/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Actions, Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { messageFor, toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { Select } from '#components/ui/select.tsx'
import { findDistricts } from '#data/place.server.ts'
import { AddOrganisationSchema } from '#domain/organisation/forms.ts'
import { ORGANISATION_KINDS } from '#domain/organisation/kinds.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { addOrganisation } from '#services/organisation/add-organisation.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/organisation-new'

export async function loader({ request }: Route.LoaderArgs) {
  const proposedName = new URL(request.url).searchParams.get('ten') ?? ''
  return { commandId: newId(), districts: await findDistricts(db), proposedName: proposedName.slice(0, 300) }
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(AddOrganisationSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const result = await addOrganisation(parsed.value, toCommandContext(context, parsed.commandId))
  return answer(result, {
    to: (added) => paths.organisation(added.organisationId),
    flash: { code: 'organisation-added', params: { name: parsed.value.name } },
    values: parsed.values,
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.organisation_add()} · ${m.app_name()}` }]

const NOTHING_YET = { shortName: '', nameEn: '', isTelecom: false, validFrom: null }

export default function NewOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  const values = actionData?.values
  const errors = toFieldMessages(actionData?.errors ?? [], ADMINISTRATION_SENTENCES)
  return (
    <>
      <Crumbs
        trail={[{ label: m.organisation_list_title(), href: paths.organisations() }, { label: m.organisation_add() }]}
      />
      <PageHead title={m.organisation_add()} lead={m.organisation_add_lead()} />
      <Form commandId={textOf(values, 'commandId', loaderData.commandId)}>
        <ErrorSummary errors={errors} />
        <Select
          name="kind"
          label={m.organisation_kind()}
          empty={m.organisation_kind_choose()}
          defaultValue={textOf(values, 'kind')}
          error={messageFor(errors, 'kind')}
          options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: organisationKindLabel(kind) }))}
        />
        <Select
          name="parentId"
          label={m.organisation_parent_district()}
          hint={m.organisation_parent_hint()}
          empty={m.organisation_parent_none()}
          defaultValue={textOf(values, 'parentId')}
          error={messageFor(errors, 'parentId')}
          optional
          options={loaderData.districts.map((district) => ({ value: district.id, label: district.name }))}
        />
        <OrganisationFields
          values={values}
          stored={{ ...NOTHING_YET, name: loaderData.proposedName }}
          errors={errors}
        />
        <Actions formEnd>
          <Button kind="main">{m.organisation_add()}</Button>
        </Actions>
      </Form>
    </>
  )
}
