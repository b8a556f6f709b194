import { data } from 'react-router'
import { ResolutionForm } from '#components/dossier/resolution-form.tsx'
import { DOSSIER_SENTENCES } from '#components/obstacle/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findDossierPage, findPointLeads } from '#data/dossier-reader.server.ts'
import { RecordResolutionSchema } from '#domain/obstacle/forms.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { recordResolution } from '#services/dossier/record-resolution.server.ts'
import { parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'
import type { Route } from './+types/resolution-new'

const ANSWER = 'answer-'

export async function loader({ params }: Route.LoaderArgs) {
  const dossier = await findDossierPage(db, params.dossierId)
  if (!dossier) throw data(null, { status: 404 })
  return { dossier, leads: await findPointLeads(db), commandId: newId(), isOpen: dossier.state === 'issuing' }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { dossierId } = params
  const upload = await readUploadForm(request, { actor: requireActor(context), now: getRequestContext(context).now })
  const parsed = parseForm(RecordResolutionSchema, upload.form)
  const kept = upload.keptFiles
  if (!parsed.ok || upload.refusals.length > 0) {
    const state = parsed.ok ? { values: parsed.values, errors: [] } : parsed.state
    return data({ ...state, errors: [...upload.refusals, ...state.errors], kept }, { status: 422 })
  }
  const answers = Object.fromEntries(
    Object.entries(parsed.values).flatMap(([name, value]) =>
      name.startsWith(ANSWER) ? [[name.slice(ANSWER.length), String(value)]] : [],
    ),
  )
  const result = await recordResolution(
    { dossierId, ...parsed.value, fileId: kept.at(-1)?.id ?? null, answers },
    toCommandContext(context, parsed.commandId),
  )
  if (!result.ok) {
    const refusal = refused(result, parsed.values)
    return data({ ...refusal.data, kept }, { status: refusal.init?.status ?? 422 })
  }
  return redirectWithFlash(paths.dossier(dossierId), { code: 'dossier-recorded', params: { code: result.value.code } })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.resolution_new_title({ code: loaderData?.dossier.code ?? '' })} · ${m.app_name()}` },
]

export default function NewResolution({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier } = loaderData
  return (
    <>
      <Crumbs
        trail={[
          { label: m.dossier_list_title(), href: paths.dossiers() },
          { label: dossier.code, href: paths.dossier(dossier.id) },
          { label: m.dossier_record() },
        ]}
      />
      <PageHead title={m.resolution_new_title({ code: dossier.code })} lead={m.resolution_new_lead()} />
      <ResolutionForm
        {...loaderData}
        commandId={String(actionData?.values.commandId ?? loaderData.commandId)}
        values={actionData?.values ?? {}}
        errors={toFieldMessages(actionData?.errors ?? [], DOSSIER_SENTENCES)}
        kept={actionData?.kept ?? []}
      />
    </>
  )
}
