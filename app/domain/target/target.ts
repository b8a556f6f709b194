import type { PlainDate } from '#domain/shared/plain-date.ts'

export const TARGET_OPERATORS = ['>=', '<=', 'between', 'is-true', 'qualitative'] as const
export type TargetOperator = (typeof TARGET_OPERATORS)[number]

/** What an indicator is to measure by a day; `by` is null where neither the sentence nor its heading names one. */
export type Goal = {
  by: PlainDate | null
  value: number | null
  valueMin: number | null
  valueMax: number | null
}

/** An indicator, what it is to reach, and by when. */
export type Target = Goal & {
  indicator: string
  operator: TargetOperator
  unit: string | null
  /** Goals of the same indicator that come before the last one ("đến năm 2025: …; đến năm 2030: …"), earliest first. */
  earlier: Goal[]
  /** What is measured is a change ("giảm 20% so với năm 2022"), against the time that `since` names. */
  change: 'increase' | 'decrease' | null
  since: string | null
}

export type TargetReading = Target & {
  /** The operator is written ("tối thiểu", a range); otherwise "đạt 100%" is read as at least. */
  operatorStated: boolean
  /** "Phấn đấu …": an aim, not a promise. */
  soft: boolean
  /** How sure the reading is, 0 to 1. */
  confidence: number
}

export const BOOLEAN_UNIT = 'đạt/chưa đạt'
export const NO_FIGURES = { value: null, valueMin: null, valueMax: null } as const

export const isMeasured = (operator: TargetOperator): boolean => operator !== 'is-true' && operator !== 'qualitative'

/** Earliest first; a goal without a day comes last. */
export const goalsOf = ({ earlier, by, value, valueMin, valueMax }: Omit<Target, 'indicator'>): Goal[] => [
  ...earlier,
  { by, value, valueMin, valueMax },
]

/** The figure a reading has to come to: the lower end of a range. */
export const figureOf = ({ value, valueMin }: Goal): number | null => value ?? valueMin

/** Whether a figure is where the goal wants it. Above a range counts as reached: the plan asks for that much. */
export function reaches(operator: TargetOperator, goal: Goal, reading: number): boolean {
  const figure = figureOf(goal)
  if (figure === null) return false
  return operator === '<=' ? reading <= figure : reading >= figure
}
