import { data } from 'react-router'
import { planPaths } from '#components/plan/plan-paths.ts'
import { paths } from '#components/shell/paths.ts'
import { targetStateCount, targetStateStatus } from '#components/target/labels.ts'
import { TargetTable } from '#components/target/target-table.tsx'
import { Stack } from '#components/ui/block.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { Empty } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { countStates, worstState } from '#domain/target/standing.ts'
import { TARGET_STATES, type TargetState } from '#domain/target/trajectory.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { readTargetsOfPlan } from '#services/target/read-targets-of-plan.server.ts'
import { requirePlanId } from '../plan/plan-address.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/target-list'

const isState = (value: string | null): value is TargetState =>
  (TARGET_STATES as readonly (string | null)[]).includes(value)

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const plan = await readTargetsOfPlan(db, {
    planId: requirePlanId(params.planId),
    actor: requireActor(context),
    today: getToday(context),
  })
  if (!plan) throw data(null, { status: 404 })
  const address = new URL(request.url).searchParams
  const state = address.get('tinh-trang')
  return { plan, state: isState(state) ? state : null, isOwn: address.get('cua') === 'don-vi-toi' }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.target_list_title()}: ${loaderData?.plan.title ?? ''} · ${m.app_name()}` },
]

export default function TargetList({ loaderData: { plan, state, isOwn } }: Route.ComponentProps) {
  const { items } = plan
  const shown = items.filter(
    (item) => (state === null || worstState(item.standings) === state) && (!isOwn || item.isOwn),
  )
  return (
    <>
      <Crumbs
        trail={[
          { label: m.plan_list_title(), href: paths.plans() },
          { label: plan.title, href: paths.plan(plan.id) },
          { label: m.target_list_title() },
        ]}
      />
      <PageHead title={m.target_list_title()} lead={m.target_list_lead({ count: items.length })} />
      <Stack gap="l">
        {items.length === 0 ? (
          <Empty title={m.target_list_empty()} />
        ) : (
          <StateLinks planId={plan.id} items={items} state={state} isOwn={isOwn} />
        )}
        {items.length > 0 && shown.length === 0 ? (
          <Empty title={m.target_list_none()}>{m.target_list_none_more()}</Empty>
        ) : null}
        {shown.length > 0 ? <TargetTable planId={plan.id} targets={shown} /> : null}
      </Stack>
    </>
  )
}

type Items = Route.ComponentProps['loaderData']['plan']['items']

/** Every figure opens its list. */
function StateLinks({
  planId,
  items,
  state,
  isOwn,
}: {
  planId: string
  items: Items
  state: TargetState | null
  isOwn: boolean
}) {
  const own = items.filter((item) => item.isOwn).length
  return (
    <nav aria-label={m.target_list_filter()} className="tabs no-print">
      <a href={planPaths.targets(planId)} aria-current={state === null && !isOwn ? 'page' : undefined}>
        {m.target_list_all({ count: items.length })}
      </a>
      {own > 0 ? (
        <a href={planPaths.targets(planId, { cua: 'don-vi-toi' })} aria-current={isOwn ? 'page' : undefined}>
          {m.target_list_own({ count: own })}
        </a>
      ) : null}
      {countStates(items).map(({ state: one, count }) => (
        <a
          key={one}
          href={planPaths.targets(planId, { 'tinh-trang': one })}
          aria-current={state === one ? 'page' : undefined}
        >
          <Mark status={targetStateStatus(one)}>{targetStateCount(one, count)}</Mark>
        </a>
      ))}
    </nav>
  )
}
