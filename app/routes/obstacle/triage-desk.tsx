import { data } from 'react-router'
import { z } from 'zod'
import { ActKeys } from '#components/obstacle/act-keys.ts'
import { ObstacleActions } from '#components/obstacle/obstacle-actions.tsx'
import { OBSTACLE_SENTENCES } from '#components/obstacle/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { type DeskPlace, deskHref, FILING_PARAM, STAGE_PARAM, TICKED_PARAM } from '#components/triage/triage-address.ts'
import { TriageFiling } from '#components/triage/triage-filing.tsx'
import { TriageHelp } from '#components/triage/triage-help.tsx'
import { TRIAGE_KEYS } from '#components/triage/triage-keys.ts'
import { StageTabs, TriageList } from '#components/triage/triage-list.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Empty, Notice } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findMatterRecord } from '#data/matter-record.server.ts'
import { findObstaclePage } from '#data/obstacle-reader.server.ts'
import { findTriageChoices } from '#data/triage-choices.server.ts'
import { findTriageQueue } from '#data/triage-queue.server.ts'
import { availableObstacleActions } from '#domain/obstacle/obstacle-actions.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { neighboursOf, type TriageStage, toTriageStage } from '#domain/obstacle/triage.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/triage-desk'
import { actOnManyFilings } from './act-on-many-filings.server.ts'
import { actOnObstacle } from './act-on-obstacle.server.ts'

/** Keys, and the focus on what is to be typed; every form of the desk works without. */
export const handle = { script: '/desk-keys.js' }

const MOST_SIMILAR = 5
const Id = z.uuid()

function readPlace(address: URLSearchParams): DeskPlace {
  const filing = Id.safeParse(address.get(FILING_PARAM))
  return {
    filing: filing.success ? filing.data : null,
    stage: toTriageStage(address.get(STAGE_PARAM)),
    ticked: toTriageStage(address.get(TICKED_PARAM)),
  }
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const today = getToday(context)
  const asked = readPlace(new URL(request.url).searchParams)
  const { organisationId } = actor
  const { stage } = asked
  const queue = await findTriageQueue(db, { organisationId, stage, chosenId: asked.filing ?? null, today })
  const id = asked.filing ?? queue.rows[0]?.id
  const filing = id ? await findObstaclePage(db, { id, scope: obstacleScope(actor) }) : undefined
  if (asked.filing && !filing) throw data(null, { status: 404 })
  const [record, choices] = filing
    ? await Promise.all([findMatterRecord(db, { type: 'obstacle', id: filing.id }), findTriageChoices(db, filing.id)])
    : [null, null]
  const actions = filing ? availableObstacleActions({ obstacle: filing, actor }) : []
  return {
    ...queue,
    today,
    place: { ...asked, filing: filing?.id ?? null },
    neighbours: neighboursOf(queue.rows, filing?.id ?? null),
    filing,
    files: record?.files ?? [],
    history: record?.history ?? [],
    choices: choices ?? { dossiers: [], agencies: [], originals: [] },
    actions,
    commandIds: Object.fromEntries(actions.map((action) => [action, newId()])),
    manyCommandId: newId(),
  }
}

/** The form of the list, told from those of the acts by its button; files come with acts only. */
async function readManyForm(request: Request): Promise<FormData | undefined> {
  if (request.headers.get('content-type')?.startsWith('multipart/')) return undefined
  const form = await request.clone().formData()
  return form.has('many') ? form : undefined
}

/** After an act the next filing of the queue stands on the desk, as it was before the act. */
export async function action({ context, request }: Route.ActionArgs) {
  const { organisationId } = requireActor(context)
  const address = new URL(request.url).searchParams
  const { filing, stage } = readPlace(address)
  const many = await readManyForm(request)
  if (many) return actOnManyFilings({ context, form: many, next: deskHref({ stage }) })
  const queue = { organisationId, stage, chosenId: filing ?? null, today: getToday(context) }
  const { rows } = await findTriageQueue(db, queue)
  const obstacleId = filing ?? rows[0]?.id
  if (!obstacleId) throw data(null, { status: 404 })
  const { next } = neighboursOf(rows, obstacleId)
  return actOnObstacle({ context, request, obstacleId, next: deskHref({ filing: next, stage }) })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.triage_desk_title()} · ${m.app_name()}` }]

const SENTENCES = {
  ...OBSTACLE_SENTENCES,
  'none-chosen': m.triage_desk_reason_none_chosen,
  'dossier-missing': m.triage_desk_reason_dossier,
}

export default function TriageDesk({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, counts, today, dueByToday, place, neighbours, filing, choices, actions } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], SENTENCES)
  const isOfList = actionData?.values.many !== undefined
  const total = counts.filed + counts.received + counts.checked
  return (
    <>
      <Crumbs trail={[{ label: m.obstacle_list_title(), href: paths.obstacles() }, { label: m.triage_desk_title() }]} />
      <PageHead
        title={total > 0 ? m.triage_desk_left({ count: total }) : m.triage_desk_none()}
        lead={total > 0 ? m.triage_desk_lead({ today: dueByToday }) : m.triage_desk_none_hint()}
      />
      <StageTabs counts={counts} stage={place.stage} />
      {isOfList ? <ErrorSummary errors={errors} /> : null}
      <div className="triage">
        {rows.length > 0 ? (
          <TriageList
            rows={rows}
            place={place}
            today={today}
            commandId={loaderData.manyCommandId}
            dossiers={choices.dossiers}
          />
        ) : (
          <Empty title={m.triage_desk_none_stage()} />
        )}
        {filing ? (
          <>
            <TriageFiling
              filing={filing}
              today={today}
              files={loaderData.files}
              history={loaderData.history}
              similar={choices.originals.slice(0, MOST_SIMILAR)}
            />
            <section className="triage-acts" aria-labelledby="xu-ly">
              <h2 id="xu-ly" className="only-read">
                {m.triage_desk_acts()}
              </h2>
              <Ways neighbours={neighbours} filing={filing.id} stage={place.stage} />
              {actions.length === 0 ? <Notice>{m.triage_desk_moved_on()}</Notice> : null}
              <ActKeys value={TRIAGE_KEYS}>
                <ObstacleActions
                  actions={actions}
                  commandIds={loaderData.commandIds}
                  assignment={filing.assignment}
                  choices={choices}
                  suggestedTitle={filing.title}
                  urgency={filing.urgency}
                  values={isOfList ? undefined : actionData?.values}
                  errors={isOfList ? [] : errors}
                />
              </ActKeys>
              <TriageHelp />
            </section>
          </>
        ) : null}
      </div>
    </>
  )
}

type WaysProps = {
  neighbours: { previous: string | null; next: string | null }
  filing: string
  stage: TriageStage | undefined
}

function Ways({ neighbours, filing, stage }: WaysProps) {
  const { previous, next } = neighbours
  return (
    <p className="keys">
      {previous ? (
        <a className="touch" href={deskHref({ filing: previous, stage })} aria-keyshortcuts="K">
          <kbd>K</kbd> {m.triage_desk_previous()}
        </a>
      ) : null}
      {next ? (
        <a className="touch" href={deskHref({ filing: next, stage })} aria-keyshortcuts="J">
          <kbd>J</kbd> {m.triage_desk_next()}
        </a>
      ) : null}
      <a className="touch" href={paths.obstacle(filing)} aria-keyshortcuts="O">
        <kbd>O</kbd> {m.triage_desk_open_page()}
      </a>
    </p>
  )
}
