import {
  BELONGING,
  COLLECTIVE,
  COMMITTEE,
  COMMITTEES,
  DEPARTMENT_NAME,
  ENTERPRISE_BRANCH,
  ENTERPRISE_FIELD,
  FIELD_NAME,
  NAMED_HEAD,
  OFFICE_HOLDER,
  ON_TERRITORY,
  WORK_VERB,
} from './agency-words.ts'

type AgencyList = { agencies: string[]; end: number }

const SEPARATOR = /\s*(?:,\s*và|;\s*và|[,;]|và|cùng với|cùng|với)\s+/uy
const ELIDED_HEAD = /(?:[Cc]ác\s+)?(Sở|Bộ|Phòng)\s*:?\s+/uy
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
    end = stop
    const next = matchEnd(SEPARATOR, text, stop)
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
  const known = matchEnd(DEPARTMENT_NAME, text, at)
  if (known !== null) return withPlace(text, known)
  const committees = matchEnd(COMMITTEES, text, at)
  const committee = matchEnd(COMMITTEE, text, at)
  if (committee !== null && (committees === null || committee > committees)) return committee
  if (committees !== null) return committees
  const collective = matchEnd(COLLECTIVE, text, at)
  if (collective !== null) return collectiveEnd(text, collective)
  const head = matchEnd(NAMED_HEAD, text, at)
  return head === null ? null : properNameEnd(text, head)
}

function collectiveEnd(text: string, end: number): number {
  const owner = matchEnd(BELONGING, text, end)
  if (owner !== null) return bodyEnd(text, owner) ?? end
  if (!/(?:doanh nghiệp|nhà mạng)$/iu.test(text.slice(Math.max(0, end - 20), end))) return end
  const branch = matchEnd(ENTERPRISE_BRANCH, text, end)
  if (branch !== null) return matchEnd(ON_TERRITORY, text, branch) ?? branch
  const field = matchEnd(ENTERPRISE_FIELD, text, end)
  return field === null ? end : properNameEnd(text, field)
}

/** A name runs on to a mark of punctuation, a further agency after "và", or the verb of the work. */
function properNameEnd(text: string, from: number): number {
  let end = from
  for (let words = 0; words < MAX_NAME_WORDS; words += 1) {
    const word = /\s+([\p{L}\d&./-]+|\([^)]{1,30}\))/uy
    word.lastIndex = end
    const match = word.exec(text)
    if (!match) break
    const wordStart = end + match[0].length - (match[1]?.length ?? 0)
    if (matchEnd(WORK_VERB, text, wordStart) !== null) break
    if (
      /^(?:và|cùng|với)$/u.test(match[1] ?? '') &&
      !/^\s+\p{Lu}/u.test(text.slice(word.lastIndex, word.lastIndex + 3))
    )
      break
    if (/^(?:và|cùng|với)$/u.test(match[1] ?? '') && startsAgency(text, word.lastIndex + 1)) break
    end = word.lastIndex
    if (/[./]$/.test(match[1] ?? '')) return end - 1
  }
  return end
}

/** Looks at the first words only: names that follow one another are read one at a time, however many there are. */
const startsAgency = (text: string, at: number): boolean =>
  [OFFICE_HOLDER, DEPARTMENT_NAME, COMMITTEES, COMMITTEE, COLLECTIVE, NAMED_HEAD].some(
    (pattern) => matchEnd(pattern, text, at) !== null,
  )

function withPlace(text: string, end: number): number {
  return matchEnd(/\s+tỉnh(?:\s+\p{Lu}\p{L}*)*/uy, text, end) ?? end
}

function elidedHead(text: string, at: number): { head: string; end: number } | null {
  const pattern = new RegExp(ELIDED_HEAD)
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match?.[1] || !/^[Cc]ác|:/u.test(match[0])) return null
  return matchEnd(FIELD_NAME, text, pattern.lastIndex) === null ? null : { head: match[1], end: pattern.lastIndex }
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
