import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import type { AmendingRelation } from './compare-plans.ts'

export type NamedDocument = {
  relation: AmendingRelation
  number: string
  symbol: string
  issuedOn: PlainDate | null
}

/** A title or a closing clause; beyond that nobody says what a document replaces. */
const READ_CHARACTERS = 200_000
const KIND = '(?:Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Thông báo|Công văn|Chương trình|Đề án)'
const NAMED = new RegExp(
  `(thay thế|sửa đổi|bổ sung|điều chỉnh|bãi bỏ)(?:(?![.;:])[\\s\\S]){0,160}?${KIND}\\s+(?:này\\s+thay thế\\s+${KIND}\\s+)?số\\s*:?\\s*(\\d{1,6})\\s*/\\s*([\\p{Lu}\\d][\\p{Lu}\\d-]*)` +
    `(?:\\s*,?\\s*ngày\\s+(\\d{1,2})(?:\\s*[/-]\\s*|\\s+tháng\\s+)(\\d{1,2})(?:\\s*[/-]\\s*|\\s+năm\\s+)(\\d{4}))?`,
  'giu',
)

/**
 * The documents that this one says it replaces or amends, by number and day. "Kế hoạch này thay thế Kế hoạch số
 * 2890/KH-UBND ngày 06/12/2023": offered to the coordinator, never taken for granted.
 */
export function findNamedDocuments(text: string): NamedDocument[] {
  const found = new Map<string, NamedDocument>()
  const words = text.slice(0, READ_CHARACTERS).normalize('NFC').replace(/\s+/gu, ' ')
  for (const match of words.matchAll(NAMED)) {
    const [, verb = '', number = '', symbol = '', day, month, year] = match
    const relation = verb.toLowerCase() === 'thay thế' ? 'replaces' : 'amends'
    const key = `${number}/${symbol}`
    const issuedOn = day && month && year ? readDay(year, month, day) : null
    if (!found.has(key)) found.set(key, { relation, number, symbol, issuedOn })
  }
  return [...found.values()]
}

function readDay(year: string, month: string, day: string): PlainDate | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCDate() === Number(day) && date.getUTCMonth() + 1 === Number(month)
    ? plainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    : null
}

type Registered = { number: string | null; symbol: string | null; issuedOn: PlainDate | null }

/** The same number, symbol and, where both state it, day. */
export const isNamedDocument = (named: NamedDocument, document: Registered): boolean =>
  document.number !== null &&
  Number(document.number) === Number(named.number) &&
  document.symbol?.toUpperCase() === named.symbol.toUpperCase() &&
  (named.issuedOn === null || document.issuedOn === null || named.issuedOn === document.issuedOn)
