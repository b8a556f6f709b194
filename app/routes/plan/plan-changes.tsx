import { data } from 'react-router'
import { AgencyChanges } from '#components/amendment/agency-changes.tsx'
import { LeftWork } from '#components/amendment/left-as-it-is.tsx'
import { AMENDMENT_SENTENCES } from '#components/amendment/sentences.ts'
import { planPaths } from '#components/plan/plan-paths.ts'
import { paths } from '#components/shell/paths.ts'
import { Stack } from '#components/ui/block.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Empty, Notice } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { DecideChangesSchema } from '#domain/amendment/forms.ts'
import { availablePlanActions, isSigned, visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { decideChanges } from '#services/amendment/decide-changes.server.ts'
import { readChanges } from '#services/amendment/read-changes.server.ts'
import { answer, invalid, parseForm } from '../form-data.server.ts'
import { requireActor, toCommandContext } from '../request-context.server.ts'
import type { Route } from './+types/plan-changes'
import { requirePlanId } from './plan-address.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { role } = requireActor(context)
  const planId = requirePlanId(params.planId)
  const read = await readChanges(db, { planId, states: visiblePlanStates(role) })
  // Once issued, the history of each assignment says what was done; the two texts stay side by side.
  if (!read?.amended || isSigned(read.document.state)) throw data(null, { status: 404 })
  const canDecide = availablePlanActions(read.document.state, role).includes('decide-changes')
  return {
    ...read,
    amended: read.amended,
    commandIds: canDecide ? Object.fromEntries(read.agencies.map(({ id }) => [id, newId()])) : null,
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const planId = requirePlanId(params.planId)
  const parsed = parseForm(DecideChangesSchema, await request.formData())
  if (!parsed.ok) return invalid(parsed.state)
  const { line, reason, decision } = parsed.value
  const result = await decideChanges(
    { planId, decision, reason, lines: line },
    toCommandContext(context, parsed.commandId),
  )
  return answer(result, {
    to: planPaths.changes(planId),
    flash: { code: 'changes-decided', params: { count: line.length } },
    values: parsed.values,
  })
}

export const meta: Route.MetaFunction = () => [{ title: `${m.amendment_changes_title()} · ${m.app_name()}` }]

export default function PlanChanges({ loaderData, actionData }: Route.ComponentProps) {
  const { document, amended, agencies, left, total, open, pending, commandIds } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], AMENDMENT_SENTENCES)
  const sent = String(actionData?.values.agency ?? '')
  return (
    <>
      <Crumbs
        trail={[
          { label: m.plan_list_title(), href: paths.plans() },
          { label: document.title, href: paths.plan(document.id) },
          { label: m.amendment_changes_title() },
        ]}
      />
      <PageHead
        title={m.amendment_changes_title()}
        lead={m.amendment_changes_lead({ count: total, document: document.citation, open })}
        actions={
          <>
            <ButtonLink href={planPaths.comparison(document.id)}>{m.amendment_to_comparison()}</ButtonLink>
            <ButtonLink href={planPaths.submission(document.id)}>{m.plan_list_as_issued()}</ButtonLink>
          </>
        }
      />
      <ErrorSummary errors={errors} />
      <Stack gap="l">
        {pending > 0 ? (
          <Notice status="near-due">
            {m.amendment_pending({ count: pending })} <a href={planPaths.review(document.id)}>{m.plan_go_review()}</a>
          </Notice>
        ) : null}
        {total === 0 ? <Empty title={m.amendment_changes_none()} /> : null}
        {agencies.map((agency) => (
          <AgencyChanges
            key={agency.id}
            agency={agency}
            planId={document.id}
            amendedId={amended.id}
            form={
              commandIds && {
                commandId: commandIds[agency.id] ?? '',
                values: sent === agency.id ? actionData?.values : undefined,
                errors: sent === agency.id ? errors : [],
              }
            }
          />
        ))}
        <LeftWork lines={left} />
      </Stack>
    </>
  )
}
