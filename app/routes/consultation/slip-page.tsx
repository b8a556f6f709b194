import { data } from 'react-router'
import { OpinionForm } from '#components/consultation/opinion-form.tsx'
import { SlipDetails } from '#components/consultation/slip-details.tsx'
import { DOSSIER_SENTENCES } from '#components/obstacle/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { findSlipPage } from '#data/consultation-reader.server.ts'
import { findMatterRecord } from '#data/matter-record.server.ts'
import { can } from '#domain/access/permissions.ts'
import { availableSlipActions, isSlipInScope } from '#domain/consultation/slip-actions.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/slip-page'
import { actOnSlip } from './act-on-slip.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const slip = await findSlipPage(db, params.slipId)
  if (!slip || !isSlipInScope(actor, slip)) throw data(null, { status: 404 })
  const { history, files } = await findMatterRecord(db, { type: 'opinion-slip', id: slip.id })
  const seesDossier = can(actor.role, 'dossier.read')
  return {
    slip: { ...slip, dossier: seesDossier ? slip.dossier : null },
    history,
    files,
    seesDossier,
    today: getToday(context),
    action: availableSlipActions({ slip, actor })[0] ?? null,
    commandId: newId(),
  }
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  actOnSlip({ context, request, slipId: params.slipId })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData ? m.slip_title({ code: loaderData.slip.code }) : m.slip_list()} · ${m.app_name()}` },
]

export default function SlipPage({ loaderData, actionData }: Route.ComponentProps) {
  const { slip, action: open, commandId } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], DOSSIER_SENTENCES)
  return (
    <>
      <Crumbs
        trail={[
          slip.dossier
            ? { label: slip.dossier.code, href: paths.dossier(slip.dossier.id) }
            : { label: m.nav_home(), href: paths.home() },
          { label: m.slip_title({ code: slip.code }) },
        ]}
      />
      <SlipDetails {...loaderData}>
        <ErrorSummary errors={errors.filter(({ field }) => field === '')} />
        {open ? (
          <div id="viec-can-lam">
            <OpinionForm
              act={open}
              commandId={commandId}
              said={slip.opinion}
              kept={actionData?.kept ?? []}
              values={actionData?.values}
              errors={errors}
            />
          </div>
        ) : null}
      </SlipDetails>
    </>
  )
}
