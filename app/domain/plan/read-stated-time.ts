import type { PlainDate } from '#domain/shared/plain-date.ts'
import { findDaysAfter } from './read-days-after.ts'
import { findEvery, type RuleReading, readDayRule, readYearlyRule } from './read-recurrence.ts'
import { type DateContext, type DeadlineReading, resolvePoint } from './resolve-point.ts'
import { findTimePoints, type TimePoint } from './time-points.ts'

const LABEL =
  /(?<!\p{L})(?:thời (?:gian|hạn|điểm)(?: (?:thực hiện|hoàn thành|triển khai|trình(?: ban hành)?|ban hành|báo cáo|tổ chức|kết thúc|dự kiến|và|,|xong)){0,4}|tiến độ(?: thực hiện| hoàn thành)?|lộ trình(?: thực hiện)?|hoàn thành|hạn hoàn thành|kỳ báo cáo)\s*:\s*/giu
/** Where the statement behind a label ends. */
const VALUE_END = /;|\)|\.(?=\s|$|\/)|,?\s+(?:sản phẩm|kết quả|cơ quan|đơn vị|kinh phí|chủ trì|phối hợp)[^:;.]{0,30}:/iu
const LONGEST_VALUE = 200

/** "Thời gian hoàn thành: Quý IV/2024": what stands behind the label is a time, whatever its form. */
export function findStatedTime(quoted: string, text: string, context: DateContext): DeadlineReading | null {
  for (const label of quoted.matchAll(LABEL)) {
    const start = label.index + label[0].length
    const rest = quoted.slice(start, start + LONGEST_VALUE)
    const end = start + (VALUE_END.exec(rest)?.index ?? rest.length)
    const value = text.slice(start, end).trim()
    if (value === '') continue
    const reading = readTimeStatement(value, context)
    const isTime = reading.deadline.dueOn !== null || reading.deadline.recurring !== null || reading.deadline.continuing
    if (!isTime && /^hoàn thành/iu.test(label[0])) continue
    const words = text.slice(label.index, end).trim()
    return { ...reading, deadline: { ...reading.deadline, text: words } }
  }
  return null
}

const PUTS_OFF = /(?:theo|khi|sau khi|tùy|phụ thuộc)\s|tiếp theo|những năm|sau đó/iu

/** A phrase that says nothing but a time: the cell of a column of dates, or the words behind "Thời gian:". */
export function readTimeStatement(phrase: string, context: DateContext): DeadlineReading {
  const stated = (
    when: { dueOn: PlainDate | null; recurring: RuleReading['recurring'] | null; continuing?: true },
    sure: number,
  ) => ({
    deadline: { text: phrase, ...when },
    sure,
  })
  const points = findTimePoints(phrase)
  const rule = findRule(phrase, points)
  if (rule) return stated({ dueOn: null, recurring: rule }, 0.95)
  const after = findDaysAfter(phrase, context.issuedOn)
  if (after) return stated({ dueOn: after.dueOn, recurring: null }, after.dueOn ? 0.9 : 0.6)
  const every = findEvery(phrase)
  const days = resolveAll(phrase, points, context)
  const last = days.toSorted().at(-1)
  if (last && !(every && every.start < (points[0]?.start ?? 0))) {
    const isWhole = points.some(({ year }) => year !== null) && !every && !PUTS_OFF.test(phrase)
    return stated({ dueOn: last, recurring: null }, isWhole && isOneSpan(phrase, points) ? 0.96 : 0.7)
  }
  if (every) return stated({ dueOn: null, recurring: every.recurring }, 0.9)
  if (/thường xuyên|liên tục/iu.test(phrase)) return stated({ dueOn: null, recurring: null, continuing: true }, 0.95)
  return stated({ dueOn: null, recurring: null }, points.length > 0 ? 0.5 : 0.85)
}

function findRule(phrase: string, points: readonly TimePoint[]): RuleReading['recurring'] | null {
  const isEarly = /trước/iu.test(phrase)
  for (const { index } of phrase.matchAll(/(?<![\p{L}\d])(?=ngày\s+\d|\d{1,2}\s)/giu)) {
    const rule = readDayRule(phrase, index, isEarly)
    if (rule) return rule.recurring
  }
  const isYearly = /(?:hằng|hàng|mỗi)\s+năm/iu.test(phrase)
  const [first] = points
  return (first && readYearlyRule(phrase, first, { isEarly, isYearly })?.recurring) ?? null
}

/** The year of a span may stand once, behind its last point. */
function resolveAll(phrase: string, points: readonly TimePoint[], context: DateContext): PlainDate[] {
  const year = points.findLast((point) => point.year !== null)?.year ?? null
  return points.flatMap((point) => {
    const isEarly = /trước\s+(?:thời điểm\s+|ngày\s+)?$/iu.test(
      phrase.slice(Math.max(0, point.start - 24), point.start),
    )
    return resolvePoint(year === null ? point : { ...point, year: point.year ?? year }, isEarly, context) ?? []
  })
}

/** "Từ tháng 3 đến tháng 6/2025" is one span; other statements with several points have been read less surely. */
const isOneSpan = (phrase: string, points: readonly TimePoint[]): boolean =>
  points.length === 1 ||
  (points.length === 2 &&
    /^\s*(?:[-–]|đến|tới|và|,)\s*(?:hết\s+)?$/u.test(phrase.slice(points[0]?.end, points[1]?.start)))
