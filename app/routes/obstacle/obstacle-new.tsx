import { data } from 'react-router'
import { ObstacleForm } from '#components/obstacle/obstacle-form.tsx'
import { OBSTACLE_SENTENCES } from '#components/obstacle/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findFilingChoices } from '#data/obstacle-reader.server.ts'
import { FileObstacleSchema } from '#domain/obstacle/forms.ts'
import { CAUSE_CLASSES, COMPETENCES } from '#domain/obstacle/states.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'
import type { Route } from './+types/obstacle-new'

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const choices = await findFilingChoices(db, actor.organisationId)
  return {
    ...choices,
    commandId: newId(),
    assignmentId: new URL(request.url).searchParams.get('nhiem-vu') ?? '',
    causes: CAUSE_CLASSES,
    competences: COMPETENCES,
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireActor(context)
  const upload = await readUploadForm(request, { actor, now: getRequestContext(context).now })
  const parsed = parseForm(FileObstacleSchema, upload.form)
  const kept = upload.keptFiles
  const errors = [...upload.refusals, ...(parsed.ok ? [] : parsed.state.errors)]
  if (!parsed.ok || errors.length > 0) {
    const values = parsed.ok ? parsed.values : parsed.state.values
    return data({ values, errors, kept }, { status: 422 })
  }
  const result = await fileObstacle(
    { ...parsed.value, fileIds: kept.map((file) => file.id) },
    toCommandContext(context, parsed.commandId),
  )
  if (!result.ok) {
    const refusal = refused(result, parsed.values)
    return data({ ...refusal.data, kept }, { status: refusal.init?.status ?? 422 })
  }
  return redirectWithFlash(paths.obstacle(result.value.obstacleId), {
    code: 'obstacle-filed',
    params: { code: result.value.code },
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.obstacle_new_title()} · ${m.app_name()}` }]

export default function NewObstacle({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <Crumbs
        trail={[{ label: m.obstacle_list_title(), href: paths.obstacles() }, { label: m.obstacle_new_title() }]}
      />
      <PageHead title={m.obstacle_new_title()} lead={m.obstacle_new_lead()} />
      <ObstacleForm
        {...loaderData}
        commandId={String(actionData?.values.commandId ?? loaderData.commandId)}
        values={actionData?.values ?? { assignmentId: loaderData.assignmentId }}
        errors={toFieldMessages(actionData?.errors ?? [], OBSTACLE_SENTENCES)}
        kept={actionData?.kept ?? []}
      />
    </>
  )
}
