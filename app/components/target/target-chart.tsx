import type { Standing } from '#domain/target/standing.ts'
import { figureOf, isMeasured } from '#domain/target/target.ts'
import { m } from '#i18n/messages.js'
import { formatDate, formatFigure } from '../ui/format.ts'
import { figureText, goalText, targetStateStatus } from './labels.ts'
import { axisTicks, placeOn } from './target-scale.ts'

const FRAME = { left: 44, right: 412, top: 22, bottom: 138 }
const WIDTH = 470
const HEIGHT = 164
const LABEL_Y = 157
const DIAMOND = 5

const figuresIn = ({ points }: Standing) =>
  points.flatMap(({ readOn, value }) => (value === null ? [] : [{ readOn, value }]))

/** The readings of one indicator on the way to its goal. The numbers stand in the table of readings on the same page. */
export function TargetChart({ id, standing, tableId }: { id: string; standing: Standing; tableId: string }) {
  const { target, trajectory } = standing
  const figures = figuresIn(standing)
  const first = figures[0]
  const last = figures.at(-1)
  const goal = figureOf(trajectory.goal)
  if (!first || !last || goal === null || !isMeasured(target.operator)) return null
  const end = trajectory.goal.by && trajectory.goal.by > last.readOn ? trajectory.goal.by : last.readOn
  const ticks = axisTicks([...figures.map(({ value }) => value), goal])
  const place = placeOn(FRAME, { from: first.readOn, to: end }, ticks)
  const dots = figures.map(place)
  const aim = place({ readOn: end, value: goal })
  const lastDot = place(last)
  return (
    <figure className="target-chart">
      <svg
        className="chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{titleOf(standing, first, last)}</title>
        <desc id={`${id}-desc`}>
          {[
            m.target_chart_goal({ goal: goalText(target, trajectory.goal) }),
            m.target_chart_path(),
            m.target_chart_table(),
          ].join(' ')}
        </desc>
        {ticks.map((tick) => {
          const { y } = place({ readOn: end, value: tick })
          return (
            <g key={tick}>
              <line className="stroke-rule" x1={FRAME.left} x2={FRAME.right} y1={y} y2={y} />
              <text x={FRAME.left - 8} y={y + 4} textAnchor="end">
                {formatFigure(tick)}
              </text>
            </g>
          )
        })}
        <line className="stroke-accent path-line" x1={dots[0]?.x} y1={dots[0]?.y} x2={aim.x} y2={aim.y} />
        <polyline
          className="stroke-ink"
          fill="none"
          strokeWidth="2"
          points={dots.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
        {dots.slice(0, -1).map(({ x, y }) => (
          <circle key={x} className="fill-ink" cx={x} cy={y} r="2.5" />
        ))}
        <path
          className="fill-accent"
          d={`M${aim.x} ${aim.y - DIAMOND}l${DIAMOND} ${DIAMOND}l${-DIAMOND} ${DIAMOND}l${-DIAMOND} ${-DIAMOND}z`}
        />
        <text x={aim.x + 10} y={aim.y + 4}>
          {formatFigure(goal)}
        </text>
        <circle className={`fill is-${targetStateStatus(trajectory.state)}`} cx={lastDot.x} cy={lastDot.y} r="4.5" />
        <text className="strong" x={lastDot.x} y={lastDot.y - 9} textAnchor={figures.length > 1 ? 'middle' : 'start'}>
          {formatFigure(last.value)}
        </text>
        <text x={FRAME.left} y={LABEL_Y} textAnchor="start">
          {formatDate(first.readOn)}
        </text>
        <text x={FRAME.right} y={LABEL_Y} textAnchor="end">
          {formatDate(end)}
        </text>
      </svg>
      <figcaption className="small muted">
        {m.target_chart_path()} <a href={`#${tableId}`}>{m.target_readings()}</a>
      </figcaption>
    </figure>
  )
}

type Figure = ReturnType<typeof figuresIn>[number]

function titleOf({ target }: Standing, first: Figure, last: Figure): string {
  const to = figureText(last.value, target.unit)
  const toDay = formatDate(last.readOn)
  const { indicator } = target
  if (first.readOn === last.readOn) return m.target_chart_one({ indicator, to, toDay })
  return m.target_chart_title({
    indicator,
    from: figureText(first.value, target.unit),
    fromDay: formatDate(first.readOn),
    to,
    toDay,
  })
}

const SPARK = { left: 3, right: 77, top: 3, bottom: 17 }

/** The trend small, in a cell that also gives its figures: the line, and the goal dashed. */
export function TargetSpark({ standing }: { standing: Standing }) {
  const figures = figuresIn(standing)
  const first = figures[0]
  const last = figures.at(-1)
  const goal = figureOf(standing.trajectory.goal)
  if (!first || !last || figures.length < 2 || goal === null) return null
  const values = [...figures.map(({ value }) => value), goal]
  const ticks = [Math.min(...values), Math.max(...values)]
  const place = placeOn(SPARK, { from: first.readOn, to: last.readOn }, ticks)
  const aim = place({ readOn: last.readOn, value: goal })
  const end = place(last)
  return (
    <svg className="sparkline" viewBox="0 0 80 20" role="img" aria-label={titleOf(standing, first, last)}>
      <line className="stroke-accent path-line" x1={SPARK.left} x2={SPARK.right} y1={aim.y} y2={aim.y} />
      <polyline
        className="stroke-ink"
        fill="none"
        strokeWidth="1.5"
        points={figures
          .map(place)
          .map(({ x, y }) => `${x},${y}`)
          .join(' ')}
      />
      <circle className="fill-ink" cx={end.x} cy={end.y} r="2" />
    </svg>
  )
}
