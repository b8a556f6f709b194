import type { Timeliness, TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Day } from '../ui/day.tsx'
import { formatOccurrence } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import type { Status } from '../ui/status.ts'
import { Cell, Table } from '../ui/table.tsx'

export type ShownPeriodReport = {
  id: string
  period: string | null
  dueOn: PlainDate | null
  timeliness: Pick<Timeliness, 'class'> | null
}

/** On time, late or missing (handbook 2.3), or not due yet, or handed in and not locked yet. */
const STANDINGS: Partial<Record<TimelinessClass, { label: () => string; status: Status }>> = {
  'done-in-time': { label: m.series_report_on_time, status: 'done' },
  'done-late': { label: m.series_report_late, status: 'done-late' },
  awaiting: { label: m.series_report_handed_in, status: 'awaiting' },
  overdue: { label: m.series_report_missing, status: 'overdue' },
  'near-due': { label: m.series_report_near, status: 'near-due' },
  returned: { label: m.series_report_returned, status: 'returned' },
  withdrawn: { label: m.series_report_withdrawn, status: 'withdrawn' },
}
const NOT_DUE = { label: m.series_report_not_due, status: 'in-time' } as const

export function ReportMark({ of }: { of: TimelinessClass }) {
  const { label, status } = STANDINGS[of] ?? NOT_DUE
  return (
    <Mark plain status={status}>
      {label()}
    </Mark>
  )
}

/** The reports of a continuing duty, newest first. */
export function PeriodReports({ reports }: { reports: readonly ShownPeriodReport[] }) {
  return (
    <Table
      caption={m.series_reports()}
      columns={[{ label: m.series_col_period() }, { label: m.series_col_due() }, { label: m.series_col_standing() }]}
    >
      {reports.map(({ id, period, dueOn, timeliness }) => (
        <tr key={id}>
          <th scope="row">
            <a href={paths.assignment(id)}>{period ? formatOccurrence(period) : null}</a>
          </th>
          <Cell label={m.series_col_due()}>{dueOn ? <Day on={dueOn} /> : null}</Cell>
          <Cell label={m.series_col_standing()}>{timeliness ? <ReportMark of={timeliness.class} /> : null}</Cell>
        </tr>
      ))}
    </Table>
  )
}
