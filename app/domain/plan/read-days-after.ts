import { addDays, type PlainDate, weekdayOf } from '#domain/shared/plain-date.ts'

const DAYS_AFTER =
  /(?<!\p{L})(?:(?:trong(?: vòng| thời hạn| thời gian| khoảng)?|chậm nhất(?: là)?(?: trong| sau)?|muộn nhất(?: là)?(?: trong| sau)?|không quá|thời hạn|tối đa|sau)\s+)?(?<count>\d{1,3})\s*(?:\([^)]{1,20}\)\s*)?(?<unit>ngày làm việc|ngày)\s*,?\s*(?:kể\s+)?(?:từ|sau)\s+(?:khi|ngày)\s+(?<since>[^,;.()]{1,80})/iu
const OF_THIS_DOCUMENT =
  /^(?:ký|ban hành|(?:Kế hoạch|Chỉ thị|Quyết định|Thông báo|Nghị quyết|Công văn|văn bản)(?: này)?(?: được)? (?:ký|ban hành|có hiệu lực))(?!\p{L})(?! (?:quyết định|kế hoạch|văn bản|báo cáo) (?:phê duyệt|của))/iu

/** Times of the year in which public holidays or days in lieu may fall: MM-DD, both ends included (Bộ luật Lao động 2019, art. 112). */
const MAY_BE_HOLIDAYS = [
  ['01-01', '01-04'],
  ['01-17', '02-28'],
  ['03-27', '05-06'],
  ['08-29', '09-06'],
  ['12-29', '12-31'],
] as const

export type DaysAfter = { start: number; end: number; dueOn: PlainDate | null }

/**
 * "trong 10 ngày làm việc kể từ ngày ký": counted only from the document's own day, and in working days only where no
 * holiday can lie between; what depends on another event, or on a calendar, stays without a date.
 */
export function findDaysAfter(text: string, issuedOn: PlainDate | null): DaysAfter | null {
  const match = DAYS_AFTER.exec(text)
  if (!match?.groups) return null
  const { count, unit = '', since = '' } = match.groups
  const starts = issuedOn !== null && OF_THIS_DOCUMENT.test(since)
  const days = Number(count)
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    dueOn: starts ? (/làm việc/iu.test(unit) ? addWorkingDays(issuedOn, days) : addDays(issuedOn, days)) : null,
  }
}

function addWorkingDays(from: PlainDate, count: number): PlainDate | null {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (MAY_BE_HOLIDAYS.some(([first, last]) => day.slice(5) >= first && day.slice(5) <= last)) return null
    if (weekdayOf(day) <= 5) left -= 1
  }
  return day
}
