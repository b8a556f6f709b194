import type { RowFigures } from '#domain/plan/plan-reading.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { takeGoalDay } from './goal-day.ts'
import { type Clause, MOST_LETTERS, readFigureAlone, readFigures, readWords } from './read-clause.ts'
import { readRowTarget } from './read-row-target.ts'
import { splitIndicators } from './split-indicators.ts'
import type { Goal, TargetReading } from './target.ts'

const SOFT = /^(?:phấn đấu|cố gắng|dự kiến)(?:\s+để)?,?\s+/iu
const SINCE =
  /,?\s*\(?so với\s+(?<since>(?:cùng kỳ\s+)?(?:(?:đầu|cuối)\s+)?(?:năm\s+(?:20\d\d|trước)|giai đoạn\s+[\d–-]+|cùng kỳ|quý\s+\S+|hiện nay))\)?/iu
const YEARLY = /(?:mỗi|hằng|hàng)\s+năm|\/năm|bình quân/iu
/** Two indicators in one sentence: where the first one ends is a guess. */
const COMPOUND_DOUBT = 0.2

type Part = { clause: Clause | null; alone: Omit<Goal, 'by'> | null; by: PlainDate | null; since: string | null }
type Options = { fallbackBy?: PlainDate | null; figures?: RowFigures }

/**
 * The indicators of a sentence, each with what it is to reach and by when. Wording without a figure stays one indicator
 * that is reached or not, or that a person judges. `fallbackBy` is the day that the heading names; `figures` are those of
 * its row, where the sentence stands in a table of indicators.
 */
export function readTargets(
  text: string,
  { fallbackBy = null, figures }: Options = {},
): [TargetReading, ...TargetReading[]] {
  const ofRow = figures && readRowTarget(text.normalize('NFC').trim(), figures)
  if (ofRow) return [{ ...ofRow, by: ofRow.by ?? fallbackBy }]
  const whole = text
    .normalize('NFC')
    .trim()
    .replace(/[.;,/\s]+$/u, '')
  const soft = SOFT.test(whole)
  const parts = (whole.length > MOST_LETTERS ? [whole] : splitIndicators(whole, hasFigures)).map(readPart)
  const targets: TargetReading[] = []
  /** Goals written before their indicator: "năm 2024 đạt 70%, năm 2025 đạt 90% số hộ". */
  const waiting: Goal[] = []
  let day: PlainDate | null = null
  for (const { clause, alone, by, since } of parts) {
    day = by ?? day
    const last = targets.at(-1)
    if (alone && last) addGoal(last, { ...alone, by: day })
    else if (clause && last && foldText(last.indicator) === foldText(clause.indicator))
      addGoal(last, { ...goalOf(clause), by: day })
    else if (alone) waiting.push({ ...alone, by: day })
    else if (clause)
      targets.push({
        ...clause,
        indicator: first(clause.indicator),
        by: day ?? fallbackBy,
        earlier: waiting.splice(0),
        since,
        soft,
      })
  }
  const [only, ...others] = targets
  if (only && others.length === 0) return [only]
  if (only) return [doubt(only), ...others.map(doubt)]
  const body = whole.replace(SOFT, '')
  const taken = takeGoalDay(body)
  const words = readWords(taken?.rest || body)
  return [{ ...words, by: taken?.by ?? fallbackBy, earlier: [], since: null, soft }]
}

/** The first indicator of a sentence: most have one. */
export const readTarget = (text: string, options?: Options): TargetReading => readTargets(text, options)[0]

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const goalOf = ({ value, valueMin, valueMax }: Clause): Omit<Goal, 'by'> => ({ value, valueMin, valueMax })

const doubt = (target: TargetReading): TargetReading => ({
  ...target,
  confidence: Math.round((target.confidence - COMPOUND_DOUBT) * 100) / 100,
})

function readPart(part: string): Part {
  const compared = SINCE.exec(part)
  const plain = compared ? part.replace(SINCE, '') : part
  const taken = takeGoalDay(plain.replace(SOFT, ''))
  const body = (taken?.rest ?? plain).replace(SOFT, '').trim()
  const by = taken?.by ?? null
  const alone = readFigureAlone(body)
  if (alone) {
    const { operator: _operator, operatorStated: _stated, ...figures } = alone
    return { clause: null, alone: figures, by, since: null }
  }
  const clause = readFigures(body) ?? null
  const yearly = clause?.change && YEARLY.test(part) ? 'năm trước' : null
  return { clause, alone: null, by, since: clause?.change ? (compared?.groups?.since ?? yearly) : null }
}

const hasFigures = (part: string): boolean => {
  const { clause, alone } = readPart(part)
  return clause !== null || alone !== null
}

/** The later goal is the target; those before it are its steps. */
function addGoal(target: TargetReading, goal: Goal): void {
  const { by, value, valueMin, valueMax } = target
  target.earlier.push({ by, value, valueMin, valueMax })
  Object.assign(target, goal)
  const [latest, ...steps] = [...target.earlier, goal].sort((one, other) =>
    (other.by ?? '9').localeCompare(one.by ?? '9'),
  )
  Object.assign(target, latest)
  target.earlier = steps.reverse()
}
