import { m } from '#i18n/messages.js'
import { chartDots, chartTicks } from './chart-scale.ts'
import { Details } from './details.tsx'
import { formatNumber } from './format.ts'
import type { Status } from './status.ts'
import { Cell, RowHead, Table } from './table.tsx'

export type ChartPoint = { label: string; shortLabel: string; value: number }

type Props = {
  id: string
  /** What the line says, in a sentence: from where to where. */
  title: string
  points: readonly ChartPoint[]
  pointLabel: string
  valueLabel: string
  status?: Status
}

const FRAME = { left: 34, right: 304, top: 28, bottom: 112 }
const WIDTH = 330
const HEIGHT = 136
const LABEL_Y = 131

/** A line over time, with its numbers in a table below: prints, needs no script, can be read aloud. */
export function LineChart({ id, title, points, pointLabel, valueLabel, status = 'overdue' }: Props) {
  const values = points.map((point) => point.value)
  const ticks = chartTicks(Math.max(0, ...values))
  const ceiling = ticks.at(-1) ?? 1
  const dots = chartDots(values, FRAME, ceiling)
  const last = dots.at(-1)
  const middle = Math.floor((points.length - 1) / 2)
  const named = [...new Set([0, middle, points.length - 1])].filter((place) => place >= 0)
  return (
    <>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>{title}</title>
        {chartDots(ticks, { ...FRAME, left: FRAME.right }, ceiling).map(({ y }, place) => (
          <g key={y}>
            <line className="stroke-rule" x1={FRAME.left} x2={FRAME.right} y1={y} y2={y} />
            <text x={FRAME.left - 8} y={y + 4} textAnchor="end">
              {formatNumber(ticks[place] ?? 0)}
            </text>
          </g>
        ))}
        <polyline
          className="stroke-ink"
          fill="none"
          strokeWidth="2"
          points={dots.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
        {last ? (
          <>
            <circle className={`fill is-${status}`} cx={last.x} cy={last.y} r="4.5" />
            <text className="strong" x={last.x + 9} y={last.y + 4}>
              {formatNumber(values.at(-1) ?? 0)}
            </text>
          </>
        ) : null}
        {named.map((place) => (
          <text
            key={place}
            x={dots[place]?.x}
            y={LABEL_Y}
            textAnchor={place === 0 && points.length > 1 ? 'start' : 'middle'}
          >
            {points[place]?.shortLabel}
          </text>
        ))}
      </svg>
      <Details summary={m.ui_chart_table()}>
        <Table caption={title} columns={[{ label: pointLabel }, { label: valueLabel, number: true }]}>
          {points.map(({ label, value }) => (
            <tr key={label}>
              <RowHead>{label}</RowHead>
              <Cell number>{formatNumber(value)}</Cell>
            </tr>
          ))}
        </Table>
      </Details>
    </>
  )
}

const SPARK = { left: 2, right: 78, top: 3, bottom: 17 }

/** The same line small, inside a sentence or a cell that also gives its numbers. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  const dots = chartDots(values, SPARK, Math.max(1, ...values))
  const last = dots.at(-1)
  return (
    <svg className="sparkline" viewBox="0 0 80 20" role="img" aria-label={label}>
      <polyline
        className="stroke-ink"
        fill="none"
        strokeWidth="1.5"
        points={dots.map(({ x, y }) => `${x},${y}`).join(' ')}
      />
      {last ? <circle className="fill-ink" cx={last.x} cy={last.y} r="2" /> : null}
    </svg>
  )
}
