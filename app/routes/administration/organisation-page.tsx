import { data } from 'react-router'
import { z } from 'zod'
import { organisationKindLabel, validityWords } from '#components/administration/labels.ts'
import { MemberTable } from '#components/administration/member-table.tsx'
import { OrganisationFields } from '#components/administration/organisation-fields.tsx'
import { OrganisationWork } from '#components/administration/organisation-work.tsx'
import { ADMINISTRATION_SENTENCES } from '#components/administration/sentences.ts'
import { PastWork } from '#components/reform/past-work.tsx'
import { successionFacts } from '#components/reform/succession-facts.tsx'
import { paths } from '#components/shell/paths.ts'
import { Columns, Panel } from '#components/ui/block.tsx'
import { Actions, Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Form } from '#components/ui/form.tsx'
import { messageFor, toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { can } from '#domain/access/permissions.ts'
import { isLetterDue } from '#domain/letter/is-letter-due.ts'
import { ChangeOrganisationSchema } from '#domain/organisation/forms.ts'
import { maySwitchHeadSigns } from '#domain/sign-off/may-switch.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { changeOrganisation } from '#services/organisation/change-organisation.server.ts'
import { readOrganisation } from '#services/organisation/read-organisation.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/organisation-page'

const isId = (id: string): boolean => z.uuid().safeParse(id).success

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const id = params.organisationId
  const found = isId(id) ? await readOrganisation(db, { id, actor, now: getRequestContext(context).now }) : undefined
  if (!found) throw data(null, { status: 404 })
  const counts = Object.fromEntries((found.work ?? []).map((one) => [one.class, one.count]))
  return {
    ...found,
    letterHref: isLetterDue(actor, { agencyId: id, counts }) ? paths.urgingLetter(id) : null,
    commandId: newId(),
    canChange: can(actor.role, 'organisation.manage'),
    maySwitchHeadSigns: maySwitchHeadSigns(actor, id),
    canOpenPeople: can(actor.role, 'person.read'),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const organisationId = params.organisationId
  if (!isId(organisationId)) throw data(null, { status: 404 })
  const parsed = parseForm(ChangeOrganisationSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const result = await changeOrganisation(
    { ...parsed.value, organisationId },
    toCommandContext(context, parsed.commandId),
  )
  return answer(result, {
    to: paths.organisation(organisationId),
    flash: { code: 'organisation-changed' },
    values: parsed.values,
  })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.organisation.name ?? m.organisation_list_title()} · ${m.app_name()}` },
]

export default function OrganisationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, work, past, letterHref, commandId, canChange, canOpenPeople } = loaderData
  const signs = organisation.headSigns ? m.head_signs_on() : m.head_signs_off()
  const values = actionData?.values
  const errors = toFieldMessages(actionData?.errors ?? [], ADMINISTRATION_SENTENCES)
  const facts = [
    { label: m.organisation_name_short(), value: organisation.shortName },
    { label: m.organisation_name_en(), value: <span lang="en">{organisation.nameEn}</span> },
    ...(organisation.parent
      ? [
          {
            label: m.organisation_parent(),
            value: <a href={paths.organisation(organisation.parent.id)}>{organisation.parent.name}</a>,
          },
        ]
      : []),
    ...(organisation.unitCode ? [{ label: m.organisation_unit_code(), value: organisation.unitCode }] : []),
    ...(organisation.isTelecom ? [{ label: m.organisation_telecom(), value: m.administration_yes() }] : []),
    { label: m.organisation_validity(), value: validityWords(organisation) },
    ...(loaderData.maySwitchHeadSigns
      ? [
          {
            label: m.head_signs_short(),
            value: (
              <>
                {signs}. <a href={paths.headSigns(organisation.id)}>{m.head_signs_change()}</a>
              </>
            ),
          },
        ]
      : []),
    ...successionFacts(organisation),
  ]
  return (
    <>
      <Crumbs
        trail={[{ label: m.organisation_list_title(), href: paths.organisations() }, { label: organisation.shortName }]}
      />
      <PageHead title={organisation.name} meta={organisationKindLabel(organisation.kind)} />
      <Columns>
        <div className="stack-l">
          {work ? (
            <OrganisationWork
              organisationId={organisation.id}
              name={organisation.shortName}
              work={work}
              letterHref={letterHref}
            />
          ) : null}
          <PastWork past={past} />
          <MemberTable members={organisation.memberships} canOpen={canOpenPeople} />
        </div>
        <div className="stack">
          <Panel id="thong-tin" title={m.organisation_facts()}>
            <Facts facts={facts} />
          </Panel>
          {canChange ? (
            <Panel id="sua" title={m.organisation_change()}>
              <Form commandId={textOf(values, 'commandId', commandId)}>
                <ErrorSummary errors={errors} />
                <input type="hidden" name="version" value={textOf(values, 'version', String(organisation.version))} />
                <OrganisationFields values={values} stored={organisation} errors={errors} />
                <DateField
                  name="validTo"
                  label={m.organisation_valid_to_label()}
                  hint={m.organisation_valid_to_hint()}
                  optional
                  value={textOf(values, 'validTo', organisation.validTo ?? '')}
                  error={messageFor(errors, 'validTo')}
                />
                <Actions formEnd>
                  <Button kind="main">{m.organisation_save()}</Button>
                </Actions>
              </Form>
            </Panel>
          ) : null}
        </div>
      </Columns>
    </>
  )
}
