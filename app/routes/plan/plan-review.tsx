import { data, redirect } from 'react-router'
import { ContextSentence } from '#components/plan/context-sentence.tsx'
import { GapLedgerBar } from '#components/plan/gap-ledger-bar.tsx'
import { planPaths } from '#components/plan/plan-paths.ts'
import { ReviewFilters } from '#components/plan/review-filters.tsx'
import { ReviewHelp } from '#components/plan/review-help.tsx'
import { ReviewSource } from '#components/plan/review-source.tsx'
import { SentenceDesk } from '#components/plan/sentence-desk.tsx'
import { REVIEW_SENTENCES } from '#components/plan/sentences.ts'
import { paths } from '#components/shell/paths.ts'
import { TARGET_SENTENCES } from '#components/target/sentences.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { toFieldMessages } from '#components/ui/form-errors.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Crumbs, PageHead } from '#components/ui/page-head.tsx'
import { visiblePlanStates } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { readPlanReview } from '#services/plan/read-plan-review.server.ts'
import { getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/plan-review'
import { readReviewFilter, requirePlanId } from './plan-address.ts'
import { reviewSentence } from './review-sentence.server.ts'

/** Keys and the scrolling to the sentence; every form of the page works without. */
export const handle = { script: '/desk-keys.js' }

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const planId = requirePlanId(params.planId)
  const address = new URL(request.url).searchParams
  const review = await readPlanReview(db, {
    planId,
    states: visiblePlanStates(actor.role),
    anchor: address.get('cau'),
    filter: readReviewFilter(address),
    today: getToday(context),
    personId: actor.personId,
  })
  if (!review) throw data(null, { status: 404 })
  if (review.plan.state !== 'in-review') throw redirect(planPaths.submission(planId))
  const commandIds = { main: newId(), split: newId(), setAside: newId(), acts: newId(), part: newId() }
  return { ...review, personId: actor.personId, commandIds }
}

export const action = ({ context, params, request }: Route.ActionArgs) =>
  reviewSentence({ context, request, planId: requirePlanId(params.planId) })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.plan_review_sentence_title({ anchor: loaderData?.current.anchor ?? '' })} · ${m.app_name()}` },
]

const SENTENCES = { ...TARGET_SENTENCES, ...REVIEW_SENTENCES }

export default function PlanReviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, ledger, coverage, page, sentences, current, context, steps, filter, commandIds } = loaderData
  const hrefTo = (anchor: string) => planPaths.review(plan.id, anchor, filter)
  const open = context?.anchor ?? current.anchor
  const errors = toFieldMessages(actionData?.errors ?? [], SENTENCES)
  return (
    <>
      <Crumbs
        trail={[
          { label: m.plan_list_title(), href: paths.plans() },
          { label: plan.title, href: paths.plan(plan.id) },
          { label: m.plan_review_title() },
        ]}
      />
      <PageHead
        title={m.plan_review_progress({ reviewed: ledger.reviewed, total: ledger.total })}
        meta={m.review_coverage(coverage)}
        actions={
          <>
            <ButtonLink href={planPaths.gaps(plan.id)} aria-keyshortcuts="B">
              {m.plan_go_gaps()} <kbd>B</kbd>
            </ButtonLink>
            <ButtonLink href={planPaths.crosswalk(plan.id)}>{m.review_crosswalk()}</ButtonLink>
            <ButtonLink href={planPaths.submission(plan.id)}>{m.plan_list_as_issued()}</ButtonLink>
          </>
        }
      />
      {plan.approvalNote ? (
        <Notice status="returned">{m.plan_returned_note({ note: plan.approvalNote })}</Notice>
      ) : null}
      <GapLedgerBar planId={plan.id} ledger={ledger} />
      <div className="gap-top">
        <ReviewFilters planId={plan.id} anchor={open} filter={filter} counts={loaderData.filters} />
      </div>
      <div className="review gap-top">
        <ReviewSource
          page={page}
          sentences={sentences}
          current={open}
          hrefTo={hrefTo}
          parts={loaderData.parts}
          personId={loaderData.personId}
          partCommandId={commandIds.part}
        />
        <section className="item panel" aria-labelledby="cau">
          <ErrorSummary errors={errors} />
          {context ? (
            <ContextSentence {...context} commandId={commandIds.acts} />
          ) : (
            <SentenceDesk
              sentence={current}
              target={loaderData.target}
              history={loaderData.history}
              periodEnd={plan.periodEnd}
              laterHref={steps.nextOpen && hrefTo(steps.nextOpen)}
              commandIds={commandIds}
              values={actionData?.values}
              errors={errors}
            />
          )}
          <Ways steps={steps} hrefTo={hrefTo} />
          <ReviewHelp />
        </section>
      </div>
    </>
  )
}

type Step = 'previous' | 'next' | 'nextUnsure' | 'nextGap'
const WAYS = [
  ['previous', 'K', m.review_previous],
  ['next', 'J', m.review_next],
  ['nextUnsure', 'U', m.review_key_unsure],
  ['nextGap', 'G', m.review_key_gap],
] as const satisfies readonly (readonly [Step, string, () => string])[]

function Ways({ steps, hrefTo }: { steps: Readonly<Record<Step, string | null>>; hrefTo: (anchor: string) => string }) {
  return (
    <p className="keys gap-top">
      {WAYS.map(([step, key, label]) => {
        const anchor = steps[step]
        return anchor ? (
          <a key={step} href={hrefTo(anchor)} aria-keyshortcuts={key}>
            <kbd>{key}</kbd> {label()}
          </a>
        ) : null
      })}
    </p>
  )
}
