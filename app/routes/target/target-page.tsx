import { data } from 'react-router'
import { planPaths } from '#components/plan/plan-paths.ts'
import { paths } from '#components/shell/paths.ts'
import { MeasurerPanel } from '#components/target/measurer-panel.tsx'
import { ReadingForm } from '#components/target/reading-form.tsx'
import { ReadingTable } from '#components/target/reading-table.tsx'
import { TARGET_SENTENCES } from '#components/target/sentences.ts'
import { TargetHead } from '#components/target/target-head.tsx'
import { TargetStanding } from '#components/target/target-standing.tsx'
import { WorkLinks } from '#components/target/work-links.tsx'
import { Columns, Stack } from '#components/ui/block.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Crumbs } from '#components/ui/page-head.tsx'
import { DEFAULT_PERIOD, lastPeriodEnd } from '#domain/target/measuring-period.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { readTargetPage } from '#services/target/read-target.server.ts'
import { requirePlanId } from '../plan/plan-address.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/target-page'
import { actOnTarget } from './act-on-target.server.ts'

const TABLE_ID = 'so-lieu'

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const today = getToday(context)
  const target = await readTargetPage(db, {
    planId: requirePlanId(params.planId),
    anchor: params.anchor,
    actor: requireActor(context),
    today,
  })
  if (!target) throw data(null, { status: 404 })
  const wrongId = new URL(request.url).searchParams.get('sua')
  return {
    target,
    wrong: target.readings.find(({ id, isCorrected }) => id === wrongId && !isCorrected) ?? null,
    offeredOn: lastPeriodEnd(today, target.measurer?.everyMonths ?? DEFAULT_PERIOD),
    commandIds: { enter: newId(), measure: newId(), link: newId(), correct: newId() },
  }
}

export const action = ({ context, request, params }: Route.ActionArgs) =>
  actOnTarget({ context, request, planId: requirePlanId(params.planId), anchor: params.anchor })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.target.anchor ?? ''}: ${loaderData?.target.targets[0]?.indicator ?? ''} · ${m.app_name()}` },
]

/** What was typed belongs to the form that was sent. */
function formOf(
  name: keyof Route.ComponentProps['loaderData']['commandIds'],
  { loaderData, actionData }: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>,
) {
  const values = actionData?.values.act === name ? actionData.values : undefined
  return {
    values,
    commandId: typeof values?.commandId === 'string' ? values.commandId : loaderData.commandIds[name],
    errors: values ? toFieldMessages(actionData?.errors ?? [], TARGET_SENTENCES) : [],
  }
}

export default function TargetPage({ loaderData, actionData }: Route.ComponentProps) {
  const { target, wrong, offeredOn } = loaderData
  const { plan, anchor, standings, measurer } = target
  const form = (name: Parameters<typeof formOf>[0]) => formOf(name, { loaderData, actionData })
  return (
    <>
      <Crumbs
        trail={[
          { label: plan.title, href: paths.plan(plan.id) },
          { label: m.target_list_title(), href: planPaths.targets(plan.id) },
          { label: anchor },
        ]}
      />
      <TargetHead target={target} correction={target.mayCorrect ? form('correct') : null} />
      <Columns>
        <Stack gap="l">
          {standings.map((standing) => (
            <TargetStanding
              key={standing.target.ordinal}
              standing={standing}
              everyMonths={measurer?.everyMonths ?? DEFAULT_PERIOD}
              tableId={TABLE_ID}
              isOnly={standings.length === 1}
            />
          ))}
          {target.mayEnter ? (
            <ReadingForm
              planId={plan.id}
              anchor={anchor}
              targets={target.targets}
              offeredOn={offeredOn}
              wrong={wrong}
              speaksFor={target.speaksFor ? (measurer?.shortName ?? null) : null}
              kept={actionData?.kept ?? []}
              {...form('enter')}
            />
          ) : null}
          <ReadingTable
            id={TABLE_ID}
            planId={plan.id}
            anchor={anchor}
            targets={target.targets}
            readings={target.readings}
            mayEnter={target.mayEnter}
          />
        </Stack>
        <aside className="stack-l" aria-label={m.target_trajectory()}>
          <MeasurerPanel
            measurer={measurer}
            missing={target.missing}
            agencies={target.mayChoose ? target.agencies : null}
            {...form('measure')}
          />
          <WorkLinks planId={plan.id} work={target.work} linking={target.linking} {...form('link')} />
        </aside>
      </Columns>
    </>
  )
}
