import type { PlannedOccurrence } from '#domain/deadline/recurrence.ts'
import { m } from '#i18n/messages.js'
import { Day } from '../ui/day.tsx'
import { formatOccurrence } from '../ui/format.ts'
import { Empty } from '../ui/notice.tsx'
import { Cell, Table } from '../ui/table.tsx'

/** The next dates of a recurring duty; one that was moved or left out says so, with the reason. */
export function OccurrencesAhead({ ahead }: { ahead: readonly PlannedOccurrence[] }) {
  if (ahead.length === 0) return <Empty title={m.series_none_ahead()}>{m.series_none_ahead_hint()}</Empty>
  return (
    <Table
      caption={m.series_ahead()}
      columns={[{ label: m.series_col_period() }, { label: m.series_col_due() }, { label: m.series_col_note() }]}
    >
      {ahead.map(({ key, regularOn, dueOn, reason }) => (
        <tr key={key}>
          <th scope="row">{formatOccurrence(key)}</th>
          <Cell label={m.series_col_due()}>{dueOn ? <Day on={dueOn} /> : m.series_left_out()}</Cell>
          <Cell label={m.series_col_note()}>
            {reason ? (
              <>
                {m.series_by_rule()} <Day on={regularOn} />. {reason}
              </>
            ) : null}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
