import type { Urgency } from '#domain/assignment/states.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { Day } from '../ui/day.tsx'
import { formatOccurrence, formatPercent } from '../ui/format.ts'
import { listHref, nextSort, sortDirection } from '../ui/list-href.ts'
import { AgencyName } from '../ui/quote.tsx'
import { Cell, Table } from '../ui/table.tsx'
import { memberListHref } from './aggregate-line.tsx'
import { SORT_PARAMS } from './list-params.ts'
import { SentenceLink } from './sentence-link.tsx'
import { type ShownTimeliness, TimelinessMark } from './timeliness-mark.tsx'
import { UrgencyWord } from './urgency-word.tsx'

export type AssignmentRow = ShownTimeliness & {
  id: string
  label: string
  title: string
  period: string | null
  lead: string
  leadBasis: string
  dueOn: PlainDate | null
  originalDueOn: PlainDate | null
  dueTime: TimeOfDay | null
  originalDueTime: TimeOfDay | null
  urgency: Urgency
  percent: number
  /** What its lead gave on to agencies below. */
  pieces: { total: number; done: number }
  isWaiting: boolean
  isAwaited: boolean
}

type Props = {
  rows: readonly AssignmentRow[]
  present: Readonly<Record<string, string | undefined>>
  /** Present where rows can be ticked, to do something with several of them. */
  tickName?: string
}

/** One assignment a row; a phone reads it as records. The mark needs no column name: it says itself what it is. */
export function AssignmentTable({ rows, present, tickName }: Props) {
  const sort = (column: string) => {
    const direction = sortDirection(column, present.xep)
    return {
      href: listHref(paths.assignments(), present, { xep: nextSort(column, present.xep) }),
      ...(direction ? { direction } : {}),
    }
  }
  return (
    <Table
      stack
      caption={m.assignment_list_caption()}
      columns={[
        { label: m.assignment_col_work(), sort: sort(SORT_PARAMS.anchor) },
        { label: m.assignment_col_state(), sort: sort(SORT_PARAMS.state) },
        { label: m.assignment_col_lead(), sort: sort(SORT_PARAMS.lead) },
        { label: m.assignment_col_due(), sort: sort(SORT_PARAMS.due) },
        { label: m.assignment_col_percent(), number: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <div className="row-head">
              {tickName ? (
                <input
                  type="checkbox"
                  className="row-tick"
                  name={tickName}
                  value={row.id}
                  aria-label={m.bulk_tick({ label: row.label })}
                />
              ) : null}
              <span>
                <a href={paths.assignment(row.id)}>
                  <b>{row.label}</b> {row.title}
                </a>
                {row.period ? ` (${m.assignment_period({ period: formatOccurrence(row.period) })})` : null}
              </span>
              {row.pieces.total > 0 ? (
                <a className="small" href={memberListHref(row.id)}>
                  {m.piece_share(row.pieces)}
                </a>
              ) : null}
              {row.isWaiting ? <span className="small muted">{m.wait_mark_waiting()}</span> : null}
              {row.isAwaited ? <span className="small muted">{m.wait_mark_awaited()}</span> : null}
              <SentenceLink assignmentId={row.id} label={row.label} />
            </div>
          </th>
          <Cell>
            <TimelinessMark plain class={row.class} daysLeft={row.daysLeft} daysOver={row.daysOver} />{' '}
            <UrgencyWord urgency={row.urgency} />
          </Cell>
          <Cell label={m.assignment_col_lead()}>
            <AgencyName basis={row.leadBasis === 'stated' ? 'stated' : 'chosen'}>{row.lead}</AgencyName>
          </Cell>
          <Cell label={m.assignment_col_due()}>
            <DueDates {...row} />
          </Cell>
          <Cell label={m.assignment_col_percent()} number>
            {formatPercent(row.percent)}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

type Dates = Pick<AssignmentRow, 'dueOn' | 'originalDueOn' | 'dueTime' | 'originalDueTime'>

/** The date in force, and the first one wherever it has moved. */
function DueDates({ dueOn, originalDueOn, dueTime, originalDueTime }: Dates) {
  if (dueOn === null) return <>{m.assignment_no_date()}</>
  if (originalDueOn === null || originalDueOn === dueOn) return <Day on={dueOn} time={dueTime} />
  return (
    <>
      <Day on={dueOn} time={dueTime} />{' '}
      <span className="faint">
        {m.assignment_original_short()} <Day on={originalDueOn} time={originalDueTime} />
      </span>
    </>
  )
}
