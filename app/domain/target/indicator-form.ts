import { z } from 'zod'
import { isPlainDate, type PlainDate, parseTypedDate } from '#domain/shared/plain-date.ts'
import { parseFigure } from './figures.ts'
import {
  BOOLEAN_UNIT,
  type Goal,
  isMeasured,
  NO_FIGURES,
  TARGET_OPERATORS,
  type Target,
  type TargetOperator,
} from './target.ts'

/** More indicators than a sentence can hold is no sentence. */
export const MOST_INDICATORS = 9
export const INDICATOR_FIELDS = [
  'indicator',
  'operator',
  'value',
  'valueMax',
  'unit',
  'by',
  'earlier',
  'change',
  'since',
] as const
export type IndicatorField = (typeof INDICATOR_FIELDS)[number]

/** `indicator-2`: the name of a field of the second indicator. */
export const indicatorField = (field: IndicatorField, ordinal: number): string => `${field}-${ordinal}`

type Typed = Readonly<Record<IndicatorField, string>>
type Refuse = (field: IndicatorField, reason: string) => void

const isOperator = (value: string): value is TargetOperator => (TARGET_OPERATORS as readonly string[]).includes(value)

/** A year stands for its last day. */
function parseGoalDay(typed: string): PlainDate | undefined {
  const year = `${typed}-12-31`
  return /^20\d\d$/.test(typed) && isPlainDate(year) ? year : parseTypedDate(typed)
}

/** "2025: 80; 2028: 90-95" */
function parseSteps(typed: string): Goal[] | undefined {
  const steps = typed
    .split(';')
    .map((step) => step.trim())
    .filter(Boolean)
  const read = steps.map((step): Goal | undefined => {
    const [day = '', figures = ''] = step.split(':').map((part) => part.trim())
    const by = parseGoalDay(day)
    const [low, high] = figures.split(/\s*[-–]\s*/u).map(parseFigure)
    if (!by || low === undefined) return undefined
    return high === undefined ? { by, ...NO_FIGURES, value: low } : { by, value: null, valueMin: low, valueMax: high }
  })
  const goals = read.flatMap((goal) => goal ?? [])
  return goals.length === steps.length
    ? goals.sort((one, other) => (one.by ?? '').localeCompare(other.by ?? ''))
    : undefined
}

function readGoalDay(typed: Typed, refuse: Refuse): PlainDate | null {
  if (typed.by === '') return null
  const by = parseGoalDay(typed.by)
  if (!by) refuse('by', 'plain-date')
  return by ?? null
}

function readFigures(
  operator: TargetOperator,
  typed: Typed,
  refuse: Refuse,
): Pick<Goal, 'value' | 'valueMin' | 'valueMax'> {
  if (!isMeasured(operator)) return NO_FIGURES
  const low = parseFigure(typed.value)
  const high = parseFigure(typed.valueMax)
  if (low === undefined) refuse('value', typed.value === '' ? 'goal-missing' : 'not-a-number')
  if (operator !== 'between') return { ...NO_FIGURES, value: low ?? null }
  if (high === undefined) refuse('valueMax', typed.valueMax === '' ? 'goal-missing' : 'not-a-number')
  else if (low !== undefined && high <= low) refuse('valueMax', 'range-turned')
  return { value: null, valueMin: low ?? null, valueMax: high ?? null }
}

function readIndicator(typed: Typed, refuse: Refuse): Target {
  const operator = isOperator(typed.operator) ? typed.operator : 'qualitative'
  const steps = parseSteps(typed.earlier)
  if (!steps) refuse('earlier', 'steps-unread')
  const change = typed.change === 'increase' || typed.change === 'decrease' ? typed.change : null
  return {
    indicator: typed.indicator,
    operator,
    ...readFigures(operator, typed, refuse),
    unit: operator === 'is-true' ? BOOLEAN_UNIT : typed.unit || null,
    by: readGoalDay(typed, refuse),
    earlier: steps ?? [],
    change,
    since: change ? typed.since || null : null,
  }
}

/**
 * The indicators of a sentence as a person leaves them. One whose name is emptied is none; a form without any of these
 * fields (a bulk acceptance) leaves the reading as it is: null.
 */
export const IndicatorsSchema = z.record(z.string(), z.unknown()).transform((form, context): Target[] | null => {
  if (!(indicatorField('indicator', 1) in form)) return null
  const targets: Target[] = []
  for (let ordinal = 1; ordinal <= MOST_INDICATORS; ordinal += 1) {
    const text = (field: IndicatorField): string => {
      const value = form[indicatorField(field, ordinal)]
      return typeof value === 'string' ? value.slice(0, 2000) : ''
    }
    const typed = Object.fromEntries(INDICATOR_FIELDS.map((field) => [field, text(field)])) as Record<
      IndicatorField,
      string
    >
    if (typed.indicator === '') continue
    const refuse: Refuse = (field, message) =>
      context.addIssue({ code: 'custom', path: [indicatorField(field, ordinal)], message })
    targets.push(readIndicator(typed, refuse))
  }
  if (targets.length === 0)
    context.addIssue({ code: 'custom', path: [indicatorField('indicator', 1)], message: 'indicator-missing' })
  return targets
})
