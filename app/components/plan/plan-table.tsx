import { isSigned, type PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Day } from '../ui/day.tsx'
import { formatNumber } from '../ui/format.ts'
import { Cell, RowHead, Table } from '../ui/table.tsx'
import { planStateLabel } from './labels.ts'
import { planPaths } from './plan-paths.ts'

type Row = {
  id: string
  code: string
  title: string
  number: string | null
  symbol: string | null
  state: PlanState
  createdOn: PlainDate
  publishedOn: PlainDate | null
  endedOn: PlainDate | null
  items: number
  reviewed: number
  assignments: number
}

/** Where the next step of each document is. */
function nextStep({ id, state }: Row, canReview: boolean): { href: string; label: string } {
  if (state === 'in-review' && canReview) return { href: planPaths.review(id), label: m.plan_go_review() }
  if (state === 'in-review' || isSigned(state)) return { href: paths.plan(id), label: m.plan_go_plan() }
  return { href: planPaths.submission(id), label: m.plan_list_as_issued() }
}

export function PlanTable({ plans, canReview }: { plans: readonly Row[]; canReview: boolean }) {
  return (
    <Table
      caption={m.plan_list_title()}
      stack
      columns={[
        { label: m.plan_column_document() },
        { label: m.plan_column_state() },
        { label: m.plan_column_reviewed(), number: true },
        { label: m.plan_column_assignments(), number: true },
        { label: m.plan_column_next() },
      ]}
    >
      {plans.map((plan) => {
        const next = nextStep(plan, canReview)
        return (
          <tr key={plan.id}>
            <RowHead>
              <a href={paths.plan(plan.id)}>{plan.title}</a>
              <br />
              <span className="faint">
                {plan.number
                  ? `${plan.number}/${plan.symbol ?? ''}`
                  : m.plan_number_blank({ symbol: plan.symbol ?? '' })}{' '}
                · {plan.code}
              </span>
            </RowHead>
            <Cell label={m.plan_column_state()}>
              {planStateLabel(plan.state)}
              <br />
              <span className="faint">
                <Day on={plan.endedOn ?? plan.publishedOn ?? plan.createdOn} />
              </span>
            </Cell>
            <Cell label={m.plan_column_reviewed()} number>
              {formatNumber(plan.reviewed)} / {formatNumber(plan.items)}
            </Cell>
            <Cell label={m.plan_column_assignments()} number>
              {isSigned(plan.state) ? (
                <a href={planPaths.assignments(plan.id)}>{formatNumber(plan.assignments)}</a>
              ) : (
                '–'
              )}
            </Cell>
            <Cell label={m.plan_column_next()}>
              <a href={next.href}>{next.label}</a>
            </Cell>
          </tr>
        )
      })}
    </Table>
  )
}
