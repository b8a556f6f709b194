import { data } from 'react-router'
import { ComparisonTable } from '#components/amendment/comparison-table.tsx'
import { SENTENCE_CHANGE_LABELS } from '#components/amendment/labels.ts'
import { OLD_PLACES } from '#components/amendment/match-form.tsx'
import { RelationForm } from '#components/amendment/relation-form.tsx'
import { RepealForm } from '#components/amendment/repeal-form.tsx'
import { AMENDMENT_SENTENCES } from '#components/amendment/sentences.ts'
import { TakeOverForm } from '#components/amendment/take-over-form.tsx'
import { planPaths } from '#components/plan/plan-paths.ts'
import { paths } from '#components/shell/paths.ts'
import { Stack } from '#components/ui/block.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { messageFor, toFieldMessages } from '#components/ui/form-errors.ts'
import { listHref } from '#components/ui/list-href.ts'
import { Empty } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { can } from '#domain/access/permissions.ts'
import { SENTENCE_CHANGES, type SentenceChange } from '#domain/amendment/compare-plans.ts'
import { isSigned, visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { readComparison } from '#services/amendment/read-comparison.server.ts'
import { requireActor } from '../request-context.server.ts'
import type { Route } from './+types/plan-comparison'
import { amendPlan } from './amend-plan.server.ts'
import { requirePlanId } from './plan-address.ts'

const isChange = (value: string | null): value is SentenceChange => SENTENCE_CHANGES.some((change) => change === value)

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { role } = requireActor(context)
  const planId = requirePlanId(params.planId)
  const comparison = await readComparison(db, { planId, states: visiblePlanStates(role), role })
  if (!comparison || (comparison.amended === null && comparison.choice === null)) throw data(null, { status: 404 })
  const wanted = new URL(request.url).searchParams.get('loai')
  const filter = wanted === 'all' || isChange(wanted) ? wanted : null
  const lines = comparison.lines.filter(({ change, isMoved }) =>
    filter === null ? change !== 'unchanged' || isMoved : filter === 'all' || change === filter,
  )
  return {
    ...comparison,
    lines,
    counts: Object.fromEntries(
      SENTENCE_CHANGES.map((one) => [one, comparison.lines.filter(({ change }) => change === one).length]),
    ) as Record<SentenceChange, number>,
    changing: comparison.lines.filter(({ change, isMoved }) => change !== 'unchanged' || isMoved).length,
    total: comparison.lines.length,
    filter,
    seesChanges: can(role, 'plan.list') && comparison.amended !== null && !isSigned(comparison.document.state),
    commandIds: comparison.choice ? Array.from({ length: lines.length + 3 }, () => newId()) : [],
  }
}

export const action = ({ context, params, request }: Route.ActionArgs) =>
  amendPlan({ context, request, planId: requirePlanId(params.planId) })

export const meta: Route.MetaFunction = () => [{ title: `${m.amendment_title()} · ${m.app_name()}` }]

export default function PlanComparison({ loaderData, actionData }: Route.ComponentProps) {
  const { document, amended, relation, lines, choice, commandIds, sameCount, seesChanges } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], AMENDMENT_SENTENCES)
  const values = actionData?.values
  const of = (act: string) => ({
    values: values?.act === act ? values : undefined,
    errors: values?.act === act ? errors : [],
  })
  const [relateId = '', repealId = '', takeOverId = '', ...matchIds] = commandIds
  const oldAnchorError = messageFor(of('match').errors, 'oldAnchor') ?? ''
  return (
    <>
      <Crumbs
        trail={[
          { label: m.plan_list_title(), href: paths.plans() },
          { label: document.title, href: paths.plan(document.id) },
          { label: m.amendment_title() },
        ]}
      />
      <PageHead
        title={m.amendment_title()}
        lead={
          amended
            ? m.amendment_lead({ document: document.citation, amended: amended.citation })
            : m.amendment_lead_none()
        }
        actions={
          seesChanges ? (
            <ButtonLink href={planPaths.changes(document.id)} kind="main">
              {m.amendment_to_changes()}
            </ButtonLink>
          ) : undefined
        }
      />
      <ErrorSummary errors={errors} />
      <Stack gap="l">
        {choice ? (
          <RelationForm
            commandId={relateId}
            {...choice}
            amendsId={amended?.id ?? null}
            relation={relation}
            {...of('relate')}
          />
        ) : null}
        {choice && amended ? <TakeOverForm count={sameCount} commandId={takeOverId} /> : null}
        {amended ? (
          <>
            <Cuts {...loaderData} />
            <p className="faint">{m.amendment_legend()}</p>
            {lines.length === 0 ? (
              <Empty title={m.amendment_empty()} />
            ) : (
              <ComparisonTable
                planId={document.id}
                amendedId={amended.id}
                lines={lines}
                isAmending={relation === 'amends'}
                match={
                  choice
                    ? { commandIds: matchIds, failedAnchor: String(values?.newAnchor ?? ''), error: oldAnchorError }
                    : null
                }
              />
            )}
            {choice ? (
              <>
                <OldPlaces anchors={loaderData.oldAnchors} />
                {relation === 'amends' ? (
                  <RepealForm commandId={repealId} error={values?.how === 'gone' ? oldAnchorError : ''} />
                ) : null}
              </>
            ) : null}
          </>
        ) : null}
      </Stack>
    </>
  )
}

function Cuts({ document, filter, counts, changing, total }: Route.ComponentProps['loaderData']) {
  const href = (loai?: string) => listHref(planPaths.comparison(document.id), {}, { loai })
  return (
    <Tabs
      label={m.amendment_filter()}
      tabs={[
        { href: href(), label: m.amendment_changes_only(), count: changing, current: filter === null },
        ...SENTENCE_CHANGES.map((change) => ({
          href: href(change),
          label: SENTENCE_CHANGE_LABELS[change].label(),
          count: counts[change],
          current: filter === change,
        })),
        { href: href('all'), label: m.amendment_all(), count: total, current: filter === 'all' },
      ]}
    />
  )
}

/** Offered while a place is typed. */
function OldPlaces({ anchors }: { anchors: readonly string[] }) {
  return (
    <datalist id={OLD_PLACES}>
      {anchors.map((anchor) => (
        <option key={anchor} value={anchor} />
      ))}
    </datalist>
  )
}
