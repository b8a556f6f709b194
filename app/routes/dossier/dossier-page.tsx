import { data } from 'react-router'
import { DossierActions } from '#components/dossier/dossier-actions.tsx'
import { DossierDetails } from '#components/dossier/dossier-details.tsx'
import { DraftLinks } from '#components/drafting/draft-links.tsx'
import { DOSSIER_SENTENCES } from '#components/obstacle/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { findLeaderChoices } from '#data/dossier-leader.server.ts'
import { actFactsOf, findDossierAgencies, findDossierPage } from '#data/dossier-reader.server.ts'
import { findMatterRecord } from '#data/matter-record.server.ts'
import { openRequestOf } from '#data/ministry-request.server.ts'
import { findResolutionPage } from '#data/resolution-reader.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { DOSSIER_DRAFTS, openDossierDrafts } from '#domain/drafting/kinds.ts'
import { availableDossierActions, type DossierAction } from '#domain/obstacle/dossier-actions.ts'
import { toHolderSpans } from '#domain/obstacle/holder-lanes.ts'
import { matterWay } from '#domain/obstacle/matter-way.ts'
import { sumProposal } from '#domain/obstacle/proposal-sums.ts'
import { highestUrgency } from '#domain/obstacle/step-limits.ts'
import { SUBMISSION_FILE } from '#domain/obstacle/submission-file.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/dossier-page'
import { actOnDossier } from './act-on-dossier.server.ts'

/** Acts that name an agency. */
const NAMING_AGENCIES: readonly DossierAction[] = [
  'edit-proposal',
  'open-consultation',
  'ask-agencies',
  'ask',
  'ask-at-check',
]
const NO_AGENCIES = { leads: [], consultable: [] }

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const dossier = await findDossierPage(db, params.dossierId)
  if (!dossier) throw data(null, { status: 404 })
  const facts = actFactsOf(dossier)
  const actions = availableDossierActions({ dossier: facts, actor })
  const recordedId = dossier.resolutions.find(({ state }) => state === 'recorded')?.id
  const [{ holdings, history, limits, commonPoints, files, slipFiles }, agencies, leaders, calendar, record] =
    await Promise.all([
      findMatterRecord(db, { type: 'dossier', id: dossier.id }),
      actions.some((action) => NAMING_AGENCIES.includes(action)) ? findDossierAgencies(db, dossier) : NO_AGENCIES,
      actions.includes('pass-check') || actions.includes('reassign') ? findLeaderChoices(db) : [],
      loadWorkingCalendar(db),
      recordedId ? findResolutionPage(db, { id: recordedId, audience: 'all' }) : undefined,
    ])
  const today = getToday(context)
  const spans = toHolderSpans({ holdings, today, calendar })
  return {
    dossier: { ...dossier, filings: dossier.filings.map((filing) => ({ ...filing, filedOn: dayAt(filing.filedAt) })) },
    spans,
    way: matterWay({
      present: { kind: 'dossier', state: dossier.state },
      spans,
      isEnded: dossier.closedAt !== null,
      clock: {
        dueOn: dossier.dueOn,
        today,
        urgency: highestUrgency(dossier.filings.map(({ urgency }) => urgency)),
        limits,
        calendar,
      },
    }),
    today,
    history,
    papers: files.filter(({ purpose }) => purpose === SUBMISSION_FILE),
    slipFiles,
    record,
    ...agencies,
    leaders,
    commonPoints: commonPoints.points.filter(({ isUsed }) => isUsed),
    sums: sumProposal({ points: dossier.proposedPoints, filings: dossier.filings }),
    actions,
    drafts: openDossierDrafts({ actor, dossier }).map((kind) => ({
      kind,
      href: paths.dossierDraft(dossier.id, DOSSIER_DRAFTS[kind].slug),
    })),
    questions: dossier.questions,
    ministry: openRequestOf(dossier.ministryRequests),
    isOwnRecord: facts.recordedById === actor.personId,
    commandIds: Object.fromEntries(actions.map((action) => [action, newId()])),
  }
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  actOnDossier({ context, request, dossierId: params.dossierId })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.dossier.code}: ${loaderData.dossier.title} · ${m.app_name()}` : m.app_name() },
]

export default function DossierPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <Crumbs trail={[{ label: m.dossier_list_title(), href: paths.dossiers() }, { label: loaderData.dossier.code }]} />
      <DossierDetails
        {...loaderData}
        isDirecting={loaderData.actions.includes('agree')}
        drafts={<DraftLinks links={loaderData.drafts} />}
      >
        <DossierActions
          {...loaderData}
          values={actionData?.values}
          kept={actionData?.kept ?? []}
          errors={toFieldMessages(actionData?.errors ?? [], DOSSIER_SENTENCES)}
        />
      </DossierDetails>
    </>
  )
}
