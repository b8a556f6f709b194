import { planPaths } from '#components/plan/plan-paths.ts'
import { PlanTable } from '#components/plan/plan-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/notice.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { listPlans } from '#data/plan-reader.server.ts'
import { can } from '#domain/access/permissions.ts'
import { visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/plan-list'

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const plans = await listPlans(db, visiblePlanStates(actor.role))
  return {
    plans: plans.map(({ createdAt, publishedAt, ...plan }) => ({
      ...plan,
      createdOn: dayAt(createdAt),
      publishedOn: publishedAt && dayAt(publishedAt),
    })),
    canImport: can(actor.role, 'plan.review'),
  }
}

export const meta: Route.MetaFunction = () => [{ title: `${m.plan_list_title()} · ${m.app_name()}` }]

export default function PlanList({ loaderData: { plans, canImport } }: Route.ComponentProps) {
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
      {plans.length === 0 ? (
        <Empty title={m.plan_list_empty()}>{canImport ? m.plan_list_empty_hint() : null}</Empty>
      ) : (
        <PlanTable plans={plans} canReview={canImport} />
      )}
    </>
  )
}
