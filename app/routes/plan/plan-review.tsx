import { data, redirect } from 'react-router'
import { GapLedgerBar } from '#components/plan/gap-ledger-bar.tsx'
import { NotATaskForm, TargetForm } from '#components/plan/other-decisions.tsx'
import { planPaths } from '#components/plan/plan-paths.ts'
import { ReviewForm } from '#components/plan/review-form.tsx'
import { ReviewKeys } from '#components/plan/review-keys.tsx'
import { ReviewSource } from '#components/plan/review-source.tsx'
import { SentenceHead } from '#components/plan/sentence-head.tsx'
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
import { requirePlanId } from './plan-address.ts'
import { reviewSentence } from './review-sentence.server.ts'

/** Keys and the scrolling to the sentence; every form of the page works without. */
export const handle = { hydrate: true }

const FORM_ID = 'duyet-cau'

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const actor = requireActor(context)
  const planId = requirePlanId(params.planId)
  const anchor = new URL(request.url).searchParams.get('cau')
  const review = await readPlanReview(db, {
    planId,
    states: visiblePlanStates(actor.role),
    anchor,
    today: getToday(context),
  })
  if (!review) throw data(null, { status: 404 })
  if (review.plan.state !== 'in-review') throw redirect(planPaths.submission(planId))
  return { ...review, commandId: newId(), otherCommandId: newId() }
}

export const action = ({ context, params, request }: Route.ActionArgs) =>
  reviewSentence({ context, request, planId: requirePlanId(params.planId) })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.plan_review_sentence_title({ anchor: loaderData?.current.anchor ?? '' })} · ${m.app_name()}` },
]

export default function PlanReviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { plan, ledger, page, sentences, current, steps } = loaderData
  const hrefTo = (anchor: string | null) => (anchor ? planPaths.review(plan.id, anchor) : null)
  const hrefs = {
    next: hrefTo(steps.next),
    previous: hrefTo(steps.previous),
    later: hrefTo(steps.nextOpen),
    gap: hrefTo(steps.nextGap),
  }
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
        meta={m.plan_review_lead({ total: ledger.total })}
        actions={<ButtonLink href={planPaths.submission(plan.id)}>{m.plan_list_as_issued()}</ButtonLink>}
      />
      {plan.approvalNote ? (
        <Notice status="returned">{m.plan_returned_note({ note: plan.approvalNote })}</Notice>
      ) : null}
      <GapLedgerBar planId={plan.id} ledger={ledger} />
      <div className="review gap-top">
        <ReviewSource planId={plan.id} page={page} sentences={sentences} current={current.anchor} />
        <section className="item panel" aria-labelledby="cau">
          <SentenceHead sentence={current} />
          <Decide {...{ loaderData, actionData }} laterHref={hrefs.later} />
          <ReviewKeys formId={FORM_ID} hrefs={hrefs} />
        </section>
      </div>
    </>
  )
}

function Decide({
  loaderData,
  actionData,
  laterHref,
}: Pick<Route.ComponentProps, 'loaderData' | 'actionData'> & { laterHref: string | null }) {
  const { plan, current, commandId, otherCommandId } = loaderData
  const errors = toFieldMessages(actionData?.errors ?? [], TARGET_SENTENCES)
  const act = String(actionData?.values.act ?? '')
  const isOther = act === 'not-a-task'
  const typed = typeof actionData?.values.commandId === 'string' ? actionData.values.commandId : null
  const main = {
    anchor: current.anchor,
    version: current.version,
    commandId: (isOther ? null : typed) ?? commandId,
    values: isOther ? undefined : actionData?.values,
    errors: isOther ? [] : errors,
  }
  const aside = {
    anchor: current.anchor,
    version: current.version,
    commandId: (isOther ? typed : null) ?? otherCommandId,
    values: isOther ? actionData?.values : undefined,
    errors: isOther ? errors : [],
  }
  if (current.kind === 'obstacle-clause') return null
  const measurers = current.choices.others.flatMap(({ value, organisation }) =>
    organisation ? [{ value: value.replace(/^org:/, ''), label: organisation }] : [],
  )
  return (
    <>
      <ErrorSummary errors={errors} />
      {loaderData.target ? (
        <TargetForm
          key={current.anchor}
          id={FORM_ID}
          {...main}
          target={loaderData.target}
          organisations={measurers}
          laterHref={laterHref}
        />
      ) : (
        <ReviewForm
          key={current.anchor}
          id={FORM_ID}
          sentence={current}
          {...main}
          periodEnd={plan.periodEnd}
          laterHref={laterHref}
        />
      )}
      <NotATaskForm {...aside} isSetAside={current.reviewState === 'not-a-task'} reason={current.gapReason} />
    </>
  )
}
