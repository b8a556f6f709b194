import { data } from 'react-router'
import { planPaths } from '#components/plan/plan-paths.ts'
import { ReadingForm } from '#components/plan/reading-form.tsx'
import { ReadingTable } from '#components/plan/reading-table.tsx'
import { PLAN_SENTENCES } from '#components/plan/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Stack } from '#components/ui/block.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { findTargetReadings } from '#data/plan-living-reader.server.ts'
import { TargetReadingSchema } from '#domain/plan/forms.ts'
import { availablePlanActions, visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { enterReading } from '#services/plan/enter-reading.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { getToday, requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/target-readings'
import { requirePlanId } from './plan-address.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const plan = await findTargetReadings(db, { id: requirePlanId(params.planId), states: visiblePlanStates(actor.role) })
  if (!plan) throw data(null, { status: 404 })
  return {
    plan,
    canEnter: availablePlanActions(plan.state, actor.role).includes('enter-reading'),
    today: getToday(context),
    commandId: newId(),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const planId = requirePlanId(params.planId)
  const parsed = parseForm(TargetReadingSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const result = await enterReading({ planId, ...parsed.value }, toCommandContext(context, parsed.commandId))
  return answer(result, {
    to: ({ anchor }) => `${planPaths.readings(planId)}#${anchor}`,
    flash: { code: 'plan-reading-entered', params: { anchor: parsed.value.anchor } },
    values: parsed.values,
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.plan_readings()} · ${m.app_name()}` }]

export default function TargetReadings({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, canEnter, today, commandId } = loaderData
  return (
    <>
      <Crumbs
        trail={[
          { label: m.plan_list_title(), href: paths.plans() },
          { label: plan.title, href: paths.plan(plan.id) },
          { label: m.plan_readings() },
        ]}
      />
      <PageHead title={m.plan_readings()} lead={m.plan_readings_lead({ count: plan.items.length })} />
      <Stack gap="l">
        {canEnter ? (
          <ReadingForm
            targets={plan.items}
            today={today}
            commandId={String(actionData?.values.commandId ?? commandId)}
            values={actionData?.values}
            errors={toFieldMessages(actionData?.errors ?? [], PLAN_SENTENCES)}
          />
        ) : null}
        <ReadingTable planId={plan.id} targets={plan.items} />
      </Stack>
    </>
  )
}
