import type { ReactNode } from 'react'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { formatDayMonth, formatDays, formatNumber } from './format.ts'
import { type LaneSpan, laneScale, laneTicks } from './lane-scale.ts'
import { Mark } from './mark.tsx'
import { Cell, RowHead, Table } from './table.tsx'

export type Lane = {
  id: string
  holder: ReactNode
  note?: ReactNode
  spans: readonly LaneSpan[]
  days: number
  daysOver: number
}

type Props = { caption: string; from: PlainDate; to: PlainDate; lanes: readonly Lane[] }

const FILLS = {
  held: 'fill-ink',
  over: 'fill is-overdue',
  holding: 'fill-accent',
  left: 'fill-due',
} as const satisfies Record<LaneSpan['kind'], string>

const LEGEND = [
  ['held', m.ui_lanes_held],
  ['over', m.ui_lanes_over],
  ['holding', m.ui_lanes_holding],
  ['left', m.ui_lanes_left],
] as const

/** A day this near the right end is written to the left of its place, or a phone would cut it. */
const LAST_PERCENT = 88

function DaysOver({ days }: { days: number }) {
  return days > 0 ? <Mark status="overdue">{formatDays(days)}</Mark> : '0'
}

/** Who held the matter when: one row a holder, time from left to right, and the days in numbers beside it. */
export function Lanes({ caption, from, to, lanes }: Props) {
  const { percentAt, barOf } = laneScale(from, to)
  const ticks = laneTicks(from, to)
  const axis = (
    <>
      <span className="only-read">{m.ui_lanes_over_time()}</span>
      <svg className="bar" aria-hidden="true">
        {ticks.map((day) => (
          <text key={day} x={`${percentAt(day)}%`} y="12" textAnchor={percentAt(day) > LAST_PERCENT ? 'end' : 'start'}>
            {formatDayMonth(day)}
          </text>
        ))}
      </svg>
    </>
  )
  const sum = (pick: (lane: Lane) => number) => lanes.reduce((total, lane) => total + pick(lane), 0)
  const columns = [
    { label: m.ui_lanes_holder() },
    { label: axis, className: 'lane' },
    { label: m.ui_lanes_days(), number: true },
    { label: m.ui_lanes_days_over(), number: true },
  ]
  const foot = (
    <tr>
      <RowHead>{m.ui_total()}</RowHead>
      <Cell className="lane" />
      <Cell label={m.ui_lanes_days()} number>
        {formatNumber(sum((lane) => lane.days))}
      </Cell>
      <Cell label={m.ui_lanes_days_over()} number>
        {formatNumber(sum((lane) => lane.daysOver))}
      </Cell>
    </tr>
  )
  return (
    <>
      <Table caption={caption} stack className="lanes" columns={columns} foot={foot}>
        {lanes.map(({ id, holder, note, spans, days, daysOver }) => (
          <tr key={id}>
            <RowHead>
              {holder}
              {note ? (
                <>
                  <br />
                  <span className="faint">{note}</span>
                </>
              ) : null}
            </RowHead>
            <Cell className="lane">
              <svg className="bar" aria-hidden="true">
                {ticks.map((day) => (
                  <line
                    key={day}
                    className="stroke-rule"
                    x1={`${percentAt(day)}%`}
                    x2={`${percentAt(day)}%`}
                    y1="0"
                    y2="22"
                  />
                ))}
                {spans.map(barOf).map(({ kind, startPercent, widthPercent }) => (
                  <rect
                    key={`${kind} ${startPercent}`}
                    className={FILLS[kind]}
                    x={`${startPercent}%`}
                    y="4"
                    width={`${widthPercent}%`}
                    height="14"
                  />
                ))}
              </svg>
            </Cell>
            <Cell label={m.ui_lanes_days()} number>
              {formatNumber(days)}
            </Cell>
            <Cell label={m.ui_lanes_days_over()} number>
              <DaysOver days={daysOver} />
            </Cell>
          </tr>
        ))}
      </Table>
      <p className="legend gap-top-s">
        {LEGEND.map(([kind, label]) => (
          <span key={kind}>
            <svg className="shape" viewBox="0 0 16 16" aria-hidden="true">
              <rect className={FILLS[kind]} y="3" width="16" height="10" />
            </svg>{' '}
            {label()}
          </span>
        ))}
      </p>
    </>
  )
}
