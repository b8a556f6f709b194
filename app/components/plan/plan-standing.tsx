import type { Margin } from '#domain/plan/margin.ts'
import { m } from '#i18n/messages.js'
import { StatusBar, StatusLegend } from '../ui/status-bar.tsx'
import { planPaths } from './plan-paths.ts'

type Props = {
  planId: string
  counts: Margin['counts']
  /** Sentences that assign, and targets. */
  sentences: number
  targets: number
  /** Whose assignments these are, when not everybody's. */
  ownOf: string | null
  actions: readonly { href: string; label: string }[]
}

/** Above the document: how all its assignments stand. Every figure opens its list. */
export function PlanStanding({ planId, counts, sentences, targets, ownOf, actions }: Props) {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const byStatus = Object.fromEntries(counts.map(({ status, count }) => [status, count]))
  return (
    <section className="stack-s standing no-print" aria-label={m.plan_standing()}>
      <p className="block-head">
        <span>
          <a href={planPaths.assignments(planId)}>
            <b>
              {ownOf
                ? m.plan_standing_own({ count: total, organisation: ownOf })
                : m.plan_standing_total({ count: total })}
            </b>
          </a>{' '}
          {m.plan_standing_sentences({ sentences, targets })}
        </span>
        <span className="actions">
          {actions.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </span>
      </p>
      {total > 0 ? (
        <>
          <StatusBar counts={byStatus} label={m.plan_standing_total({ count: total })} />
          <StatusLegend counts={byStatus} hrefOf={(status) => planPaths.assignments(planId, { loai: status })} />
        </>
      ) : null}
    </section>
  )
}
