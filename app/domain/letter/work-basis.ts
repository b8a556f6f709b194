import type { OrderForm } from '#domain/assignment/order.ts'
import type { ResolutionKind } from '#domain/obstacle/states.ts'
import type { DocumentKind } from '#domain/plan/document-kind.ts'
import { formatDay } from '#domain/shared/format-day.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'

/** What work was given by: a document that was read in, an order entered by hand, a document of the province. */
export type WorkBasis =
  | {
      from: 'document'
      id: string
      kind: DocumentKind
      number: string | null
      symbol: string | null
      issuedOn: PlainDate | null
      issuer: string
      title: string
      /** Why it was accepted although its number, date or signer is blank: every letter says so (ND 30/2020 art. 22.1). */
      gapReason: string | null
    }
  | { from: 'order'; id: string; form: OrderForm; orderedBy: string; orderedOn: PlainDate; number: string | null }
  | { from: 'resolution'; id: string; kind: ResolutionKind; number: string; issuedOn: PlainDate }

const DOCUMENT_WORDS = {
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  conclusion: 'Thông báo kết luận',
  resolution: 'Nghị quyết',
  letter: 'Công văn',
} as const satisfies Record<DocumentKind, string>

const ORDER_WORDS = {
  oral: ({ orderedBy }) => `ý kiến chỉ đạo của ${orderedBy}`,
  meeting: ({ orderedBy }) => `kết luận cuộc họp của ${orderedBy}`,
  letter: ({ orderedBy, number }) => `Văn bản số ${number ?? '…'} của ${orderedBy}`,
} as const satisfies Record<OrderForm, (order: Extract<WorkBasis, { from: 'order' }>) => string>

const PLACES = /\b(tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn)\s+(.+)$/u
const capitalise = (words: string): string => words.replace(/(^|\s)\p{Ll}/gu, (first) => first.toLocaleUpperCase('vi'))

/** A letterhead prints "ỦY BAN NHÂN DÂN TỈNH HÀ NAM"; in a sentence that is "UBND tỉnh Hà Nam". Others stay as written. */
function issuerInSentence(written: string): string {
  const lower = written.toLocaleLowerCase('vi').replace(/^(?:ủy|uỷ) ban nhân dân\s+/u, 'ubnd ')
  if (!lower.startsWith('ubnd ')) return written
  const place = lower.slice('ubnd '.length)
  return `UBND ${place.replace(PLACES, (_, kind: string, name: string) => `${kind} ${capitalise(name)}`)}`
}

const withSymbol = (number: string, symbol: string | null): string =>
  symbol && !number.includes('/') ? `${number}/${symbol}` : number

const onDay = (day: PlainDate | null): string => (day ? ` ngày ${formatDay(day, 'vi')}` : '')

/** The title without the kind's own name: "Kế hoạch Phát triển …" is named "Kế hoạch … về Phát triển …" only once. */
const titleAlone = (title: string, kind: string): string =>
  title.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi')) ? title.slice(kind.length).trim() : title

/** As the first mention in a letter names it (ND 30/2020 annex I): kind, number, day, issuer, subject. */
export function nameBasis(basis: WorkBasis): string {
  if (basis.from === 'order') return `${ORDER_WORDS[basis.form](basis)}${onDay(basis.orderedOn)}`
  if (basis.from === 'resolution') return `${shortBasis(basis)}${onDay(basis.issuedOn)} của UBND tỉnh`
  const { kind, number, issuedOn, issuer, title, gapReason } = basis
  const by = issuer ? ` của ${issuerInSentence(issuer)}` : ''
  const kindWords = DOCUMENT_WORDS[kind]
  if (number) return `${shortBasis(basis)}${onDay(issuedOn)}${by} (${titleAlone(title, kindWords)})`
  const missing = issuedOn ? 'chưa ghi số' : 'chưa ghi số, ngày ban hành'
  const why = gapReason ? `${missing}: ${gapReason}` : missing
  return `${kindWords} ${titleAlone(title, kindWords)}${onDay(issuedOn)}${by} (văn bản ${why})`
}

/** As every further mention names it. */
export function shortBasis(basis: WorkBasis): string {
  if (basis.from === 'order') return nameBasis(basis)
  const words = DOCUMENT_WORDS[basis.kind]
  if (basis.from === 'resolution') return `${words} số ${basis.number}`
  return basis.number
    ? `${words} số ${withSymbol(basis.number, basis.symbol)}`
    : `${words} ${titleAlone(basis.title, words)}`
}
