import type { DecidedChange } from '#domain/amendment/decided-changes.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { m } from '#i18n/messages.js'
import { paths } from '../shell/paths.ts'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import { Cell, RowHead } from '../ui/table.tsx'
import { CHANGE_KIND_LABELS } from './labels.ts'
import { WordDiff } from './word-diff.tsx'

export type ShownChange = DecidedChange & {
  code: string | null
  oldText: string | null
  newText: string | null
  lead: string
  newLead: string | null
}

type Props = {
  change: ShownChange
  planId: string
  amendedId: string
  tick: { value: string; isTicked: boolean } | null
}

/** One proposed change: which sentence and work, what would become of it, and what was decided. */
export function ChangeRow({ change, planId, amendedId, tick }: Props) {
  const { kind, oldAnchor, newAnchor, assignmentId, code } = change
  const line = `${newAnchor ?? oldAnchor ?? ''} ${CHANGE_KIND_LABELS[kind]()}`
  return (
    <tr>
      <RowHead>
        {tick ? (
          <input
            type="checkbox"
            name="line"
            value={tick.value}
            defaultChecked={tick.isTicked}
            aria-label={m.amendment_tick({ line })}
          />
        ) : null}{' '}
        {oldAnchor ? <a href={paths.clause(amendedId, oldAnchor)}>{oldAnchor}</a> : null}
        {oldAnchor && newAnchor ? ' → ' : null}
        {newAnchor ? <a href={paths.clause(planId, newAnchor)}>{newAnchor}</a> : null}
        {assignmentId && code ? (
          <>
            <br />
            <a href={paths.assignment(assignmentId)}>{code}</a>
          </>
        ) : null}
      </RowHead>
      <Cell label={m.amendment_column_change()}>
        <b>{CHANGE_KIND_LABELS[kind]()}</b> <What change={change} />
      </Cell>
      <Cell label={m.amendment_column_decision()}>
        <Decision change={change} />
      </Cell>
    </tr>
  )
}

function What({ change }: { change: ShownChange }) {
  const { kind, from, to, fromTime, toTime, oldText, newText, lead, newLead, pieces } = change
  switch (kind) {
    case 're-date':
      return <>{m.amendment_dates({ from: sayDate(from, fromTime), to: sayDate(to, toTime) })}</>
    case 're-route':
      return <>{m.amendment_handed({ from: lead, to: newLead ?? '' })}</>
    case 'reword':
      return <WordDiff before={oldText ?? ''} after={newText ?? ''} side="both" />
    case 'issue':
      return (
        <>
          {to ? `(${sayDate(to, toTime)}) ` : ''}
          <ins lang="vi">{newText}</ins>
        </>
      )
    case 'withdraw':
      return (
        <>
          <del lang="vi">{oldText}</del>
          {pieces.length > 0 ? (
            <>
              <br />
              {m.amendment_pieces({
                count: pieces.length,
                pieces: pieces.map(({ lead: agency, code }) => `${agency} (${code})`).join(', '),
              })}
            </>
          ) : null}
        </>
      )
    default:
      return <span lang="vi">{newText}</span>
  }
}

/** A day with the hour it has, or the day of each period. */
function sayDate(date: PlainDate | RecurrenceRule | null, time: TimeOfDay | null): string {
  if (date === null) return m.amendment_no_date()
  if (typeof date === 'string') return [formatDate(date), ...(time ? [time] : [])].join(', ')
  const [month, day] = date.monthDay.split('-')
  return date.everyMonths === 12
    ? m.plan_each_year({ day: `${day}/${month}` })
    : m.plan_each_months({ count: date.everyMonths, day: `${day}/${month}` })
}

function Decision({ change: { decision, reason, decidedBy, isOutdated } }: { change: ShownChange }) {
  if (decision === null)
    return (
      <Mark status={isOutdated ? 'returned' : 'awaiting'} plain>
        {isOutdated ? m.amendment_outdated() : m.amendment_undecided()}
      </Mark>
    )
  return (
    <>
      <Mark status={decision === 'accepted' ? 'done' : 'declined'} plain>
        {decision === 'accepted' ? m.amendment_accepted() : m.amendment_rejected({ reason: reason ?? '' })}
      </Mark>
      {decidedBy ? <span className="faint"> {decidedBy}</span> : null}
    </>
  )
}
