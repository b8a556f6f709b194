import { data } from 'react-router'
import { paths } from '#components/shell/paths.ts'
import { SIGN_OFF_SENTENCES } from '#components/sign-off/sentences.ts'
import { Actions, Button } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { Form } from '#components/ui/form.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { formatDateTime } from '#components/ui/format.ts'
import { Mark } from '#components/ui/mark.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findHeadSigns, findHeadSignsChange } from '#data/sign-off-reader.server.ts'
import { can } from '#domain/access/permissions.ts'
import { HeadSignsSchema } from '#domain/sign-off/forms.ts'
import { maySwitchHeadSigns } from '#domain/sign-off/may-switch.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { switchHeadSigns } from '#services/sign-off/switch-head-signs.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/head-signs'

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const { organisationId } = params
  const [organisation, change] = maySwitchHeadSigns(actor, organisationId)
    ? await Promise.all([findHeadSigns(db, organisationId), findHeadSignsChange(db, organisationId)])
    : []
  if (!organisation) throw data(null, { status: 404 })
  return { organisation, change, commandId: newId(), seesRegister: can(actor.role, 'organisation.read') }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { organisationId } = params
  const isKnown = (await findHeadSigns(db, organisationId)) && maySwitchHeadSigns(requireActor(context), organisationId)
  if (!isKnown) throw data(null, { status: 404 })
  const parsed = parseForm(HeadSignsSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const headSigns = parsed.value.headSigns === 'on'
  const result = await switchHeadSigns({ organisationId, headSigns }, toCommandContext(context, parsed.commandId))
  return answer(result, {
    to: paths.headSigns(organisationId),
    flash: { code: headSigns ? 'head-signs-on' : 'head-signs-off' },
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.head_signs_title()} · ${m.app_name()}` }]

export default function HeadSigns({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, change, commandId, seesRegister } = loaderData
  const { headSigns, heads, pending } = organisation
  const errors = toFieldMessages(actionData?.errors ?? [], SIGN_OFF_SENTENCES)
  return (
    <>
      <Crumbs
        trail={[
          seesRegister
            ? { label: organisation.shortName, href: paths.organisation(organisation.id) }
            : { label: m.nav_home(), href: paths.home() },
          { label: m.head_signs_title() },
        ]}
      />
      <PageHead title={m.head_signs_title()} lead={m.head_signs_lead()} meta={organisation.name} />
      <div className="stack-l">
        <Facts
          facts={[
            {
              label: m.head_signs_now(),
              value: (
                <Mark status={headSigns ? 'in-time' : 'not-started'}>
                  {headSigns ? m.head_signs_on() : m.head_signs_off()}
                </Mark>
              ),
              note: change
                ? m.head_signs_by({ name: change.personName ?? '', at: formatDateTime(change.at) })
                : m.head_signs_never(),
            },
            { label: m.head_signs_heads(), value: heads.length > 0 ? heads.join('; ') : m.head_signs_no_heads() },
            {
              label: m.head_signs_pending(),
              value: m.head_signs_pending_count({ count: pending }),
              note: <a href={paths.signOffs()}>{m.sign_off_list_short()}</a>,
            },
          ]}
        />
        <Form commandId={commandId}>
          <ErrorSummary errors={errors} title={m.assignment_not_saved()} idOf={() => 'headSigns'} />
          <Confirm
            id="doi"
            consequences={
              headSigns
                ? [m.head_signs_effect_off(), ...(pending > 0 ? [m.head_signs_effect_off_pending()] : [])]
                : [m.head_signs_effect_on(), m.head_signs_effect_on_date(), m.head_signs_effect_on_else()]
            }
          >
            <Actions formEnd>
              <Button
                id="headSigns"
                kind={headSigns ? 'plain' : 'main'}
                name="headSigns"
                value={headSigns ? 'off' : 'on'}
              >
                {headSigns ? m.head_signs_switch_off() : m.head_signs_switch_on()}
              </Button>
            </Actions>
          </Confirm>
        </Form>
      </div>
    </>
  )
}
