import { data } from 'react-router'
import { PlanRelations } from '#components/amendment/plan-relations.tsx'
import { PlanRail } from '#components/document/plan-rail.tsx'
import { agencyOptions } from '#components/plan/agency-options.ts'
import { LivingDocument } from '#components/plan/living-document.tsx'
import { planPaths } from '#components/plan/plan-paths.ts'
import { PlanStanding } from '#components/plan/plan-standing.tsx'
import { PlanStateNotice } from '#components/plan/plan-state-notice.tsx'
import { paths } from '#components/shell/paths.ts'
import { Flash } from '#components/ui/notice.tsx'
import { Crumbs } from '#components/ui/page-head.tsx'
import { STATUSES } from '#components/ui/status.ts'
import { can } from '#domain/access/permissions.ts'
import { findNamedDocuments } from '#domain/amendment/find-named-documents.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { isAssigning } from '#domain/plan/gap-ledger.ts'
import { toDocumentPage } from '#domain/plan/page-of-document.ts'
import { availablePlanActions, isSigned } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { readLivingPlan } from '#services/plan/read-living-plan.server.ts'
import { getRequestContext, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/living-plan'
import { readPlanFilter, requirePlanId } from './plan-address.ts'

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const filter = readPlanFilter(new URL(request.url).searchParams)
  const living = await readLivingPlan(db, {
    planId: requirePlanId(params.planId),
    actor,
    now: getRequestContext(context).now,
    filter,
  })
  if (!living) throw data(null, { status: 404 })
  const [named] = findNamedDocuments(`${living.plan.title}\n${textOf(living.plan.outline)}`)
  return {
    ...living,
    named: named ? `${named.number}/${named.symbol}` : null,
    filter,
    actions: availablePlanActions(living.plan.state, actor.role),
    ownOf: assignmentScope(actor) === 'all' ? null : actor.organisationShortName,
    seesList: can(actor.role, 'plan.list'),
  }
}

type Outline = NonNullable<Awaited<ReturnType<typeof readLivingPlan>>>['plan']['outline']

const textOf = ({ blocks }: Outline): string => blocks.map(({ text }) => text).join('\n')

/** Sections that hold sentences, and the clause on obstacles at the end. */
function contentsOf({ blocks, header }: Outline) {
  const { sections, closing } = toDocumentPage(blocks, header)
  const clauses = closing.filter(({ isItem }) => isItem).length
  return [
    ...sections
      .filter(({ itemCount }) => itemCount > 0)
      .map(({ anchor, title, itemCount }) => ({ href: `#muc-${anchor}`, title, count: itemCount })),
    ...(clauses > 0 ? [{ href: '#vuong-mac', title: m.plan_obstacle_clause(), count: clauses }] : []),
  ]
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.plan.title ?? ''} · ${m.app_name()}` },
]

export default function LivingPlanPage({ loaderData }: Route.ComponentProps) {
  const { plan, counts, agencies, sentenceCounts, openObstacles, filter, ownOf, actions, seesList, named } = loaderData
  const isFiltered = filter.agency !== null || filter.status !== null
  const isPublished = isSigned(plan.state)
  const options = agencyOptions(agencies)
  const chosen = options.find(({ value }) => value === filter.agency)
  const targets = plan.items.filter(({ kind }) => kind === 'target').length
  const links = [
    { href: planPaths.source(plan.id), label: m.plan_source() },
    ...(isPublished ? [{ href: planPaths.targets(plan.id), label: m.target_list_title() }] : []),
    ...(actions.includes('close') ? [{ href: planPaths.close(plan.id), label: m.amendment_close() }] : []),
    ...(seesList ? [{ href: planPaths.submission(plan.id), label: m.plan_list_as_issued() }] : []),
  ]
  return (
    <>
      <Crumbs trail={[{ label: m.plan_list_title(), href: paths.plans() }, { label: plan.title }]} />
      <PlanRelations plan={plan} />
      {plan.state === 'published' || plan.state === 'superseded' || plan.state === 'closed' ? (
        <PlanStanding
          planId={plan.id}
          counts={counts}
          sentences={
            plan.items.filter(({ kind, reviewState }) => isAssigning(kind) && reviewState === 'accepted').length
          }
          targets={targets}
          ownOf={ownOf}
          actions={links}
        />
      ) : (
        <PlanStateNotice planId={plan.id} state={plan.state} actions={actions}>
          {actions.includes('relate') ? (
            <a href={planPaths.comparison(plan.id)}>
              {named ? m.amendment_go_named({ document: named }) : m.amendment_go()}
            </a>
          ) : null}
        </PlanStateNotice>
      )}
      {isFiltered ? (
        <Flash status="in-time">
          {chosen
            ? m.plan_filter_agency({
                agency: chosen.label,
                count: sentenceCounts.total,
                leading: sentenceCounts.leading,
                taking: sentenceCounts.total - sentenceCounts.leading,
              })
            : m.plan_filter_state({ count: plan.items.filter(({ match }) => match.isMatch).length })}{' '}
          <a href={paths.plan(plan.id)}>{m.ui_filter_clear()}</a>
        </Flash>
      ) : null}
      <div className="living">
        <PlanRail
          action={paths.plan(plan.id)}
          agencies={options}
          {...(filter.agency ? { agency: filter.agency } : {})}
          states={STATUSES.flatMap((status) =>
            sentenceCounts.byStatus[status] ? [{ status, count: sentenceCounts.byStatus[status] }] : [],
          )}
          {...(filter.status ? { state: filter.status } : {})}
          clauseCount={sentenceCounts.total}
          sections={contentsOf(plan.outline)}
          {...(isFiltered ? { clearHref: paths.plan(plan.id) } : {})}
        />
        <LivingDocument plan={plan} isFiltered={isFiltered} isPublished={isPublished} openObstacles={openObstacles} />
      </div>
    </>
  )
}
