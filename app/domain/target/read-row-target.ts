import type { RowFigures } from '#domain/plan/plan-reading.ts'
import { readFigureAlone } from './read-clause.ts'
import { BOOLEAN_UNIT, type Goal, NO_FIGURES, type TargetOperator, type TargetReading } from './target.ts'

const SURE = 0.95
/** Without a unit of its own, what is counted stands in the name of the indicator only. */
const WITHOUT_UNIT = 0.85
const SIGNS: readonly [RegExp, string][] = [
  [/^\s*(?:≥|>=|>)\s*/u, 'từ '],
  [/^\s*(?:≤|<=|<)\s*/u, 'không quá '],
]
/** A cross or "đạt" in the column of a year: done by then. */
const TICKED = /^(?:x|đạt|hoàn thành|có|✓|✔)$/iu

type Read = { goal: Goal; operator: TargetOperator; operatorStated: boolean; unit: string | null }

function readGoal({ by, written }: RowFigures['goals'][number]): Read | undefined {
  if (TICKED.test(written.trim()))
    return { goal: { by, ...NO_FIGURES }, operator: 'is-true', operatorStated: true, unit: BOOLEAN_UNIT }
  const words = SIGNS.reduce((text, [sign, word]) => text.replace(sign, word), written.trim())
  const figures = readFigureAlone(words)
  if (!figures) return undefined
  const { operator, operatorStated, value, valueMin, valueMax } = figures
  const unit = /%/.test(written) ? '%' : null
  return { goal: { by, value, valueMin, valueMax }, operator, operatorStated, unit }
}

/** The target of a row in a table of indicators; undefined where its cells give no figure. The latest year is the target. */
export function readRowTarget(indicator: string, { unit, goals }: RowFigures): TargetReading | undefined {
  const read = goals
    .flatMap((goal) => readGoal(goal) ?? [])
    .sort((one, other) => (one.goal.by ?? '9').localeCompare(other.goal.by ?? '9'))
  const last = read.at(-1)
  if (!last) return undefined
  const { goal, operator, operatorStated } = last
  const steps = operator === 'is-true' ? [] : read.slice(0, -1).filter((step) => step.operator !== 'is-true')
  return {
    indicator: indicator.replace(/[.;:\s]+$/u, ''),
    operator,
    operatorStated,
    ...goal,
    unit: operator === 'is-true' ? BOOLEAN_UNIT : (unit ?? last.unit),
    earlier: steps.map((step) => step.goal),
    change: null,
    since: null,
    soft: false,
    confidence: (unit ?? last.unit) ? SURE : WITHOUT_UNIT,
  }
}
