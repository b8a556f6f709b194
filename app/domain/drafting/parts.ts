import { nameBasis, shortBasis, type WorkBasis } from '#domain/letter/work-basis.ts'
import { placeNameOf } from '#domain/organisation/place-name.ts'
import { formatDay } from '#domain/shared/format-day.ts'
import { type PlainDate, yearOf } from '#domain/shared/plain-date.ts'
import type { Draft, DraftBlock } from './draft.ts'
import type { DraftFacts, FilingFact, Opinion, OpinionStance, Party, PointFact } from './facts.ts'

export const upper = (words: string): string => words.toLocaleUpperCase('vi')
export const day = (on: PlainDate): string => formatDay(on, 'vi')
/** Numbers below ten carry a zero in official papers. */
export const counted = (count: number): string => String(count).padStart(2, '0')
export const abbreviated = (name: string): string => name.replace(/^(?:Ủy|Uỷ) ban nhân dân/u, 'UBND')

/** The letters an issuer has in its symbols: "Sở Thông tin và Truyền thông" writes "STTTT". */
export const symbolOf = ({ name, kind }: Party): string =>
  kind === 'office' ? 'VPUB' : kind === 'committee' ? 'UBND' : upper(initials(name))

const initials = (name: string): string =>
  name
    .split(/[\s,&]+/u)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => word[0] ?? '')
    .join('')

export const sayProvince = ({ committee }: DraftFacts): string =>
  placeNameOf(committee.name).replace(/^(?:tỉnh|thành phố)\s+/u, '')

type Blank = Pick<Draft, 'place' | 'year' | 'subjectBelow' | 'title' | 'authority' | 'addressees' | 'grounds'>

export const blank = (facts: DraftFacts): Blank => ({
  place: sayProvince(facts),
  year: yearOf(facts.today),
  subjectBelow: null,
  title: null,
  authority: null,
  addressees: [],
  grounds: [],
})

/** Grounds stand each on its line with a semicolon, the last one with a full stop (ND 30/2020 annex I, II.6). */
export const asGrounds = (grounds: readonly string[], end = '.'): string[] =>
  grounds.map((ground, place) => `${ground}${place === grounds.length - 1 ? end : ';'}`)

export const basesOf = (filings: readonly FilingFact[]): WorkBasis[] => {
  const found = filings.flatMap(({ source }) => (source?.basis ? [source.basis] : []))
  return found.filter(({ id }, place) => found.findIndex((other) => other.id === id) === place)
}

export const groundsOf = (filings: readonly FilingFact[]): string[] =>
  basesOf(filings).map((basis) => `Căn cứ ${nameBasis(basis)}`)

const sentenceEnd = (words: string): string => words.trim().replace(/[;.]+(?:\/\.)?$/u, '')
export const ended = (words: string): string => (/[.!?…]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`)

export const paragraphs = (words: string): DraftBlock[] =>
  words
    .split(/\n+/u)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text: ended(text) }))

/** The sentences of the plan word for word, each once, with its place and the filings that stand on it. */
export function sentenceBlocks(filings: readonly FilingFact[]): DraftBlock[] {
  // Several agencies carry out one sentence, each by an assignment of its own.
  const sources = filings.flatMap(({ source, code }) =>
    source
      ? [{ ...source, filing: code, place: source.anchor ? `${source.basis?.id} ${source.anchor}` : source.code }]
      : [],
  )
  const first = sources.filter((one, index) => sources.findIndex(({ place }) => place === one.place) === index)
  if (first.length === 0)
    return [{ kind: 'paragraph', text: 'Các phản ánh nêu trên không gắn với một nhiệm vụ cụ thể đã giao.' }]
  return first.flatMap(({ code, anchor, basis, sentence, place }): DraftBlock[] => {
    const of = sources.filter((other) => other.place === place).map(({ filing }) => filing)
    const where = anchor ? `Mục ${anchor}` : `Nhiệm vụ mã ${code}`
    const named = basis ? `${where}, ${shortBasis(basis)}` : where
    return [
      { kind: 'paragraph', text: `${named} (liên quan phản ánh ${of.join(', ')}):` },
      { kind: 'quote', text: `“${sentenceEnd(sentence)}”` },
    ]
  })
}

/** Every filing with code, day, filer, place, what happened and what is asked, in its own words. */
export const filingTable = (filings: readonly FilingFact[]): DraftBlock => ({
  kind: 'table',
  columns: [
    { heading: 'STT', width: 11, centred: true },
    { heading: 'Mã, ngày phản ánh', width: 29, centred: true },
    { heading: 'Đơn vị, địa điểm', width: 33 },
    { heading: 'Nội dung phản ánh', width: null },
    { heading: 'Đề nghị', width: 43 },
  ],
  rows: filings.map(({ code, filedOn, filer, place, whatHappened, asked }, at) => [
    String(at + 1),
    `${code} ngày ${day(filedOn)}`,
    place ? `${filer} (${place})` : filer,
    whatHappened,
    asked,
  ]),
})

export const pointTable = (points: readonly PointFact[]): DraftBlock[] =>
  points.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: [
            { heading: 'STT', width: 11, centred: true },
            { heading: 'Nội dung', width: null },
            { heading: 'Cơ quan chủ trì', width: 40 },
            { heading: 'Thời hạn', width: 27, centred: true },
          ],
          rows: points.map(({ text, lead, dueOn }, at) => [String(at + 1), text, lead ?? '', dueOn ? day(dueOn) : '']),
        },
      ]

/** A point as an order says it: who, what, by when. */
export function orderOf({ text, lead, dueOn }: PointFact): string {
  const who = lead && !text.includes(lead) ? `${lead}: ` : ''
  return `${who}${ended(text)}${dueOn ? ` Thời hạn hoàn thành: ngày ${day(dueOn)}.` : ''}`
}

const STANCE_WORDS = {
  agree: 'Thống nhất',
  differ: 'Không thống nhất',
  comment: 'Có ý kiến',
  silent: 'Không trả lời',
} as const satisfies Record<OpinionStance, string>

/** Differing opinions stay word for word; who was silent is named as silent, not as agreeing. */
export const opinionTable = (opinions: readonly Opinion[]): DraftBlock => ({
  kind: 'table',
  columns: [
    { heading: 'STT', width: 11, centred: true },
    { heading: 'Cơ quan được lấy ý kiến', width: 45 },
    { heading: 'Ý kiến', width: 30, centred: true },
    { heading: 'Nội dung (nguyên văn)', width: null },
  ],
  rows: opinions.map(({ organisation, round, stance, text }, at) => [
    String(at + 1),
    round > 1 ? `${organisation} (lần ${round})` : organisation,
    STANCE_WORDS[stance],
    text,
  ]),
})

export const aboutSubject = ({ title }: DraftFacts): string => `tháo gỡ khó khăn, vướng mắc: ${sentenceEnd(title)}`

export const submissionName = ({ submission: { number, on }, coordinator }: DraftFacts): string => {
  const named = number
    ? number.includes('/')
      ? number
      : `${number}/TTr-${symbolOf(coordinator)}`
    : `……/TTr-${symbolOf(coordinator)}`
  return `Tờ trình số ${named}${on ? ` ngày ${day(on)}` : ' ngày …/…/……'}`
}
