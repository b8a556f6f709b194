import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { formatDate, formatDayMonth } from '../ui/format.ts'
import { LineChart } from '../ui/line-chart.tsx'

/** How many were overdue, week by week: read from dates and submissions of those days. */
export function Trend({ points }: { points: readonly { day: PlainDate; value: number }[] }) {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null
  return (
    <Block id="xu-huong" title={m.standing_trend()}>
      <LineChart
        id="xu-huong-bieu-do"
        title={m.standing_trend_title({
          from: first.value,
          fromDay: formatDate(first.day),
          to: last.value,
          toDay: formatDate(last.day),
        })}
        points={points.map(({ day, value }) => ({ label: formatDate(day), shortLabel: formatDayMonth(day), value }))}
        pointLabel={m.standing_trend_week()}
        valueLabel={m.standing_trend_value()}
      />
    </Block>
  )
}
