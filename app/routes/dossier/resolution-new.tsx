import { data } from 'react-router'
import { ResolutionForm } from '#components/dossier/resolution-form.tsx'
import { valuesOfProposal, valuesOfRecord } from '#components/dossier/resolution-values.ts'
import { DOSSIER_SENTENCES } from '#components/obstacle/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findLeadChoices } from '#data/assignment-choices.server.ts'
import { type DossierPage, findDossierPage } from '#data/dossier-reader.server.ts'
import { findAnsweredOutside } from '#data/obstacle.server.ts'
import { findPointTargets } from '#data/point-targets.server.ts'
import { findReturnedRecord } from '#data/resolution-draft.server.ts'
import { RecordResolutionSchema } from '#domain/obstacle/resolution-form.ts'
import { isAnsweredByDocument } from '#domain/obstacle/states.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { recordResolution } from '#services/dossier/record-resolution.server.ts'
import { replaceResolution } from '#services/dossier/replace-resolution.server.ts'
import { parseForm, readValues, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'
import type { Route } from './+types/resolution-new'

/** One document in force: from then on a further one takes its place. */
const replacedBy = ({ state, resolutions }: DossierPage) =>
  state === 'resolved' ? resolutions.find((resolution) => resolution.state === 'in-force') : undefined

export async function loader({ params }: Route.LoaderArgs) {
  const page = await findDossierPage(db, params.dossierId)
  if (!page) throw data(null, { status: 404 })
  const replaces = replacedBy(page)
  const [agencies, targets, returned, outside] = await Promise.all([
    findLeadChoices(db),
    findPointTargets(db, page.id),
    page.resolutions.some(({ state }) => state === 'returned')
      ? findReturnedRecord(db, { dossierId: page.id, replacesId: replaces?.id ?? null })
      : undefined,
    replaces ? findAnsweredOutside(db, page.id) : [],
  ])
  const { id, code, directionText } = page
  const filings = [...page.filings.filter(({ state }) => isAnsweredByDocument(state)), ...outside]
  const proposed = replaces ? {} : valuesOfProposal(page.proposedPoints, filings)
  return {
    dossier: { id, code, directionText, filings },
    agencies,
    targets: targets.filter(({ structure }) => structure === 'work'),
    earlierWork: replaces ? targets.filter(({ isEarlierWork }) => isEarlierWork) : [],
    replaces: replaces?.number ?? null,
    begun: returned ? valuesOfRecord(returned) : proposed,
    commandId: newId(),
    isOpen: page.state === 'issuing' || replaces !== undefined,
  }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { dossierId } = params
  const upload = await readUploadForm(request, { actor: requireActor(context), now: getRequestContext(context).now })
  const kept = upload.keptFiles
  // Not a refusal: the form again with what was typed and one more row.
  if (upload.form.get('act') === 'add-point')
    return data({ values: readValues(upload.form), errors: upload.refusals, kept, spareRows: 1 })
  const parsed = parseForm(RecordResolutionSchema, upload.form)
  const shown = { kept, spareRows: 0 }
  if (!parsed.ok || upload.refusals.length > 0) {
    const state = parsed.ok ? { values: parsed.values, errors: [] } : parsed.state
    return data({ ...state, errors: [...upload.refusals, ...state.errors], ...shown }, { status: 422 })
  }
  const page = await findDossierPage(db, dossierId)
  const isReplacement = page !== undefined && replacedBy(page) !== undefined
  const keep = isReplacement ? replaceResolution : recordResolution
  const result = await keep(
    { dossierId, ...parsed.value, fileId: kept.at(-1)?.id ?? null },
    toCommandContext(context, parsed.commandId),
  )
  if (!result.ok) {
    const refusal = refused(result, parsed.values)
    return data({ ...refusal.data, ...shown }, { status: refusal.init?.status ?? 422 })
  }
  const flash = isReplacement ? 'resolution-replacement-recorded' : 'dossier-recorded'
  return redirectWithFlash(paths.dossier(dossierId), { code: flash, params: { code: result.value.code } })
}

const titleOf = (replaces: string | null | undefined, code: string): string =>
  replaces ? m.resolution_replace_title({ code }) : m.resolution_new_title({ code })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${titleOf(loaderData?.replaces, loaderData?.dossier.code ?? '')} · ${m.app_name()}` },
]

export default function NewResolution({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, replaces, begun } = loaderData
  return (
    <>
      <Crumbs
        trail={[
          { label: m.dossier_list_title(), href: paths.dossiers() },
          { label: dossier.code, href: paths.dossier(dossier.id) },
          { label: replaces ? m.resolution_replace() : m.dossier_record() },
        ]}
      />
      <PageHead title={titleOf(replaces, dossier.code)} lead={m.resolution_new_lead()} />
      <ResolutionForm
        {...loaderData}
        commandId={String(actionData?.values.commandId ?? loaderData.commandId)}
        values={actionData?.values ?? begun}
        errors={toFieldMessages(actionData?.errors ?? [], DOSSIER_SENTENCES)}
        kept={actionData?.kept ?? []}
        spareRows={actionData?.spareRows ?? 1}
      />
    </>
  )
}
