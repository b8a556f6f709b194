import type { Deadline } from './plan-reading.ts'
import { withHour } from './read-hour.ts'
import { type RuleReading, readDayRule, readYearlyRule } from './read-recurrence.ts'
import { findStatedTime } from './read-stated-time.ts'
import { type DateContext, type DeadlineReading, NO_CONTEXT, resolvePoint } from './resolve-point.ts'
import { type FoundTime, findLooseTimes, toCandidate } from './time-candidates.ts'
import { readTimePoint, type TimePoint } from './time-points.ts'

const HEAD =
  'hoàn thành(?: xong| dứt điểm)?|xong|chậm nhất(?: là)?|muộn nhất(?: là)?|thời hạn(?: là)?|hạn cuối(?: là)?|không (?:quá|muộn hơn|chậm quá|để quá)'
const PREPOSITION =
  'trước(?: thời điểm| khi kết thúc)?|trong(?: vòng| khoảng)?|vào(?: khoảng)?|(?:từ nay )?đến(?: hết| cuối| trước)?|hết|cuối'
const RELATION = new RegExp(
  `(?<![\\p{L}])(?:(?:${HEAD})(?:\\s+(?:${PREPOSITION}))?|(?:${PREPOSITION})|định kỳ(?: vào)?(?=\\s+ngày\\s+\\d))\\s+(?=\\d|ngày|tháng|qu[ýí]|T\\d|năm|cuối năm|hết năm|giai đoạn)`,
  'giu',
)
/** "số liệu tính đến ngày …", "từ ngày … năm trước": facts that were counted up to a day. */
const COUNTED_TO = /(?:tính|số liệu|chốt|kể)\s*$/iu
/** A year inside the name of a document or a period is no deadline ("Chiến lược … đến năm 2025"). */
const NAMES_DOCUMENT =
  /(?:giai đoạn|định hướng|tầm nhìn|Quyết định|Nghị quyết|Chiến lược|Chương trình|Đề án|Quy hoạch|Chỉ thị|Nghị định|Thông tư|Công văn|Luật)[^,;.]*$/u
const GOES_ON_AS_NAME = /^\s*,?\s*(?:định hướng|tầm nhìn|và (?:định hướng|tầm nhìn)|và những năm)/iu
const YEARLY_CUE = /(?:hằng|hàng|mỗi)\s+năm|định kỳ|(?:6|sáu)\s+tháng/iu

/** The deadline of a sentence: the words it stands in, and the day or the rule they come to. */
export const readDeadline = (text: string, context: DateContext = NO_CONTEXT): Deadline | null =>
  findDeadline(text, context)?.deadline ?? null

/** Most exact first: a day, then quarters and months, years, how often, and last what names no day. */
export function findDeadline(text: string, context: DateContext = NO_CONTEXT): DeadlineReading | null {
  const found = findWords(text, context)
  return found && withHour(found)
}

function findWords(text: string, context: DateContext): DeadlineReading | null {
  const quoted = text.replace(/[“"][^“”"]{0,400}[”"]/gu, (quote) => ' '.repeat(quote.length))
  const stated = findStatedTime(quoted, text, context)
  if (stated) return stated
  const candidates = [...findRelatedTimes(quoted, context), ...findLooseTimes(quoted, context)].map((found) =>
    toCandidate(text, found),
  )
  return candidates.toSorted((a, b) => a.rank - b.rank || a.at - b.at)[0] ?? null
}

/** "trước", "trong", "chậm nhất" … directly before a point of time or a rule. */
function findRelatedTimes(quoted: string, context: DateContext): FoundTime[] {
  const found: FoundTime[] = []
  const isYearly = YEARLY_CUE.test(quoted)
  let from = 0
  for (const { index, 0: relation } of quoted.matchAll(RELATION)) {
    if (index < from || COUNTED_TO.test(quoted.slice(Math.max(0, index - 12), index))) continue
    const at = index + relation.length
    const isEarly = /trước/iu.test(relation)
    const rule = readDayRule(quoted, at, isEarly)
    const point = rule ? null : readTimePoint(quoted, at, /đến|hết|cuối|trước/iu.test(relation))
    const end = rule?.end ?? point?.end
    if (end === undefined) continue
    from = end
    if (rule) found.push(byRule(index, rule))
    else if (point) found.push(...ofPoint({ quoted, start: index, point, relation, isEarly, isYearly, context }))
  }
  return found
}

const byRule = (start: number, { end, recurring }: RuleReading): FoundTime => ({
  start,
  end,
  dueOn: null,
  recurring,
  sure: 0.95,
  rank: 2,
})

type Placed = {
  quoted: string
  start: number
  point: TimePoint
  relation: string
  isEarly: boolean
  isYearly: boolean
  context: DateContext
}

const RANKS = { day: 1, month: 2, quarter: 2, half: 3, year: 4 } as const satisfies Record<TimePoint['grain'], number>
/** A date that has to borrow its year gives way to every other one. */
const BORROWED = 4

function ofPoint({ quoted, start, point, relation, isEarly, isYearly, context }: Placed): FoundTime[] {
  const { grain, year, end } = point
  if (grain === 'year' && isPartOfName(quoted, start, end, relation)) return []
  const yearly = readYearlyRule(quoted, point, { isEarly, isYearly: isYearly && grain === 'day' })
  if (yearly) return [byRule(start, yearly)]
  const dueOn = resolvePoint(point, isEarly, context)
  const found = { start, end, dueOn, recurring: null, rank: RANKS[grain] }
  if (year === null) return [{ ...found, sure: dueOn ? 0.7 : 0.5, rank: found.rank + BORROWED }]
  if (dueOn === null) return []
  return [{ ...found, sure: grain === 'year' && /^(?:trong|vào|đến)/iu.test(relation) ? 0.85 : 0.96 }]
}

function isPartOfName(quoted: string, index: number, end: number, relation: string): boolean {
  if (GOES_ON_AS_NAME.test(quoted.slice(end, end + 40))) return true
  return /^(?:đến|vào|hết)/iu.test(relation) && NAMES_DOCUMENT.test(quoted.slice(Math.max(0, index - 160), index))
}
