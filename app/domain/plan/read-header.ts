import { isPlainDate, type PlainDate } from '#domain/shared/plain-date.ts'
import { isMotto, opensRecipients, readKindLine } from './document-phrases.ts'
import type { Paragraph } from './paragraphs.ts'
import type { AttachedDocument, HeaderGap, PlanHeader, SourceDocumentKind } from './plan-reading.ts'

const NUMBER_LINE =
  /^Số\s*:?\s*(?<number>[\p{L}\d.-]*?)\s*\/\s*(?<symbol>[\p{Lu}\d][\p{Lu}\d&.-]*(?:-[\p{Lu}\d&.]+)*)/iu
const PLACE_LINE =
  /(?<place>\p{Lu}[\p{L} .-]{1,40}),\s*ngày\s*(?<day>\d{1,2})?[\s.…]*tháng\s*(?<month>\d{1,2})?[\s.…]*năm\s*(?<year>\d{4})?/iu
const PERSON_NAME = /^(?:(?:ThS|TS|PGS|GS|BS|CN|KS)\.?\s*)*(?:\p{Lu}\p{Ll}+\s+){1,5}\p{Lu}\p{Ll}+$/u

/** Letterhead, title and signature; what a draft leaves blank stays null and is named as a gap. */
export function readHeader(paragraphs: readonly Paragraph[]): PlanHeader {
  const own = firstDocument(paragraphs)
  const textsOf = (zone: Paragraph['zone']): string[] =>
    own.filter((part) => part.zone === zone).map((part) => part.text)
  const letterhead = textsOf('letterhead')
  const titles = textsOf('title')
  // A narrow column breaks "Số:" off its number, and the place off its day.
  const lines = [...letterhead, ...letterhead.map((line, index) => `${line} ${letterhead[index + 1] ?? ''}`.trim())]
  const numberLine = firstMatch(lines, NUMBER_LINE)
  const placeLine = lines.find((line) => PLACE_LINE.test(line) && /ngày.*tháng/u.test(line)) ?? null
  const issuedOn = placeLine ? readIssueDay(placeLine) : null
  const signatureLines = textsOf('signature').filter((line) => !/^\(.*\)$/.test(line))
  const signer = signatureLines.findLast((line) => PERSON_NAME.test(line)) ?? null
  const title = titles.filter((line) => readKindLine(line) === null).join(' ') || letterTitle(letterhead)
  const number = numberLine?.number || null
  return {
    kind: readKind(titles, numberLine?.symbol ?? null),
    kindWritten: titles.find((line) => readKindLine(line) !== null) ?? null,
    number,
    symbol: numberLine?.symbol ?? null,
    issuedOn,
    placeLine,
    issuer: readIssuer(letterhead),
    title,
    signer,
    signerCapacity: readCapacity(signatureLines),
    signatureLines,
    recipients: textsOf('recipients')
      .map(withoutLabel)
      .filter((line) => line !== ''),
    ...readPeriod(title ?? ''),
    ...readAttached(paragraphs.slice(own.length)),
    gaps: gapsOf({ number, issuedOn, signer }),
  }
}

/** A decision carries its plan behind its own signature: the header is that of the first document. */
function firstDocument(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const signed = paragraphs.findIndex((part) => part.zone === 'signature')
  if (signed < 0) return paragraphs
  const again = paragraphs.findIndex(
    (part, index) => index > signed && part.zone !== 'signature' && part.zone !== 'recipients',
  )
  return again < 0 ? paragraphs : paragraphs.slice(0, again)
}

/** What is issued by the document before it names itself again; its title ends where it says by which decision. */
function readAttached(paragraphs: readonly Paragraph[]): Pick<PlanHeader, 'attached'> {
  const titles = paragraphs.filter(({ zone }) => zone === 'title').map(({ text }) => text)
  const attached = titles.flatMap((kindWritten, index): AttachedDocument[] => {
    const kind = readKindLine(kindWritten)
    if (kind === null) return []
    const next = titles[index + 1]
    const title = next === undefined || readKindLine(next) ? '' : next.replace(/\s*\((?:Ban hành )?[Kk]èm theo.*$/u, '')
    return [{ kind, kindWritten, title: title || null }]
  })
  return attached.length > 0 ? { attached } : {}
}

function readKind(titles: readonly string[], symbol: string | null): SourceDocumentKind {
  for (const line of titles) {
    const kind = readKindLine(line)
    if (kind) return kind
  }
  const [code = ''] = (symbol ?? '').split('-')
  const CODES: Record<string, SourceDocumentKind> = {
    KH: 'plan',
    QĐ: 'decision',
    CT: 'directive',
    NQ: 'resolution',
    TB: 'conclusion-notice',
    KL: 'conclusion-notice',
    CTr: 'programme',
    ĐA: 'project',
    BC: 'report',
  }
  return CODES[code] ?? (symbol ? 'letter' : 'unknown')
}

function readIssueDay(line: string): PlainDate | null {
  const { day, month, year } = PLACE_LINE.exec(line)?.groups ?? {}
  const iso = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  return day && month && isPlainDate(iso) ? iso : null
}

function readIssuer(letterhead: readonly string[]): string | null {
  const lines = letterhead.filter(
    (line) =>
      /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line) && !isMotto(line) && !/\d|:/.test(line) && !isStamp(line),
  )
  return lines.length > 0 ? lines.join(' ') : null
}

const isStamp = (line: string): boolean =>
  /^(?:DỰ THẢO|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|TỐI MẬT|TUYỆT MẬT|MẬT)$/u.test(line)

const letterTitle = (letterhead: readonly string[]): string | null =>
  letterhead.find((line) => /^V\/v/iu.test(line))?.replace(/^V\/v\s*:?\s*/iu, '') ?? null

/** In whose place and by which office it is signed: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH". */
function readCapacity(signatureLines: readonly string[]): string | null {
  const offices = signatureLines.filter(
    (line) => /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line) && !/^T\/?M\./u.test(line),
  )
  return offices.length > 0 ? offices.join(', ') : null
}

const withoutLabel = (line: string): string =>
  opensRecipients(line) ? line.replace(/^nơi nhận\s*:?\s*[-–]?\s*/iu, '') : line

function readPeriod(title: string): { periodFrom: PlainDate | null; periodTo: PlainDate | null } {
  const span = /(20\d{2})\s*[-–]\s*(20\d{2})/.exec(title)
  const single = /(đến\s+)?(?:hết\s+)?năm\s+(20\d{2})/iu.exec(title)
  const from = span?.[1] ?? (single && !single[1] ? single[2] : undefined)
  const to = span?.[2] ?? single?.[2]
  return { periodFrom: dayOrNull(`${from}-01-01`), periodTo: dayOrNull(`${to}-12-31`) }
}

const dayOrNull = (iso: string): PlainDate | null => (isPlainDate(iso) ? iso : null)

function firstMatch(lines: readonly string[], pattern: RegExp): Record<string, string> | null {
  for (const line of lines) {
    const groups = pattern.exec(line)?.groups
    if (groups) return groups as Record<string, string>
  }
  return null
}

function gapsOf(header: Pick<PlanHeader, 'number' | 'issuedOn' | 'signer'>): HeaderGap[] {
  const gaps: HeaderGap[] = []
  if (!header.number) gaps.push('no-number')
  if (!header.issuedOn) gaps.push('no-issued-on')
  if (!header.signer) gaps.push('no-signer')
  return gaps
}
