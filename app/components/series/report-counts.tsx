import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Block } from '../ui/block.tsx'
import { formatNumber, formatOccurrence } from '../ui/format.ts'
import { Cell, Table } from '../ui/table.tsx'

export type ShownReportCounts = {
  organisationId: string
  organisation: string
  onTime: number
  late: number
  waiting: number
  missing: readonly { id: string; label: string; period: string }[]
}

/** The reports of continuing duties, by agency: on time, late, missing; the missing ones by name. */
export function ReportCounts({ counts }: { counts: readonly ShownReportCounts[] }) {
  if (counts.length === 0) return null
  return (
    <Block id="bao-cao-ky" title={m.series_report_count()}>
      <Table
        stack
        caption={m.series_report_count()}
        columns={[
          { label: m.series_col_agency() },
          { label: m.series_report_on_time(), number: true },
          { label: m.series_report_late(), number: true },
          { label: m.series_report_handed_in(), number: true },
          { label: m.series_report_missing() },
        ]}
      >
        {counts.map(({ organisationId, organisation, onTime, late, waiting, missing }) => (
          <tr key={organisationId}>
            <th scope="row">{organisation}</th>
            <Cell label={m.series_report_on_time()} number>
              {formatNumber(onTime)}
            </Cell>
            <Cell label={m.series_report_late()} number>
              {formatNumber(late)}
            </Cell>
            <Cell label={m.series_report_handed_in()} number>
              {formatNumber(waiting)}
            </Cell>
            <Cell label={m.series_report_missing()}>
              {missing.map(({ id, label, period }) => (
                <span key={id}>
                  <a href={paths.assignment(id)}>
                    {m.series_report_missing_of({ label, period: formatOccurrence(period) })}
                  </a>{' '}
                </span>
              ))}
              {missing.length === 0 ? formatNumber(0) : null}
            </Cell>
          </tr>
        ))}
      </Table>
    </Block>
  )
}
