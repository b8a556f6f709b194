import { data } from 'react-router'
import { paths } from '#components/shell/paths.ts'
import { TRACKER_SENTENCES } from '#components/tracker/sentences.ts'
import { TrackerForm } from '#components/tracker/tracker-form.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findLeadChoices } from '#data/assignment-choices.server.ts'
import { authoritiesOf } from '#domain/assignment/order.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { ofThisFile, readChoices, TrackerSchema } from '#domain/tracker/forms.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { forgetUpload } from '#services/file/forget-upload.server.ts'
import { importTracker } from '#services/tracker/import-tracker.server.ts'
import { readTracker } from '#services/tracker/read-tracker.server.ts'
import { parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'
import type { Route } from './+types/tracker-new'

export async function loader({ context }: Route.LoaderArgs) {
  const { role } = requireActor(context)
  return { agencies: await findLeadChoices(db), authorities: authoritiesOf(role), commandId: newId() }
}

/**
 * The same form comes back as often as it is looked at: with the file, which was kept, the columns that were chosen and
 * what was put right. Only the last button takes the rows in.
 */
export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireActor(context)
  const { now } = getRequestContext(context)
  const { form, keptFiles, refusals } = await readUploadForm(request, { actor, now })
  const kept = keptFiles.slice(-1)
  const parsed = parseForm(TrackerSchema, form)
  const errors = [...refusals, ...(parsed.ok ? [] : parsed.state.errors)]
  if (!parsed.ok || errors.length > 0)
    return data(
      { values: parsed.ok ? parsed.values : parsed.state.values, errors, kept, tracker: null },
      { status: 422 },
    )
  const { kind, pasted, sheet, head, ...order } = parsed.value
  const fileId = kept[0]?.id ?? null
  const { commandId } = parsed
  const values = ofThisFile(parsed.values, fileId)
  const source = { kind, pasted, sheet, head, orderedOn: order.orderedOn, fileId, choices: readChoices(values) }
  const isImport = form.get('intent') === 'import'
  const imported = isImport ? await importTracker({ ...source, order }, toCommandContext(context, commandId)) : null
  if (imported?.ok)
    return redirectWithFlash(paths.assignments(), { code: 'tracker-imported', params: { count: imported.value.count } })
  const read = await readTracker(db, source, { personId: actor.personId, today: dayAt(now) })
  const failed = imported ?? (read.ok ? null : read)
  const tracker = read.ok ? read.value : null
  if (!failed || failed.ok) return { values, errors: [], kept, tracker }
  const isSecret = failed.reason === 'classified' && fileId !== null
  if (isSecret) await forgetUpload(fileId)
  const refusal = refused(failed, values)
  return data({ ...refusal.data, kept: isSecret ? [] : kept, tracker }, { status: refusal.init?.status ?? 422 })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.tracker_title()} · ${m.app_name()}` }]

export default function NewTracker({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <Crumbs trail={[{ label: m.assignment_list_title(), href: paths.assignments() }, { label: m.tracker_title() }]} />
      <PageHead title={m.tracker_title()} lead={m.tracker_lead()} />
      <TrackerForm
        {...loaderData}
        commandId={String(actionData?.values.commandId ?? loaderData.commandId)}
        values={actionData?.values ?? {}}
        errors={toFieldMessages(actionData?.errors ?? [], TRACKER_SENTENCES)}
        kept={actionData?.kept ?? []}
        tracker={actionData?.tracker ?? null}
      />
    </>
  )
}
