import type { Deadline } from './plan-reading.ts'
import { findDaysAfter } from './read-days-after.ts'
import { findEvery } from './read-recurrence.ts'
import { type DateContext, type DeadlineReading, resolvePoint } from './resolve-point.ts'
import { readTimePoint } from './time-points.ts'

/** The lower its rank, the more exact; of equal ones the first in the sentence is its deadline. */
type TimeCandidate = DeadlineReading & { rank: number; at: number }

export type FoundTime = Omit<Deadline, 'text'> & { start: number; end: number; sure: number; rank: number }

export const toCandidate = (text: string, { start, end, sure, rank, ...when }: FoundTime): TimeCandidate => ({
  deadline: { text: text.slice(start, end), ...when },
  sure,
  rank,
  at: start,
})

/** Times without a word before them that says what they are for: at the head, in brackets, or only how often. */
export const findLooseTimes = (quoted: string, context: DateContext): FoundTime[] =>
  [countedDays(quoted, context), ...standingAlone(quoted, context), howOften(quoted), goingOn(quoted)].filter(
    (one) => one !== null,
  )

function countedDays(quoted: string, { issuedOn }: DateContext): FoundTime | null {
  const after = findDaysAfter(quoted, issuedOn)
  return after && { ...after, recurring: null, sure: after.dueOn ? 0.85 : 0.6, rank: after.dueOn ? 2 : 8 }
}

const OPENS_WITH_TIME = /^(?:Trong\s+)?(?=(?:năm|qu[ýí]|tháng|\d{1,2} tháng)\s)/iu
const IN_BRACKETS = /\(\s*(?=(?:qu[ýí]|tháng|năm|T\d|ngày)\s*[IV\d])/giu

function standingAlone(quoted: string, context: DateContext): FoundTime[] {
  const heads = [OPENS_WITH_TIME.exec(quoted), ...quoted.matchAll(IN_BRACKETS)].filter((head) => head !== null)
  return heads.flatMap((head) => {
    const point = readTimePoint(quoted, head.index + head[0].length)
    if (!point || point.year === null || !/^\s*[,:)]/u.test(quoted.slice(point.end, point.end + 3))) return []
    const dueOn = resolvePoint(point, false, context)
    const sure = head.index === 0 ? 0.7 : 0.85
    const { start, end, grain } = point
    return dueOn ? [{ start, end, dueOn, recurring: null, sure, rank: grain === 'year' ? 5 : 3 }] : []
  })
}

function howOften(quoted: string): FoundTime | null {
  const every = findEvery(quoted)
  if (!every || every.isLoose) return null
  const { start, end, recurring } = every
  const isFirm = start === 0 || /định kỳ|lần/iu.test(quoted.slice(start, end))
  return { start, end, dueOn: null, recurring, sure: isFirm ? 0.85 : 0.7, rank: 7 }
}

const CONTINUES =
  /(?<!\p{L})(?:được )?(?:thực hiện|duy trì|triển khai|tiến hành) (?:một cách )?thường xuyên(?!\p{L})|(?<!\p{L})thường xuyên, liên tục|\(\s*thường xuyên\s*\)/iu
/** "… phối hợp với Y thường xuyên kiểm tra": the work that begins here is told to go on. */
const OPENS_CONTINUING =
  /^Thường xuyên(?!\p{L})|(?<!\p{L}(?:chi|mục|được|không|lượt) )(?<!\p{L})thường xuyên(?=\s+(?:kiểm tra|rà soát|theo dõi|cập nhật|tổ chức|đôn đốc|tuyên truyền|giám sát|báo cáo|phối hợp|nắm|thông tin|đánh giá|hướng dẫn|quán triệt)(?!\p{L}))/u

function goingOn(quoted: string): FoundTime | null {
  const match = CONTINUES.exec(quoted) ?? OPENS_CONTINUING.exec(quoted)
  if (!match) return null
  const end = match.index + match[0].length
  return { start: match.index, end, dueOn: null, recurring: null, continuing: true, sure: 0.7, rank: 9 }
}
