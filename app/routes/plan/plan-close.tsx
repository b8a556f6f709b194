import { data } from 'react-router'
import { AMENDMENT_SENTENCES } from '#components/amendment/sentences.ts'
import { planPaths } from '#components/plan/plan-paths.ts'
import { paths } from '#components/shell/paths.ts'
import { Block, Stack } from '#components/ui/block.tsx'
import { Actions, Button, ButtonLink } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/choices.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { Day } from '#components/ui/day.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form } from '#components/ui/form.tsx'
import { messageFor, toFieldMessages } from '#components/ui/form-errors.ts'
import { textOf } from '#components/ui/form-values.ts'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import { findOpenWork } from '#data/open-work.server.ts'
import { findPlanTitle } from '#data/plan.server.ts'
import { ClosePlanSchema } from '#domain/amendment/forms.ts'
import { availablePlanActions, visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { closePlan } from '#services/plan/close-plan.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/plan-close'
import { requirePlanId } from './plan-address.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { role } = requireActor(context)
  const planId = requirePlanId(params.planId)
  const plan = await findPlanTitle(db, { id: planId, states: visiblePlanStates(role) })
  if (!plan || !availablePlanActions(plan.state, role).includes('close')) throw data(null, { status: 404 })
  return { plan, ...(await findOpenWork(db, planId)), commandId: newId() }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const planId = requirePlanId(params.planId)
  const parsed = parseForm(ClosePlanSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const result = await closePlan({ planId, ...parsed.value }, toCommandContext(context, parsed.commandId))
  return answer(result, {
    to: paths.plan(planId),
    flash: { code: 'plan-closed', params: { code: result.ok ? result.value.code : '' } },
    values: parsed.values,
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.amendment_close_title()} · ${m.app_name()}` }]

export default function PlanClose({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, count, works, commandId } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], AMENDMENT_SENTENCES)
  const reasonError = messageFor(errors, 'reason')
  return (
    <>
      <Crumbs
        trail={[
          { label: m.plan_list_title(), href: paths.plans() },
          { label: plan.title, href: paths.plan(plan.id) },
          { label: m.amendment_close_title() },
        ]}
      />
      <PageHead title={m.amendment_close_title()} lead={m.amendment_close_lead()} />
      <ErrorSummary errors={errors} />
      <Stack gap="l">
        <Block
          id="con-mo"
          title={m.amendment_close_open({ count })}
          aside={count > 0 ? <a href={planPaths.assignments(plan.id)}>{m.amendment_close_all()}</a> : undefined}
        >
          {count === 0 ? <p className="muted">{m.amendment_close_none()}</p> : null}
          <ul className="stack-s">
            {works.map(({ id, anchor, code, title, lead, dueOn }) => (
              <li key={id}>
                <a href={paths.assignment(id)}>
                  <b>{anchor ?? code}</b> {title}
                </a>{' '}
                {lead}, {dueOn ? <Day on={dueOn} /> : m.amendment_no_date()}
              </li>
            ))}
          </ul>
        </Block>
        <Form commandId={commandId}>
          <input type="hidden" name="openWork" value={count} />
          <TextArea
            name="reason"
            label={m.amendment_close_reason()}
            hint={m.amendment_close_reason_hint()}
            rows={3}
            defaultValue={textOf(actionData?.values, 'reason')}
            {...(reasonError ? { error: reasonError } : {})}
          />
          {count > 0 ? (
            <Checkbox
              name="goesOn"
              label={m.amendment_close_goes_on({ count })}
              checked={textOf(actionData?.values, 'goesOn') === 'yes'}
            />
          ) : null}
          <Confirm id="ket-thuc" consequences={[m.amendment_close_1(), m.amendment_close_2()]}>
            <Actions formEnd>
              <Button kind="stop">{m.amendment_close_submit()}</Button>
              <ButtonLink href={paths.plan(plan.id)}>{m.plan_go_plan()}</ButtonLink>
            </Actions>
          </Confirm>
        </Form>
      </Stack>
    </>
  )
}
