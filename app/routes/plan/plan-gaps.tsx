import { data, redirect } from 'react-router'
import { BulkDuties, BulkTargets, GapBlock } from '#components/plan/gap-blocks.tsx'
import { GapLedgerBar } from '#components/plan/gap-ledger-bar.tsx'
import { HeaderForm } from '#components/plan/header-form.tsx'
import { NameForms } from '#components/plan/name-forms.tsx'
import { planPaths } from '#components/plan/plan-paths.ts'
import { PLAN_SENTENCES } from '#components/plan/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { Block, Stack } from '#components/ui/block.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { LEDGER_GAPS } from '#domain/plan/gap-ledger.ts'
import { visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { readPlanList } from '#services/plan/read-plan-list.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/plan-gaps'
import { requirePlanId } from './plan-address.ts'
import { workOffGaps } from './work-off-gaps.server.ts'

/** The same acts by keys; every form of the page works without. */
export const handle = { script: '/desk-keys.js' }

export async function loader({ context, params }: Route.LoaderArgs) {
  const planId = requirePlanId(params.planId)
  const list = await readPlanList(db, {
    planId,
    states: visiblePlanStates(requireActor(context).role),
    today: getToday(context),
  })
  if (!list) throw data(null, { status: 404 })
  if (list.plan.state !== 'in-review') throw redirect(planPaths.submission(planId))
  const { plan, ledger, coverage, lines, names, settledNames, organisations } = list
  const ids = ['header', 'targets', 'duties', 'names', ...ledger.gaps.map(({ kind }) => kind)].map((name) => [
    name,
    newId(),
  ])
  const commandIds = Object.fromEntries(ids) as Record<string, string>
  return { plan, ledger, coverage, lines, names, settledNames, organisations, commandIds }
}

export const action = ({ context, params, request }: Route.ActionArgs) =>
  workOffGaps({ context, request, planId: requirePlanId(params.planId) })

export const meta: Route.MetaFunction = () => [{ title: `${m.plan_ledger()} · ${m.app_name()}` }]

export default function PlanGaps({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, ledger, coverage, lines, names, settledNames, organisations, commandIds } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], PLAN_SENTENCES)
  const form = String(actionData?.values.form ?? '')
  const of = (name: string) => ({
    commandId:
      form === name && typeof actionData?.values.commandId === 'string'
        ? actionData.values.commandId
        : (commandIds[name] ?? ''),
    values: form === name ? actionData?.values : undefined,
    errors: form === name ? errors : [],
  })
  const pending = lines.filter(({ reviewState }) => reviewState === 'pending')
  const others = pending.filter((line) => line.kind !== 'target' && !line.isStated)
  const isDone = pending.length === 0 && ledger.gaps.every(({ anchors }) => anchors.length === 0)
  return (
    <>
      <Crumbs
        trail={[
          { label: m.plan_list_title(), href: paths.plans() },
          { label: plan.title, href: paths.plan(plan.id) },
          { label: m.plan_ledger() },
        ]}
      />
      <PageHead
        title={m.plan_gaps_title({ reviewed: ledger.reviewed, total: ledger.total })}
        lead={m.plan_gaps_lead()}
        meta={m.review_coverage(coverage)}
        actions={
          <>
            <ButtonLink href={planPaths.review(plan.id)}>{m.plan_go_review()}</ButtonLink>
            <ButtonLink href={planPaths.crosswalk(plan.id)}>{m.review_crosswalk()}</ButtonLink>
            <ButtonLink
              href={planPaths.submission(plan.id)}
              aria-keyshortcuts="V"
              {...(isDone ? { kind: 'main' as const } : {})}
            >
              {m.plan_list_as_issued()} <kbd>V</kbd>
            </ButtonLink>
          </>
        }
      />
      <ErrorSummary errors={errors} />
      <Stack gap="l">
        <GapLedgerBar planId={plan.id} ledger={ledger} />
        <Block id="van-ban" title={m.plan_gaps_header()}>
          {ledger.isHeaderOpen ? <Notice status="near-due">{m.plan_gaps_header_what()}</Notice> : null}
          <HeaderForm header={plan} missing={ledger.header} {...of('header')} />
        </Block>
        <Block id="chua-xem" title={m.plan_gaps_pending({ count: pending.length })}>
          {pending.length === 0 ? <p className="muted">{m.plan_gaps_pending_none()}</p> : null}
          <BulkTargets planId={plan.id} lines={pending.filter(({ kind }) => kind === 'target')} {...of('targets')} />
          <BulkDuties
            planId={plan.id}
            lines={pending.filter((line) => line.kind !== 'target' && line.isStated)}
            {...of('duties')}
          />
          {others.length > 0 ? (
            <p className="gap-top">
              {m.plan_gaps_one_by_one({ count: others.length })}{' '}
              <a href={planPaths.review(plan.id, others[0]?.anchor)} aria-keyshortcuts="N">
                {m.plan_go_review()} <kbd>N</kbd>
              </a>
            </p>
          ) : null}
        </Block>
        <NameForms
          planId={plan.id}
          names={names}
          settled={settledNames}
          organisations={organisations}
          {...of('names')}
        />
        {ledger.gaps
          .filter(({ kind, anchors }) => anchors.length > 0 && kind !== 'unknown-organisation')
          .map(({ kind, anchors }) => (
            <GapBlock
              key={kind}
              planId={plan.id}
              gap={kind}
              canBeAccepted={LEDGER_GAPS[kind].canBeAccepted}
              lines={lines.filter(({ anchor }) => anchors.includes(anchor))}
              {...of(kind)}
            />
          ))}
      </Stack>
    </>
  )
}
