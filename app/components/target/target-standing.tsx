import type { MeasuringPeriod } from '#domain/target/measuring-period.ts'
import type { Standing } from '#domain/target/standing.ts'
import { figureOf, isMeasured } from '#domain/target/target.ts'
import { m } from '#i18n/messages.js'
import { Block } from '../ui/block.tsx'
import { type Fact, Facts } from '../ui/facts.tsx'
import { formatDate } from '../ui/format.ts'
import { Mark } from '../ui/mark.tsx'
import {
  differenceText,
  figureText,
  goalText,
  periodLabel,
  readingText,
  targetStateLabel,
  targetStateStatus,
} from './labels.ts'
import { TargetChart } from './target-chart.tsx'

type Props = {
  standing: Standing & { target: { ordinal: number } }
  everyMonths: MeasuringPeriod
  tableId: string
  isOnly: boolean
}

/** One indicator: where it stands, where it has to come to, and whether its pace is enough. */
export function TargetStanding({ standing, everyMonths, tableId, isOnly }: Props) {
  const { target, trajectory } = standing
  const id = `lo-trinh-${target.ordinal}`
  return (
    <Block
      id={id}
      title={isOnly ? m.target_trajectory() : target.indicator}
      aside={<Mark status={targetStateStatus(trajectory.state)}>{targetStateLabel(trajectory.state)}</Mark>}
    >
      <Facts facts={factsOf(standing, everyMonths)} />
      <TargetChart id={`${id}-bieu-do`} standing={standing} tableId={tableId} />
      <Unjudged standing={standing} />
    </Block>
  )
}

/** Why nothing is said of the pace. */
function Unjudged({ standing: { target, trajectory } }: { standing: Standing }) {
  if (!isMeasured(target.operator) || trajectory.state !== 'open') return null
  return <p className="small muted">{trajectory.goal.by === null ? m.target_no_day() : m.target_no_path()}</p>
}

function factsOf({ target, trajectory }: Standing, everyMonths: MeasuringPeriod): Fact[] {
  const { latest, goal, neededPerPeriod, periodsLeft, expected, projected } = trajectory
  const round = (value: number) => Math.round(value * 10) / 10
  const shown = (value: number) => figureText(round(value), target.unit)
  const needed = (value: number) => differenceText(round(value), target.unit)
  const facts: (Fact | null)[] = [
    {
      label: m.target_now(),
      value: latest ? readingText(target, latest) : m.target_no_reading(),
      ...(latest ? { note: m.target_as_of({ day: formatDate(latest.readOn) }) } : {}),
    },
    {
      label: m.target_goal(),
      value: goalText(target, goal),
      ...(goal.by ? { note: m.target_by({ day: formatDate(goal.by) }) } : {}),
    },
    target.earlier.length > 0
      ? {
          label: m.target_steps(),
          value: target.earlier
            .map((step) => `${step.by ? formatDate(step.by) : ''}: ${figureText(figureOf(step) ?? 0, target.unit)}`)
            .join('; '),
        }
      : null,
    neededPerPeriod !== null && periodsLeft
      ? {
          label: m.target_needed({ period: periodLabel(everyMonths) }),
          value:
            periodsLeft === 1
              ? m.target_needed_last({ value: needed(neededPerPeriod) })
              : m.target_needed_value({ value: needed(neededPerPeriod), count: periodsLeft }),
        }
      : null,
    expected !== null && trajectory.state !== 'met' ? { label: m.target_expected(), value: shown(expected) } : null,
    projected !== null && goal.by && trajectory.state !== 'met'
      ? { label: m.target_projected({ day: formatDate(goal.by) }), value: shown(projected) }
      : null,
  ]
  return facts.filter((fact) => fact !== null)
}
