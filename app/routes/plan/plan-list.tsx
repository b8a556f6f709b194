import { ImportList } from '#components/plan/import-list.tsx'
import { planPaths } from '#components/plan/plan-paths.ts'
import { PlanTable } from '#components/plan/plan-table.tsx'
import { paths } from '#components/shell/paths.ts'
import { Stack } from '#components/ui/block.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { listOpenImports } from '#data/plan-import.server.ts'
import { listPlans } from '#data/plan-reader.server.ts'
import { can } from '#domain/access/permissions.ts'
import { visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/plan-list'

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const canImport = can(actor.role, 'plan.review')
  const [plans, imports] = await Promise.all([
    listPlans(db, visiblePlanStates(actor.role)),
    canImport ? listOpenImports(db) : [],
  ])
  const showsEnded = new URL(request.url).searchParams.get('tinh-trang') === ENDED
  const ended = plans.filter(({ endedAt }) => endedAt !== null)
  const present = plans.filter(({ endedAt }) => endedAt === null)
  return {
    plans: (showsEnded ? ended : present).map(({ createdAt, publishedAt, endedAt, ...plan }) => ({
      ...plan,
      createdOn: dayAt(createdAt),
      publishedOn: publishedAt && dayAt(publishedAt),
      endedOn: endedAt && dayAt(endedAt),
    })),
    showsEnded,
    counts: { present: present.length, ended: ended.length },
    imports: imports.map(({ id, state, fileName, receivedAt, refusal, pagesDone, pagesTotal }) => ({
      ...{ id, state, fileName, receivedAt, refusal },
      pages: pagesTotal ? { done: pagesDone ?? 0, total: pagesTotal } : null,
    })),
    canImport,
  }
}

/** Documents that were replaced or closed, kept apart from those at work. */
const ENDED = 'da-ket-thuc'

export const meta: Route.MetaFunction = () => [{ title: `${m.plan_list_title()} · ${m.app_name()}` }]

export default function PlanList({ loaderData }: Route.ComponentProps) {
  const { plans, imports, canImport, showsEnded, counts } = loaderData
  return (
    <>
      <PageHead
        title={m.plan_list_title()}
        lead={m.plan_list_lead()}
        actions={
          canImport ? (
            <ButtonLink href={planPaths.new()} kind="main">
              {m.plan_new()}
            </ButtonLink>
          ) : undefined
        }
      />
      <Stack gap="l">
        {imports.length > 0 ? <ImportList imports={imports} /> : null}
        {counts.ended > 0 || showsEnded ? (
          <Tabs
            label={m.amendment_list_label()}
            tabs={[
              { href: paths.plans(), label: m.amendment_list_now(), count: counts.present, current: !showsEnded },
              {
                href: listHref(paths.plans(), {}, { 'tinh-trang': ENDED }),
                label: m.amendment_list_ended(),
                count: counts.ended,
                current: showsEnded,
              },
            ]}
          />
        ) : null}
        {plans.length === 0 && showsEnded ? (
          <Empty title={m.amendment_list_ended_none()} />
        ) : plans.length === 0 ? (
          <Empty title={m.plan_list_empty()}>{canImport ? m.plan_list_empty_hint() : null}</Empty>
        ) : (
          <PlanTable plans={plans} canReview={canImport} />
        )}
      </Stack>
    </>
  )
}
