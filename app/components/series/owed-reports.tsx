import type { TimelinessClass } from '#domain/deadline/timeliness.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { Day } from '../ui/day.tsx'
import { formatOccurrence } from '../ui/format.ts'
import { Cell, Table } from '../ui/table.tsx'
import { ReportMark } from './period-reports.tsx'

export type OwedReport = {
  id: string
  label: string
  title: string
  period: string | null
  dueOn: PlainDate | null
  class: TimelinessClass
}

/** The period reports an agency owes, the missing ones first. */
export function OwedReports({ reports }: { reports: readonly OwedReport[] }) {
  if (reports.length === 0) return null
  return (
    <Block id="bao-cao-ky" title={m.series_reports()} aside={m.home_count({ count: reports.length })}>
      <Table
        stack
        caption={m.series_reports()}
        columns={[
          { label: m.series_col_duty() },
          { label: m.series_col_period() },
          { label: m.series_col_due() },
          { label: m.series_col_standing() },
        ]}
      >
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row">
              <a href={paths.assignment(report.id)}>
                {report.label}. {report.title}
              </a>
            </th>
            <Cell label={m.series_col_period()}>{report.period ? formatOccurrence(report.period) : null}</Cell>
            <Cell label={m.series_col_due()}>{report.dueOn ? <Day on={report.dueOn} /> : null}</Cell>
            <Cell label={m.series_col_standing()}>
              <ReportMark of={report.class} />
            </Cell>
          </tr>
        ))}
      </Table>
    </Block>
  )
}
