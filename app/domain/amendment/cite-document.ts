import type { PlainDate } from '#domain/shared/plain-date.ts'

export type CitedDocument = {
  kind: string
  code: string
  number: string | null
  symbol: string | null
  issuedOn: PlainDate | null
}

/** Kinds of documents by the name that stands above their title: words of the source, not of a screen. */
const KINDS: Readonly<Record<string, string>> = {
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  conclusion: 'Thông báo kết luận',
  resolution: 'Nghị quyết',
  letter: 'Công văn',
}

/** "Quyết định số 1250/QĐ-UBND ngày 11/11/2024"; a document without its number is cited by its code here. */
export function citeDocument({ kind, code, number, symbol, issuedOn }: CitedDocument): string {
  const name = KINDS[kind] ?? 'Văn bản'
  if (number === null) return `${name} ${code}`
  const [year, month, day] = (issuedOn ?? '').split('-')
  return `${name} số ${number}${symbol ? `/${symbol}` : ''}${day ? ` ngày ${day}/${month}/${year}` : ''}`
}
