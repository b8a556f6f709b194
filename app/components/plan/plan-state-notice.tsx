import type { ReactNode } from 'react'
import type { PlanAction, PlanState, SIGNED_STATES } from '#domain/plan/plan-life-cycle.ts'
import { m } from '#i18n/messages.js'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { planPaths } from './plan-paths.ts'

type NotYetPublished = Exclude<PlanState, (typeof SIGNED_STATES)[number]>

const SENTENCES = {
  'in-review': m.plan_notice_in_review,
  'awaiting-approval': m.plan_notice_awaiting_approval,
  approved: m.plan_notice_approved,
} satisfies Record<NotYetPublished, () => string>

/** A document that binds nobody yet says so, and where its next step is. */
export function PlanStateNotice({
  planId,
  state,
  actions,
  children,
}: {
  planId: string
  state: NotYetPublished
  actions: readonly PlanAction[]
  /** What else is to be done with it. */
  children?: ReactNode
}) {
  return (
    <Notice status="undated">
      <p>{SENTENCES[state]()}</p>
      <p className="actions gap-top-s">
        {actions.includes('review') ? (
          <ButtonLink href={planPaths.review(planId)} kind="main">
            {m.plan_go_review()}
          </ButtonLink>
        ) : null}
        {actions.includes('review') ? <ButtonLink href={planPaths.gaps(planId)}>{m.plan_go_gaps()}</ButtonLink> : null}
        <ButtonLink href={planPaths.submission(planId)}>{m.plan_list_as_issued()}</ButtonLink>
      </p>
      {children}
    </Notice>
  )
}
