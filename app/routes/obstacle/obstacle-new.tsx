import { data, redirect } from 'react-router'
import { z } from 'zod'
import { ByReceiver } from '#components/obstacle/by-receiver.tsx'
import { DropDraft } from '#components/obstacle/drafts.tsx'
import { ObstacleForm } from '#components/obstacle/obstacle-form.tsx'
import { OBSTACLE_SENTENCES } from '#components/obstacle/sentences.ts'
import { SimilarAnswers } from '#components/obstacle/similar-answers.tsx'
import { WhatComesNext } from '#components/obstacle/what-comes-next.tsx'
import { paths } from '#components/shell/paths.ts'
import { Columns, Stack } from '#components/ui/block.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import type { StoredFileRef } from '#data/file.server.ts'
import { findFilingChoices } from '#data/filing-choices.server.ts'
import { findObstacleDraft } from '#data/obstacle-draft.server.ts'
import { findSimilarAnswers, type PublishedAnswer } from '#data/published-answer.server.ts'
import { STEP_LIMITS } from '#data/step-limits.server.ts'
import { obstacleDraftOwner } from '#domain/obstacle/draft.ts'
import { filingLimits } from '#domain/obstacle/filing-limits.ts'
import { FileObstacleSchema } from '#domain/obstacle/forms.ts'
import { goesIntoDossier } from '#domain/obstacle/receiver.ts'
import { CAUSE_CLASSES, COMPETENCES } from '#domain/obstacle/states.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { dropDraft } from '#services/obstacle/drop-draft.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { type FormState, parseForm, redirectWithFlash, refused } from '../form-data.server.ts'
import { getRequestContext, requireActor, toCommandContext } from '../request-context.server.ts'
import { readUploadForm } from '../upload-form.server.ts'
import type { Route } from './+types/obstacle-new'
import { keepTyped } from './draft-form.server.ts'

/** Keeps what is typed; the form is the same without it. */
export const handle = { script: '/keep-draft.js' }

const FORM_ID = 'gui-vuong-mac'
const DraftId = z.uuid()

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const address = new URL(request.url).searchParams
  const draftId = DraftId.safeParse(address.get('nhap'))
  const isCoordinator = actor.role === 'coordinator'
  const [choices, limits, draft] = await Promise.all([
    findFilingChoices(db, { organisationId: actor.organisationId, withDossiers: isCoordinator }),
    STEP_LIMITS.load(db),
    draftId.success ? findObstacleDraft(db, { id: draftId.data, ...obstacleDraftOwner(actor) }) : undefined,
  ])
  return {
    ...choices,
    limits: filingLimits(limits, 'normal'),
    isCoordinator,
    isOwn: goesIntoDossier(
      { isAboutCoordinator: false },
      { filerId: actor.organisationId, coordinatorId: choices.receivers.coordinator.id },
    ),
    isDraft: draft !== undefined,
    commandId: draft?.id ?? newId(),
    values: draft?.values ?? { assignmentId: address.get('nhiem-vu') ?? '' },
    kept: draft?.files ?? [],
    causes: CAUSE_CLASSES,
    competences: COMPETENCES,
  }
}

type Shown = FormState & { kept: readonly StoredFileRef[]; similar?: PublishedAnswer[] }

/** The form again with everything typed: refused, or before it is sent, beside what was answered to others. */
const shown = ({ similar = [], ...state }: Shown, status: number) => data({ ...state, similar }, { status })

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireActor(context)
  const upload = await readUploadForm(request, { actor, now: getRequestContext(context).now })
  const kept = upload.keptFiles
  const act = upload.form.get('act')
  if (act === 'drop-draft') {
    await dropDraft(String(DraftId.safeParse(upload.form.get('commandId')).data ?? newId()), actor)
    return redirectWithFlash(paths.obstacles(), { code: 'draft-dropped' })
  }
  if (act === 'keep-draft') {
    const draft = await keepTyped(upload, context)
    if (!draft.ok) return shown({ values: draft.values, errors: draft.errors, kept }, 422)
    if (!draft.isKept) return redirect(paths.newObstacle())
    return redirectWithFlash(paths.obstacleDraft(draft.draftId), { code: 'draft-kept' })
  }
  const parsed = parseForm(FileObstacleSchema, upload.form)
  const errors = [...upload.refusals, ...(parsed.ok ? [] : parsed.state.errors)]
  if (!parsed.ok || errors.length > 0)
    return shown({ values: parsed.ok ? parsed.values : parsed.state.values, errors, kept }, 422)
  if (upload.form.get('similar') !== 'seen') {
    const { title, whatHappened, asked, causeClass, placeId } = parsed.value
    const text = `${title} ${whatHappened} ${asked}`
    const similar = await findSimilarAnswers(db, { title, text, causeClass, placeId })
    if (similar.length > 0) return shown({ values: parsed.values, errors: [], kept, similar }, 200)
  }
  const fileIds = kept.map((file) => file.id)
  const result = await fileObstacle({ ...parsed.value, fileIds }, toCommandContext(context, parsed.commandId))
  if (!result.ok) {
    const refusal = refused(result, parsed.values)
    return shown({ ...refusal.data, kept }, refusal.init?.status ?? 422)
  }
  return redirectWithFlash(paths.obstacleReceipt(result.value.obstacleId), {
    code: 'obstacle-filed',
    params: { code: result.value.code },
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.obstacle_new_title()} · ${m.app_name()}` }]

export default function NewObstacle({ loaderData, actionData }: Route.ComponentProps) {
  const similar = actionData?.similar ?? []
  const { isOwn, receivers, limits } = loaderData
  const commandId = String(actionData?.values.commandId ?? loaderData.commandId)
  return (
    <>
      <Crumbs
        trail={[{ label: m.obstacle_list_title(), href: paths.obstacles() }, { label: m.obstacle_new_title() }]}
      />
      <PageHead title={m.obstacle_new_title()} lead={m.obstacle_new_lead()} />
      {similar.length > 0 ? <SimilarAnswers answers={similar} formId={FORM_ID} /> : null}
      <Columns>
        <ObstacleForm
          {...loaderData}
          id={FORM_ID}
          commandId={commandId}
          values={actionData?.values ?? loaderData.values}
          errors={toFieldMessages(actionData?.errors ?? [], OBSTACLE_SENTENCES)}
          kept={actionData?.kept ?? loaderData.kept}
        />
        <Stack gap="l">
          <ByReceiver
            usual={<WhatComesNext receiver={isOwn ? null : receivers.coordinator.name} limits={limits} />}
            about={<WhatComesNext id="sau-khi-gui-ve-noi-tiep-nhan" receiver={receivers.office.name} limits={limits} />}
          />
          <p>
            <a className="touch" href={paths.answeredObstacles()}>
              {m.filing_answered_link()}
            </a>
          </p>
          {loaderData.isDraft ? <DropDraft id={commandId} /> : null}
        </Stack>
      </Columns>
    </>
  )
}
