import { data } from 'react-router'
import { z } from 'zod'
import { ActClosed, ActForm, type ActState, SEARCH_PARAM } from '#components/assignment/act-page.tsx'
import { actionWords } from '#components/assignment/action-labels.ts'
import { findActionBySlug } from '#components/assignment/action-slugs.ts'
import { AssignmentBrief } from '#components/assignment/assignment-brief.tsx'
import { sayWaits } from '#components/assignment/say-waits.ts'
import { paths } from '#components/shell/paths.ts'
import { Columns } from '#components/ui/block.tsx'
import type { FieldReason } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findAgenciesBelow } from '#data/agencies-below.server.ts'
import { type AssignmentPage, findAssignmentPage } from '#data/assignment-reader.server.ts'
import { findDeclineReason } from '#data/assignment-record.server.ts'
import { getCoordinatorOrganisationId } from '#data/organisation.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { checkAction } from '#domain/assignment/available-actions.ts'
import type { AssignmentAction } from '#domain/assignment/life-cycle.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { OPEN_STATES } from '#domain/assignment/states.ts'
import { offerDateOnResume } from '#domain/deadline/resumption.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { findActChoices } from '#services/assignment/find-act-choices.server.ts'
import { toActionFacts } from '#services/assignment/read-assignment.server.ts'
import { readWaits } from '#services/assignment/read-waits.server.ts'
import { readSignatureOfAct, refuseWhilePending } from '#services/sign-off/read-signature-of-act.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/assignment-act'
import { actOnAssignment } from './act-on-assignment.server.ts'

const Id = z.uuid()

/** The act is the last part of the address; the routes name every one of them. */
function requireAct({ request, assignmentId }: { request: Request; assignmentId: string }): AssignmentAction {
  const slug =
    new URL(request.url).pathname
      .replace(/\.data$/, '')
      .split('/')
      .at(-1) ?? ''
  const action = findActionBySlug(slug)
  if (!action || !Id.safeParse(assignmentId).success) throw data(null, { status: 404 })
  return action
}

/** The date an act offers, or cannot go beyond. */
const findOffered = (action: AssignmentAction, page: AssignmentPage, now: Date): Promise<PlainDate | null> => {
  if (action === 'give-on') return Promise.resolve(page.dueOn)
  return action === 'resume' ? findOfferedDate(page, now) : Promise.resolve(null)
}

const openPiecesOf = ({ children }: AssignmentPage) =>
  children
    .filter(({ givenById, state }) => givenById !== null && OPEN_STATES.some((open) => open === state))
    .map(({ id, lead }) => ({ id, lead: lead.shortName }))

/** The date that resuming offers where the present one has passed during the pause. */
async function findOfferedDate({ dueOn, dueTime, suspendedAt }: AssignmentPage, now: Date): Promise<PlainDate | null> {
  if (suspendedAt === null) return null
  const offered = offerDateOnResume({ dueOn, dueTime, suspendedAt, now, calendar: await loadWorkingCalendar(db) })
  return offered.ok ? offered.value : null
}

/** 409 where the matter has moved on, 403 where it is somebody else's act: the page says which acts are open. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const action = requireAct({ request, assignmentId: params.assignmentId })
  const scopes = { scope: assignmentScope(actor), obstacleScope: obstacleScope(actor) }
  const [page, coordinatorOrganisationId] = await Promise.all([
    findAssignmentPage(db, { id: params.assignmentId, ...scopes }),
    getCoordinatorOrganisationId(db),
  ])
  if (!page) throw data(null, { status: 404 })
  const open = checkAction(action, { assignment: toActionFacts(page), actor, coordinatorOrganisationId })
  const checked = (open.ok ? refuseWhilePending({ action, page, actor }) : null) ?? open
  const search = new URL(request.url).searchParams.get(SEARCH_PARAM) ?? ''
  const { choices, parties } = await findActChoices(db, { action: checked.ok ? action : null, page, actor, search })
  const closed: FieldReason | null = checked.ok
    ? null
    : { field: '', reason: checked.reason, ...(checked.params ? { params: checked.params } : {}) }
  const status = checked.ok ? 200 : checked.reason === 'not-yours' ? 403 : 409
  const signature = checked.ok ? await readSignatureOfAct(db, { action, page, actor }) : null
  return data(
    {
      action,
      signature,
      closed,
      brief: { ...toBrief(page), waitsFor: sayWaits(readWaits({ ...page, actor }).waits) },
      search,
      declineReason: page.state === 'declined' ? await findDeclineReason(db, page.id) : null,
      askedDueOn: page.extensions.find(({ state }) => state === 'open')?.askedDueOn ?? null,
      offeredDueOn: await findOffered(action, page, getRequestContext(context).now),
      agenciesBelow: checked.ok && action === 'give-on' ? await findAgenciesBelow(db, page.leadId) : [],
      openPieces: openPiecesOf(page),
      choices: choices.map(({ id, name }) => ({ value: id, label: name })),
      parties,
      commandId: newId(),
    },
    { status },
  )
}

const toBrief = ({
  id,
  structure,
  label,
  title,
  text,
  lead,
  dueOn,
  originalDueOn,
  dueTime,
  originalDueTime,
  urgency,
  percent,
  extensions,
  reports,
  state,
}: AssignmentPage) => ({
  id,
  structure,
  label,
  title,
  text,
  lead: lead.shortName,
  dueOn,
  originalDueOn,
  dueTime,
  originalDueTime,
  urgency,
  percent,
  // What waits to be judged, also where a letter arrived before the agency's own last report.
  latestReport: reports.find(({ isSubmission }) => isSubmission || state !== 'submitted') ?? null,
  openRequest: extensions.find(({ state }) => state === 'open') ?? null,
})

export const action = ({ context, request, params }: Route.ActionArgs) => {
  const { assignmentId } = params
  return actOnAssignment({ context, request, assignmentId, action: requireAct({ request, assignmentId }) })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: loaderData
      ? `${actionWords(loaderData.action, loaderData.brief.structure).name()}: ${loaderData.brief.label} · ${m.app_name()}`
      : m.app_name(),
  },
]

export default function AssignmentAct({ loaderData, actionData }: Route.ComponentProps) {
  const { action, closed, brief, declineReason, commandId, ...offers } = loaderData
  const state: ActState = actionData ?? { errors: [] }
  const refusal = closed ? (state.errors.find(({ field }) => field === '') ?? closed) : null
  return (
    <>
      <Crumbs
        trail={[
          { label: m.nav_assignments(), href: paths.assignments() },
          { label: brief.label, href: paths.assignment(brief.id) },
          { label: actionWords(action, brief.structure).name() },
        ]}
      />
      <PageHead title={actionWords(action, brief.structure).name()} lead={`${brief.label}. ${brief.title}`} />
      <Columns>
        {refusal ? (
          <ActClosed assignmentId={brief.id} refusal={refusal} {...(state.values ? { values: state.values } : {})} />
        ) : (
          <ActForm
            structure={brief.structure}
            action={action}
            assignmentId={brief.id}
            commandId={commandId}
            state={state}
            percent={brief.percent}
            present={brief}
            {...offers}
          />
        )}
        <AssignmentBrief {...brief} declineReason={declineReason} />
      </Columns>
    </>
  )
}
