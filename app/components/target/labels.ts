import type { MeasuringPeriod } from '#domain/target/measuring-period.ts'
import { figureOf, type Goal, type Target, type TargetOperator } from '#domain/target/target.ts'
import type { MeasuredPoint, TargetState } from '#domain/target/trajectory.ts'
import { m } from '#i18n/messages.js'
import { formatDate, formatFigure } from '../ui/format.ts'
import type { Status } from '../ui/status.ts'

type Counted = (params: { count: number }) => string

/** Each state of a target has a word of its own and the shape and colour of the class of work it is nearest to. */
const STATES = {
  missed: { status: 'overdue', label: m.target_state_missed, counted: m.target_count_missed },
  behind: { status: 'near-due', label: m.target_state_behind, counted: m.target_count_behind },
  'no-data': { status: 'not-started', label: m.target_state_no_data, counted: m.target_count_no_data },
  open: { status: 'awaiting', label: m.target_state_open, counted: m.target_count_open },
  'on-track': { status: 'in-time', label: m.target_state_on_track, counted: m.target_count_on_track },
  met: { status: 'done', label: m.target_state_met, counted: m.target_count_met },
  described: { status: 'undated', label: m.target_state_described, counted: m.target_count_described },
} as const satisfies Record<TargetState, { status: Status; label: () => string; counted: Counted }>

export const targetStateStatus = (state: TargetState): Status => STATES[state].status
export const targetStateLabel = (state: TargetState): string => STATES[state].label()
export const targetStateCount = (state: TargetState, count: number): string => STATES[state].counted({ count })

const EVERY = {
  1: m.target_every_1,
  3: m.target_every_3,
  6: m.target_every_6,
  12: m.target_every_12,
} as const satisfies Record<MeasuringPeriod, () => string>
export const everyLabel = (months: MeasuringPeriod): string => EVERY[months]()

const PERIODS = {
  1: m.target_period_1,
  3: m.target_period_3,
  6: m.target_period_6,
  12: m.target_period_12,
} as const satisfies Record<MeasuringPeriod, () => string>
export const periodLabel = (months: MeasuringPeriod): string => PERIODS[months]()

const OPERATORS = {
  '>=': m.target_operator_least,
  '<=': m.target_operator_most,
  between: m.target_operator_between,
  'is-true': m.target_operator_done,
  qualitative: m.target_operator_words,
} as const satisfies Record<TargetOperator, () => string>
export const operatorLabel = (operator: TargetOperator): string => OPERATORS[operator]()

const NO_SPACE = /^%/u

/** "98,6 %", "85 thuê bao/100 dân" */
export function figureText(value: number, unit: string | null): string {
  if (!unit || unit === 'hạng') return formatFigure(value)
  return NO_SPACE.test(unit) ? `${formatFigure(value)}\u00a0${unit}` : `${formatFigure(value)} ${unit}`
}

/** Two shares differ by points, not by per cent of each other. */
export const differenceText = (value: number, unit: string | null): string =>
  unit === '%' ? m.target_points({ value: formatFigure(value) }) : formatFigure(value)

/** In a margin the unit stands only where it is short: the sentence beside it says the rest. */
const SHORT_UNIT = /^(?:%|[\p{L}]{1,4}(?:\/s)?)$/u
export const shortFigure = (value: number, unit: string | null): string =>
  figureText(value, unit && SHORT_UNIT.test(unit) ? unit : null)

type Wanted = Pick<Target, 'operator' | 'unit' | 'change' | 'since'>

/** What is to be reached: "100 %", "25–30 %", "không quá 2 %", "giảm 20 % so với năm 2022". */
export function goalText(target: Wanted, goal: Goal, figure = figureText): string {
  const { operator, unit, change, since } = target
  if (operator === 'is-true') return m.target_goal_done()
  const reached = figureOf(goal)
  if (reached === null) return m.target_goal_words()
  const value =
    goal.valueMax === null ? figure(reached, unit) : `${formatFigure(reached)}–${figure(goal.valueMax, unit)}`
  if (change) {
    const wanted = change === 'increase' ? m.target_goal_increase({ value }) : m.target_goal_decrease({ value })
    return since ? m.target_goal_since({ goal: wanted, since }) : wanted
  }
  if (unit === 'hạng') return m.target_goal_rank({ value })
  return operator === '<=' ? m.target_goal_most({ value }) : value
}

/** What a reading says; words alone say that somebody has assessed. */
export function readingText(
  { unit }: Pick<Target, 'unit'>,
  { value, met }: Pick<MeasuredPoint, 'value' | 'met'>,
  figure = figureText,
): string {
  if (value !== null) return figure(value, unit)
  if (met === null) return m.target_assessed()
  return met ? m.target_met() : m.target_not_met()
}

/** How the latest reading differs from the one before it: "tăng 0,7 từ 30/6/2024". */
export function changeText(points: readonly MeasuredPoint[], unit: string | null): string | null {
  const figures = points.filter(({ value }) => value !== null)
  const [before, last] = figures.slice(-2)
  if (!before || !last || before.value === null || last.value === null) return null
  const day = formatDate(before.readOn)
  const by = last.value - before.value
  if (by === 0) return m.target_change_same({ day })
  const shown = differenceText(Math.abs(by), unit)
  return by > 0 ? m.target_change_up({ by: shown, day }) : m.target_change_down({ by: shown, day })
}
