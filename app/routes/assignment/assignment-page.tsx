import { data } from 'react-router'
import { z } from 'zod'
import { ActionButtons } from '#components/assignment/action-buttons.tsx'
import { AssignmentDetails } from '#components/assignment/assignment-details.tsx'
import { paths } from '#components/shell/paths.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { can } from '#domain/access/permissions.ts'
import { OPEN_STATES } from '#domain/assignment/states.ts'
import { isHeadOf } from '#domain/sign-off/signed-acts.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { getRequestContext, getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/assignment-page'

const Id = z.uuid()

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  if (!Id.safeParse(params.assignmentId).success) throw data(null, { status: 404 })
  const read = await readAssignment(db, { id: params.assignmentId, actor, now: getRequestContext(context).now })
  if (!read) throw data(null, { status: 404 })
  const { page, actions } = read
  const isOpen = OPEN_STATES.some((state) => state === page.state)
  const takesPart = ({ organisationId, role }: (typeof page.parties)[number]) =>
    organisationId === actor.organisationId && role === 'coordinating'
  const isParty = page.leadId === actor.organisationId || page.parties.some(takesPart)
  // The parent of a group is the coordinator's: a member sees its own part only.
  const seesParent = page.parent?.leadId === actor.organisationId || can(actor.role, 'standing.read')
  return {
    ...read,
    // A piece shows the sentence it comes from to everybody it is shown to.
    page: { ...page, parent: seesParent || page.givenById !== null ? page.parent : null, seesParent },
    today: getToday(context),
    isOpen,
    isHead: isHeadOf(actor, page.leadId),
    canFileObstacle: page.structure === 'work' && isOpen && isParty && can(actor.role, 'obstacle.file'),
    commandIds: Object.fromEntries(actions.map((action) => [action, newId()])),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.page.label} ${loaderData.page.lead.shortName} · ${m.app_name()}` : m.app_name() },
]

export default function AssignmentPage({ loaderData }: Route.ComponentProps) {
  const { page, actions, commandIds, canFileObstacle } = loaderData
  const { document, anchor, label } = page
  return (
    <>
      <Crumbs
        trail={
          document && anchor
            ? [{ label: document.title, href: paths.clause(document.id, anchor) }, { label }]
            : [{ label: m.nav_assignments(), href: paths.assignments() }, { label }]
        }
      />
      <AssignmentDetails {...loaderData}>
        <ActionButtons
          assignmentId={page.id}
          structure={page.structure}
          actions={actions}
          commandIds={commandIds}
          canFileObstacle={canFileObstacle}
        />
      </AssignmentDetails>
    </>
  )
}
