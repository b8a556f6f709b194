import type { SeriesComparison } from '#domain/deadline/change-series.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { formatDate } from '../ui/format.ts'

const days = (list: readonly PlainDate[]): string => list.map(formatDate).join(', ')

/** What a change does, before it is applied: what stays, what moves, what is new, what falls away. */
export function Comparison({ stays, moves, added, fallsAway }: SeriesComparison) {
  const lines = [
    stays.length > 0
      ? m.series_stays({ days: days(stays.flatMap(({ dueOn }) => dueOn ?? [])) })
      : m.series_stays_none(),
    ...moves.map(({ from, to }) => m.series_moves({ from: formatDate(from), to: formatDate(to) })),
    ...(added.length > 0 ? [m.series_added({ days: days(added) })] : []),
    ...(fallsAway.length > 0 ? [m.series_falls_away({ days: days(fallsAway) })] : []),
  ]
  const isSame = moves.length + added.length + fallsAway.length === 0
  return (
    <ul className="stack-s">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {isSame ? <li>{m.series_nothing_moves()}</li> : null}
    </ul>
  )
}
