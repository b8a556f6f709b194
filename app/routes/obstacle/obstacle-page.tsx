import { data } from 'react-router'
import { DraftLinks } from '#components/drafting/draft-links.tsx'
import { ObstacleActions } from '#components/obstacle/obstacle-actions.tsx'
import { ObstacleDetails } from '#components/obstacle/obstacle-details.tsx'
import { PublicationForms } from '#components/obstacle/publication-forms.tsx'
import { OBSTACLE_SENTENCES } from '#components/obstacle/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { findMatterRecord } from '#data/matter-record.server.ts'
import { findObstaclePage } from '#data/obstacle-reader.server.ts'
import { findTriageChoices } from '#data/triage-choices.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { can } from '#domain/access/permissions.ts'
import { FILING_DRAFTS, openFilingDrafts } from '#domain/drafting/kinds.ts'
import { toHolderSpans } from '#domain/obstacle/holder-lanes.ts'
import { matterWay, withoutLateness } from '#domain/obstacle/matter-way.ts'
import { availableObstacleActions, type ObstacleAction } from '#domain/obstacle/obstacle-actions.ts'
import { availablePublicationActions } from '#domain/obstacle/publication.ts'
import { obstacleScope, seesLateness } from '#domain/obstacle/scope.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/obstacle-page'
import { actOnObstacle } from './act-on-obstacle.server.ts'

/** Acts that choose a dossier, an agency or another filing. */
const CHOOSING: readonly ObstacleAction[] = ['consolidate', 'forward', 'link-duplicate']
const NOTHING_TO_CHOOSE = { dossiers: [], agencies: [], originals: [] }

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const obstacle = await findObstaclePage(db, { id: params.obstacleId, scope: obstacleScope(actor) })
  if (!obstacle) throw data(null, { status: 404 })
  const actions = availableObstacleActions({ obstacle, actor })
  const publicationActions = availablePublicationActions({ obstacle, actor })
  const [{ holdings, history, files, limits }, choices, calendar] = await Promise.all([
    findMatterRecord(db, { type: 'obstacle', id: obstacle.id }),
    actions.some((action) => CHOOSING.includes(action)) ? findTriageChoices(db, obstacle.id) : NOTHING_TO_CHOOSE,
    loadWorkingCalendar(db),
  ])
  const today = getToday(context)
  // The coordinating side sees the dossier, and whom the leadership asks about it; an enterprise sees only that its filing lies in one.
  const seesDossier = obstacleScope(actor) === 'all'
  const isEnded = obstacle.closedAt !== null
  const sees = seesLateness(actor)
  const held = toHolderSpans({ holdings, today, calendar }).map((span) =>
    span.step === 'question' && !seesDossier ? { ...span, organisation: m.question_asked_somebody() } : span,
  )
  const spans = sees ? held : withoutLateness(held, obstacle.filer)
  const dueOn = obstacle.state === 'awaiting-fix' ? lastDueOn(obstacle.points) : obstacle.dueOn
  const clock = { dueOn, today, urgency: obstacle.urgency, limits, calendar }
  return {
    obstacle,
    spans,
    way: matterWay({ present: { kind: 'obstacle', ...obstacle }, spans, isEnded, clock }),
    totalDays: held.reduce((sum, { days }) => sum + days, 0),
    seesLateness: sees,
    today,
    filedOn: dayAt(obstacle.filedAt),
    history,
    files,
    choices,
    actions,
    publicationActions,
    drafts: openFilingDrafts({
      actor,
      filing: { ...obstacle, isAnswered: obstacle.answer !== null },
    }).map((kind) => ({ kind, href: paths.filingDraft(obstacle.id, FILING_DRAFTS[kind].slug) })),
    mayDraft: can(actor.role, 'letter.draft'),
    seesDossier,
    commandIds: Object.fromEntries([...actions, ...publicationActions].map((action) => [action, newId()])),
  }
}

/** When all ordered work is to be done; null where a part of it has no date. */
function lastDueOn(points: readonly { assignment: { dueOn: PlainDate | null } | null }[]): PlainDate | null {
  const days = points.flatMap(({ assignment }) => (assignment ? [assignment.dueOn] : []))
  return days.reduce<PlainDate | null>(
    (last, day) => (day !== null && last !== null && last > day ? last : day),
    days[0] ?? null,
  )
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  actOnObstacle({ context, request, obstacleId: params.obstacleId })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.obstacle.code}: ${loaderData.obstacle.title} · ${m.app_name()}` : m.app_name() },
]

export default function ObstaclePage({ loaderData, actionData }: Route.ComponentProps) {
  const { obstacle, actions, choices, commandIds } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], OBSTACLE_SENTENCES)
  return (
    <>
      <Crumbs trail={[{ label: m.obstacle_list_title(), href: paths.obstacles() }, { label: obstacle.code }]} />
      <ObstacleDetails
        {...loaderData}
        papers={<DraftLinks links={loaderData.drafts} isOwnAnswer={!loaderData.mayDraft} />}
      >
        <ObstacleActions
          actions={actions}
          commandIds={commandIds}
          assignment={obstacle.assignment}
          choices={choices}
          suggestedTitle={obstacle.title}
          urgency={obstacle.urgency}
          values={actionData?.values}
          errors={errors}
        />
        <PublicationForms
          actions={loaderData.publicationActions}
          commandIds={commandIds}
          words={
            obstacle.published ?? {
              title: obstacle.title,
              question: `${obstacle.whatHappened} ${obstacle.asked}`,
              answer: obstacle.answer ?? '',
            }
          }
          isPublished={obstacle.isPublished}
          values={actionData?.values}
          errors={errors}
        />
      </ObstacleDetails>
    </>
  )
}
