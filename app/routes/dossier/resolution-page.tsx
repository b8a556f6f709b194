import { data } from 'react-router'
import { CorrectionForm, Corrections } from '#components/dossier/corrections.tsx'
import { ResolutionDetails } from '#components/dossier/resolution-details.tsx'
import { resolutionKindLabel } from '#components/obstacle/labels.ts'
import { DOSSIER_SENTENCES } from '#components/obstacle/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { findResolutionHistory, findResolutionPage } from '#data/resolution-reader.server.ts'
import { can } from '#domain/access/permissions.ts'
import { mayCorrect } from '#domain/obstacle/correction.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/resolution-page'
import { actOnResolution } from './act-on-resolution.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const audience = can(actor.role, 'dossier.read') ? 'all' : { organisationId: actor.organisationId }
  const resolution = await findResolutionPage(db, { id: params.resolutionId, audience })
  if (!resolution) throw data(null, { status: 404 })
  const { dossier, state, corrections } = resolution
  return {
    resolution,
    history: dossier ? await findResolutionHistory(db, { id: resolution.id, dossierId: dossier.id }) : [],
    personId: actor.personId,
    mayCorrect: mayCorrect('propose', { actor, state, proposedById: null }),
    commandIds: Object.fromEntries(['correct', ...corrections.map(({ id }) => id)].map((name) => [name, newId()])),
  }
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  actOnResolution({ context, request, resolutionId: params.resolutionId })

const titleOf = ({ kind, number }: Route.ComponentProps['loaderData']['resolution']): string =>
  m.resolution_document_title({ kind: resolutionKindLabel(kind), number })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${titleOf(loaderData.resolution)} · ${m.app_name()}` : m.app_name() },
]

export default function ResolutionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { resolution, history, personId, commandIds } = loaderData
  const { dossier, points, corrections } = resolution
  const errors = toFieldMessages(actionData?.errors ?? [], DOSSIER_SENTENCES)
  const state = { values: actionData?.values, errors }
  return (
    <>
      <Crumbs
        trail={[
          ...(dossier
            ? [
                { label: m.dossier_list_title(), href: paths.dossiers() },
                { label: dossier.code, href: paths.dossier(dossier.id) },
              ]
            : [{ label: m.obstacle_list_title(), href: paths.obstacles() }]),
          { label: resolution.number },
        ]}
      />
      <ResolutionDetails resolution={resolution} history={history}>
        <ErrorSummary errors={errors.filter(({ field }) => field === '')} />
        <Corrections {...{ corrections, commandIds, personId }} {...state} mayDecide={loaderData.mayCorrect} />
        {loaderData.mayCorrect ? (
          <CorrectionForm commandId={commandIds.correct ?? ''} points={points} {...state} />
        ) : null}
      </ResolutionDetails>
    </>
  )
}
