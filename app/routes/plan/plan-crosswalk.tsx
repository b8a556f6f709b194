import { data } from 'react-router'
import { CrosswalkTable, Orphans } from '#components/plan/crosswalk-table.tsx'
import { planPaths } from '#components/plan/plan-paths.ts'
import { paths } from '#components/shell/paths.ts'
import { Block, Stack } from '#components/ui/block.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { availablePlanActions, visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { readCrosswalk } from '#services/plan/read-crosswalk.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/plan-crosswalk'
import { requirePlanId } from './plan-address.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { role } = requireActor(context)
  const crosswalk = await readCrosswalk(db, {
    planId: requirePlanId(params.planId),
    states: visiblePlanStates(role),
    today: getToday(context),
  })
  if (!crosswalk) throw data(null, { status: 404 })
  return { ...crosswalk, mayReview: availablePlanActions(crosswalk.plan.state, role).includes('review') }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.review_crosswalk()} · ${m.app_name()}` }]

export default function PlanCrosswalk({ loaderData }: Route.ComponentProps) {
  const { plan, carried, orphanTasks, orphanDuties, leads, duties, mayReview } = loaderData
  const hrefTo = (anchor: string) =>
    mayReview ? planPaths.review(plan.id, anchor) : `${paths.plan(plan.id)}#${encodeURIComponent(anchor)}`
  return (
    <>
      <Crumbs
        trail={[
          { label: m.plan_list_title(), href: paths.plans() },
          { label: plan.title, href: paths.plan(plan.id) },
          { label: m.review_crosswalk() },
        ]}
      />
      <PageHead
        title={m.review_crosswalk()}
        lead={m.review_crosswalk_lead()}
        actions={mayReview ? <ButtonLink href={planPaths.review(plan.id)}>{m.plan_go_review()}</ButtonLink> : null}
      />
      <Stack gap="l">
        <Block id="nhiem-vu-mo-coi" title={m.review_crosswalk_tasks({ count: orphanTasks.length })}>
          <Orphans lines={orphanTasks} none={m.review_crosswalk_tasks_none()} hrefTo={hrefTo} />
        </Block>
        <Block id="trach-nhiem-mo-coi" title={m.review_crosswalk_duties({ count: orphanDuties.length })}>
          <Orphans lines={orphanDuties} none={m.review_crosswalk_duties_none()} hrefTo={hrefTo} />
        </Block>
        <CrosswalkTable carried={carried} leads={leads} duties={duties} hrefTo={hrefTo} />
      </Stack>
    </>
  )
}
