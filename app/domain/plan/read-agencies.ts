import {
  BELONGING,
  COLLECTIVE,
  COMMITTEE,
  COMMITTEES,
  DEPARTMENT_ABBREVIATION,
  DEPARTMENT_NAME,
  ENTERPRISE_BRANCH,
  ENTERPRISE_FIELD,
  FIELD_NAME,
  NAMED_PLACES,
  ON_TERRITORY,
} from './agency-words.ts'
import { NAMED_HEAD, OFFICE_HOLDER, OUTSIDE_NAME, SEAT, WHOLE_NAME } from './body-names.ts'

type AgencyList = { agencies: string[]; end: number }

const SEPARATOR = /\s*(?:,\s*và|;\s*và|[,;]|và với|và|cùng với|cùng|với|cũng như)\s+/uy
const ELIDED_HEAD = /(?:(?:Giám đốc|Thủ trưởng)\s+)?(?:[Cc]ác\s+)?([Ss]ở|Bộ|Phòng)\s*:?\s+/uy
const MAX_NAME_WORDS = 14
const MAX_AGENCIES = 60
/** Keeps a sentence of any length in linear time: no list of agencies is longer. */
const LONGEST_LIST = 2000

/** Reads agencies standing one after the other from `from`; `end` is where the work itself begins. */
export function readAgencies(text: string, from = 0): AgencyList {
  const list = readWindow(text.slice(from, from + LONGEST_LIST))
  return { ...list, end: from + list.end }
}

function readWindow(given: string): AgencyList {
  const text = withCommonTones(given)
  const agencies: string[] = []
  let at = 0
  let end = 0
  let elided: string | null = null
  while (agencies.length < MAX_AGENCIES) {
    const head = elidedHead(text, at)
    if (head) {
      elided = head.head
      at = head.end
    }
    const named = agencyEnd(text, at)
    const field: number | null = elided && named === null ? matchEnd(FIELD_NAME, text, at) : null
    const stop: number | null = named ?? field
    if (stop === null) break
    const written: string = given.slice(at, stop).trim()
    agencies.push(field !== null && elided ? `${elided} ${written}` : written)
    elided = field !== null ? elided : departmentHead(written)
    end = matchEnd(REMARK, text, stop) ?? stop
    const next = matchEnd(SEPARATOR, text, end)
    if (next === null) break
    at = next
  }
  return { agencies, end }
}

/** Where the one agency that begins at `at` ends, or null. */
function agencyEnd(text: string, at: number): number | null {
  const holder = matchEnd(OFFICE_HOLDER, text, at)
  return (holder === null ? null : bodyEnd(text, holder)) ?? bodyEnd(text, at)
}

function bodyEnd(text: string, at: number): number | null {
  const known = matchEnd(DEPARTMENT_NAME, text, at) ?? matchEnd(DEPARTMENT_ABBREVIATION, text, at)
  if (known !== null) return matchEnd(OF_PROVINCE, text, known) ?? known
  const whole = matchEnd(WHOLE_NAME, text, at)
  if (whole !== null) return matchEnd(SEAT, text, whole) ?? whole
  return committeeEnd(text, at) ?? namedEnd(text, at)
}

function committeeEnd(text: string, at: number): number | null {
  const committees = matchEnd(COMMITTEES, text, at)
  const committee = matchEnd(COMMITTEE, text, at)
  if (committee !== null && (committees === null || committee > committees)) return committee
  if (committees === null) return null
  return matchEnd(NAMED_PLACES, text, committees) ?? committees
}

function namedEnd(text: string, at: number): number | null {
  const collective = matchEnd(COLLECTIVE, text, at)
  if (collective !== null) return collectiveEnd(text, collective)
  const head = matchEnd(NAMED_HEAD, text, at)
  return head === null ? null : properNameEnd(text, head)
}

const HAS_BRANCH =
  /(?:doanh nghiệp|nhà mạng|chủ đầu tư|chủ mỏ|chủ rừng|hợp tác xã|ngân hàng|hiệp hội|công ty|tập đoàn|tổ chức tín dụng|trường)$/iu
const MAX_BRANCH_WORDS = 4

function collectiveEnd(text: string, end: number): number {
  const owner = matchEnd(BELONGING, text, end)
  if (owner !== null) return bodyEnd(text, owner) ?? end
  if (!HAS_BRANCH.test(text.slice(Math.max(0, end - 20), end))) return end
  const branch = matchEnd(ENTERPRISE_BRANCH, text, end)
  if (branch !== null) return matchEnd(ON_TERRITORY, text, branch) ?? branch
  const isEnterprise = /(?:doanh nghiệp|nhà mạng)$/iu.test(text.slice(Math.max(0, end - 20), end))
  const field = isEnterprise ? matchEnd(ENTERPRISE_FIELD, text, end) : null
  return field === null ? branchEnd(text, end) : properNameEnd(text, field)
}

/** "các doanh nghiệp bán lẻ", "các chủ mỏ khoáng sản": a few words that end where a name may end, or none. */
function branchEnd(text: string, from: number): number {
  let end = from
  for (let words = 0; words <= MAX_BRANCH_WORDS; words += 1) {
    NEXT_WORD.lastIndex = end
    const match = NEXT_WORD.exec(text)
    const word = match?.[1]
    if (!match || word === undefined || word === 'và') return end
    const at = end + match[0].length - word.length
    if (matchEnd(OUTSIDE_NAME, text, at) !== null) return matchEnd(ON_TERRITORY, text, end) ?? end
    end = at + word.length
  }
  return from
}

/** A name runs on to its seat ("… tỉnh"), a mark of punctuation, a further agency after "và", or the verb of the work. */
function properNameEnd(text: string, from: number): number {
  let end = from
  for (let words = 0; words < MAX_NAME_WORDS; words += 1) {
    NEXT_WORD.lastIndex = end
    const match = NEXT_WORD.exec(text)
    const word = match?.[1]
    if (!match || word === undefined) break
    if (isOutside(text, { from, end, at: end + match[0].length - word.length })) break
    const after = end + match[0].length
    if (word === 'và' && (!/^\s+\p{Lu}/u.test(text.slice(after, after + 3)) || startsAgency(text, after + 1))) break
    end = after
    if (/[./]$/.test(word)) return end - 1
    if (word === 'tỉnh') return matchEnd(CAPITALS, text, end) ?? end
  }
  const seated = BODY_OF_PROVINCE.test(text.slice(Math.max(0, from - 12), from))
    ? matchEnd(UP_TO_SEAT, text, end)
    : null
  return seated ?? matchEnd(FURTHER_PLACES, text, end) ?? end
}

/** "Trung tâm Dịch vụ việc làm tỉnh", "Ban An toàn giao thông tỉnh": what looked like a verb stands before the seat. */
const BODY_OF_PROVINCE = /(?:Trung tâm|Ban|Hội|Chi cục|Quỹ|Phòng|Trường|Viện|Văn phòng)$/u
const UP_TO_SEAT = /(?:\s+\p{Ll}+){1,3}(?<!\s(?:toàn|trong|của|ngoài|bàn|cấp|liên|trên|từ|cho|với))\s+tỉnh(?!\p{L})/uy

/** "Văn phòng Đăng ký", "Trung tâm Hợp tác": after one capital a single syllable still belongs to its word. */
function isOutside(text: string, { from, end, at }: { from: number; end: number; at: number }): boolean {
  const stop = matchEnd(OUTSIDE_NAME, text, at)
  if (stop === null) return false
  const isSyllable = !/\s/u.test(text.slice(at, stop))
  return !(isSyllable && /(?<!\p{Lu}\p{Ll}+\s)\p{Lu}\p{Ll}+$/u.test(text.slice(from, end)))
}

const NEXT_WORD = /\s+([\p{L}\d&./-]+)/uy
const CAPITALS = /(?:\s+\p{Lu}\p{Ll}*)+/uy
const OF_PROVINCE = /\s+(?:tỉnh|thành phố)(?!\p{L})(?:\s+\p{Lu}\p{L}*)*/uy
/** "Công an các huyện, thị xã, thành phố". */
const FURTHER_PLACES = /(?<=huyện|xã)(?:,\s*(?:thị xã|thành phố|phường|thị trấn)(?!\p{L}))+/uy
/** "(cơ quan thường trực)", "(TT&TT)". */
const REMARK =
  /\s*\((?!(?:[Cc]ơ quan|[Đđ]ơn vị) (?:chủ trì|phối hợp|thực hiện))[^():;]{1,60}\)(?=\s*(?:[,;.:]|\s\p{Ll}|$))/uy

/** Looks at the first words only: names that follow one another are read one at a time, however many there are. */
const startsAgency = (text: string, at: number): boolean =>
  [
    OFFICE_HOLDER,
    DEPARTMENT_NAME,
    DEPARTMENT_ABBREVIATION,
    WHOLE_NAME,
    COMMITTEES,
    COMMITTEE,
    COLLECTIVE,
    NAMED_HEAD,
  ].some((pattern) => matchEnd(pattern, text, at) !== null)

/** "các Sở: Tài chính, Xây dựng", "Giám đốc các Sở Tài chính, Nội vụ": the head stands once. */
function elidedHead(text: string, at: number): { head: string; end: number } | null {
  ELIDED_HEAD.lastIndex = at
  const match = ELIDED_HEAD.exec(text)
  if (!match?.[1] || !/[Cc]ác|:/u.test(match[0])) return null
  const end = ELIDED_HEAD.lastIndex
  return matchEnd(FIELD_NAME, text, end) === null
    ? null
    : { head: `${match[1].charAt(0).toUpperCase()}${match[1].slice(1)}`, end }
}

const departmentHead = (written: string): string | null => /^(Sở|Bộ|Phòng)\s/u.exec(written)?.[1] ?? null

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

const TONES: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  uỷ: 'ủy',
  uý: 'úy',
  uỳ: 'ùy',
  uỹ: 'ũy',
  uỵ: 'ụy',
  Uỷ: 'Ủy',
  UỶ: 'ỦY',
}

/** "Uỷ ban" and "Ủy ban" are one spelling here; the length stays, so places found in one hold in the other. */
const withCommonTones = (text: string): string =>
  text.replace(/(?<![qQ])(?:o[àáảãạ]|[uU][ỷýỳỹỵỶ])(?!\p{L})/gu, (letters) => TONES[letters] ?? letters)
