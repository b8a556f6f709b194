import type { ReactNode } from 'react'
import type { StatisticsClass } from '#domain/deadline/timeliness.ts'
import { type StandingRow, toStatusCounts } from '#domain/home/standing.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Figure, Figures } from '../ui/figures.tsx'
import { formatNumber } from '../ui/format.ts'
import { listHref } from '../ui/list-href.ts'
import { StatusBar, StatusLegend } from '../ui/status-bar.tsx'
import { Cell, RowHead, Table } from '../ui/table.tsx'

export type StandingPlan = { id: string; title: string; items: number; assigned: number }

/** The list behind a figure: same plan, same class, same predicate. */
export const listOf = (planId: string, filter: Record<string, string>): string =>
  listHref(paths.assignments(), { 'ke-hoach': planId }, filter)

export type Statistics = readonly { class: StatisticsClass; effective: number; original: number }[]

const countOf = (statistics: Statistics, wanted: StatisticsClass, by: 'effective' | 'original'): number =>
  statistics.find((row) => row.class === wanted)?.[by] ?? 0

/** Where the plan stands, in four figures and one bar. */
export function StandingSummary({
  plan,
  total,
  statistics,
}: {
  plan: StandingPlan
  total: StandingRow
  statistics: Statistics
}) {
  const counts = toStatusCounts(total.counts)
  return (
    <Block
      id="dang-o-dau"
      title={m.standing_title()}
      aside={<a href={paths.plan(plan.id)}>{m.standing_open_plan()}</a>}
    >
      <div className="standing-row">
        <Figures>
          <Figure
            value={total.total}
            label={m.standing_total({ reviewed: plan.assigned, items: plan.items })}
            href={listOf(plan.id, {})}
          />
          <Figure
            value={total.done}
            status="done"
            label={m.standing_done({ inTime: countOf(statistics, 'done-in-time', 'effective') })}
            href={listOf(plan.id, { loai: 'completed' })}
          />
          <Figure
            value={total.late}
            status="overdue"
            label={m.standing_late({ original: countOf(statistics, 'open-late', 'original') })}
            href={listOf(plan.id, { loai: 'overdue' })}
          />
          <Figure
            value={total.counts.undated ?? 0}
            status="undated"
            label={m.standing_undated()}
            href={listOf(plan.id, { loai: 'undated' })}
          />
        </Figures>
        <div className="stack-s standing-bar">
          <StatusBar counts={counts} label={m.standing_bar({ count: total.total })} />
          <StatusLegend counts={counts} hrefOf={(status) => listOf(plan.id, { loai: status })} />
        </div>
      </div>
    </Block>
  )
}

const GROUPS: Readonly<Record<string, () => string>> = {
  department: m.standing_group_department,
  district: m.standing_group_district,
  commune: m.standing_group_commune,
  press: m.standing_group_press,
  enterprise: m.standing_group_enterprise,
  office: m.standing_group_office,
  committee: m.standing_group_committee,
}

/** Work by lead agency or by kind of agency; every name opens its list. */
export function StandingTable({
  planId,
  rows,
  total,
  by,
  aside,
}: {
  planId: string
  rows: readonly StandingRow[]
  total: StandingRow
  by: 'agency' | 'kind'
  aside?: ReactNode
}) {
  const param = by === 'agency' ? 'co-quan' : 'nhom'
  return (
    <Block id="theo-co-quan" title={m.standing_by_agency()} {...(aside ? { aside } : {})}>
      <Table
        caption={m.standing_by_agency()}
        columns={[
          { label: m.standing_col_group() },
          { label: m.standing_col_state() },
          { label: m.standing_col_work(), number: true },
          { label: m.standing_col_done(), number: true },
          { label: m.standing_col_late(), number: true },
        ]}
        foot={
          <tr>
            <RowHead>{m.standing_total_row()}</RowHead>
            <Cell />
            <Cell number>{formatNumber(total.total)}</Cell>
            <Cell number>{formatNumber(total.done)}</Cell>
            <Cell number>{formatNumber(total.late)}</Cell>
          </tr>
        }
      >
        {rows.map((row) => {
          const label = by === 'kind' ? (GROUPS[row.label]?.() ?? row.label) : row.label
          return (
            <tr key={row.key}>
              <RowHead>
                <a href={listOf(planId, { [param]: row.key })}>{label}</a>
              </RowHead>
              <Cell className="bar-cell">
                <StatusBar counts={toStatusCounts(row.counts)} label={m.standing_bar({ count: row.total })} />
              </Cell>
              <Cell number>{formatNumber(row.total)}</Cell>
              <Cell number>{formatNumber(row.done)}</Cell>
              <Cell number>{formatNumber(row.late)}</Cell>
            </tr>
          )
        })}
      </Table>
    </Block>
  )
}

const CLASSES = {
  'done-in-time': m.standing_class_done_in_time,
  'done-late': m.standing_class_done_late,
  'open-in-time': m.standing_class_open_in_time,
  'open-late': m.standing_class_open_late,
  undated: m.standing_class_undated,
} as const satisfies Record<StatisticsClass, () => string>

/** The official statistics by both dates, each number with its list. */
export function StatisticsTable({ planId, statistics }: { planId: string; statistics: Statistics }) {
  return (
    <Block id="thong-ke" title={m.standing_statistics()}>
      <Table
        caption={m.standing_statistics()}
        columns={[
          { label: m.standing_col_class() },
          { label: m.standing_col_effective(), number: true },
          { label: m.standing_col_original(), number: true },
        ]}
      >
        {statistics.map((row) => (
          <tr key={row.class}>
            <RowHead>{CLASSES[row.class]()}</RowHead>
            <Cell number>
              <a href={listOf(planId, { 'thong-ke': row.class })}>{formatNumber(row.effective)}</a>
            </Cell>
            <Cell number>
              <a href={listOf(planId, { 'thong-ke-goc': row.class })}>{formatNumber(row.original)}</a>
            </Cell>
          </tr>
        ))}
      </Table>
    </Block>
  )
}
