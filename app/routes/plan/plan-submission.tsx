import { data } from 'react-router'
import { ChangesLink } from '#components/amendment/changes-link.tsx'
import { planStateLabel } from '#components/plan/labels.ts'
import { PlanDecisions } from '#components/plan/plan-decisions.tsx'
import { PlanListTable } from '#components/plan/plan-list-table.tsx'
import { PLAN_SENTENCES } from '#components/plan/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Stack } from '#components/ui/block.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { isWorkedOff } from '#domain/plan/gap-ledger.ts'
import { availablePlanActions, visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { readPlanList } from '#services/plan/read-plan-list.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/plan-submission'
import { decideOnPlan } from './decide-on-plan.server.ts'
import { requirePlanId } from './plan-address.ts'

/** The same acts by keys; every form of the page works without. */
export const handle = { script: '/desk-keys.js' }

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const found = await readPlanList(db, {
    planId: requirePlanId(params.planId),
    states: visiblePlanStates(actor.role),
    today: getToday(context),
  })
  if (!found) throw data(null, { status: 404 })
  const { names: _names, settledNames: _settled, organisations: _organisations, coverage: _coverage, ...list } = found
  const actions = availablePlanActions(list.plan.state, actor.role)
  return {
    ...list,
    actions,
    isWorkedOff: isWorkedOff(list.ledger),
    commandIds: Object.fromEntries(actions.map((action) => [action, newId()])),
  }
}

export const action = ({ context, params, request }: Route.ActionArgs) =>
  decideOnPlan({ context, request, planId: requirePlanId(params.planId) })

export const meta: Route.MetaFunction = () => [{ title: `${m.plan_list_as_issued()} · ${m.app_name()}` }]

export default function PlanSubmission({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, lines, ledger, assignments, agencies } = loaderData
  return (
    <>
      <Crumbs
        trail={[
          { label: m.plan_list_title(), href: paths.plans() },
          { label: plan.title, href: paths.plan(plan.id) },
          { label: m.plan_list_as_issued() },
        ]}
      />
      <PageHead
        title={m.plan_submission_title()}
        lead={m.plan_submission_lead({ assignments, agencies, reviewed: ledger.reviewed, total: ledger.total })}
        meta={m.plan_submission_state({ state: planStateLabel(plan.state), title: plan.title })}
      />
      <Stack gap="l">
        {plan.approvalNote ? (
          <Notice status={plan.state === 'in-review' ? 'returned' : 'done'}>
            {m.plan_approval_note({ note: plan.approvalNote })}
          </Notice>
        ) : null}
        {plan.gapReason ? <Notice status="undated">{m.plan_header_gap({ reason: plan.gapReason })}</Notice> : null}
        <ChangesLink plan={plan} />
        <PlanDecisions
          {...loaderData}
          planId={plan.id}
          values={actionData?.values}
          errors={toFieldMessages(actionData?.errors ?? [], PLAN_SENTENCES)}
        />
        <PlanListTable lines={lines} />
      </Stack>
    </>
  )
}
