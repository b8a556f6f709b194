import { nameBasis, shortBasis, type WorkBasis } from '#domain/letter/work-basis.ts'
import { placeNameOf } from '#domain/organisation/place-name.ts'
import { formatDay } from '#domain/shared/format-day.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { DraftFacts, FilingFact, OpinionStance, Party, PointFact } from './facts.ts'
import type { PaperRow } from './paper-template.ts'

export const upper = (words: string): string => words.toLocaleUpperCase('vi')
/** A long name in the narrow letterhead breaks before its place, or leaves two words for the second line, never one. */
export const brokenWell = (name: string): string =>
  name.replace(/(?:(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|THỊ TRẤN) .+|\S+ \S+)$/u, (end) => end.replaceAll(' ', '\u00a0'))
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

export const asLines = (lines: readonly string[]): PaperRow[] => lines.map((dong) => ({ dong }))
const numbered = <Fact>(facts: readonly Fact[], toRow: (fact: Fact) => PaperRow): PaperRow[] =>
  facts.map((fact, at) => ({ stt: String(at + 1), ...toRow(fact) }))

/** Grounds stand each on its line with a semicolon, the last one with a full stop (ND 30/2020 annex I, II.6). */
export const asGrounds = (grounds: readonly string[]): string[] =>
  grounds.map((ground, place) => `${ground}${place === grounds.length - 1 ? '.' : ';'}`)

type Standing = Pick<DraftFacts, 'filings' | 'procedure'>

const basesOf = ({ filings, procedure }: Standing): WorkBasis[] => {
  const found = filings.flatMap(({ source }) => (source?.basis ? [source.basis] : []))
  if (found.length === 0) return procedure ? [procedure.basis] : []
  return found.filter(({ id }, place) => found.findIndex((other) => other.id === id) === place)
}

export const namesOfBases = (standing: Standing): string[] => basesOf(standing).map(nameBasis)
export const groundsOf = (standing: Standing): string[] => namesOfBases(standing).map((name) => `Căn cứ ${name}`)

export const sentenceEnd = (words: string): string => words.trim().replace(/[;.]+(?:\/\.)?$/u, '')
export const ended = (words: string): string => (/[.!?…]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`)

export const paragraphsOf = (words: string): PaperRow[] =>
  words
    .split(/\n+/u)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ doan: ended(text) }))

/** The sentences of the plan word for word, each once, with its place and the filings that stand on it. */
function sentencesOf(filings: readonly FilingFact[]): PaperRow[] {
  // Several agencies carry out one sentence, each by an assignment of its own.
  const sources = filings.flatMap(({ source, code }) =>
    source
      ? [{ ...source, filing: code, place: source.anchor ? `${source.basis?.id} ${source.anchor}` : source.code }]
      : [],
  )
  const first = sources.filter((one, index) => sources.findIndex(({ place }) => place === one.place) === index)
  return first.map(({ code, anchor, basis, sentence, place }) => {
    const of = sources.filter((other) => other.place === place).map(({ filing }) => filing)
    const where = anchor ? `Mục ${anchor}` : `Nhiệm vụ mã ${code}`
    return {
      vi_tri: basis ? `${where}, ${shortBasis(basis)}` : where,
      phan_anh_lien_quan: of.join(', '),
      nguyen_van: sentenceEnd(sentence),
    }
  })
}

/** What is cited of the plan: the sentences of the assigned work, or where there is none the one on obstacles. */
export function citedSentences({ filings, procedure }: Standing): PaperRow[] {
  const assigned = sentencesOf(filings)
  if (assigned.length > 0 || !procedure) return assigned
  return [
    {
      vi_tri: `Mục ${procedure.anchor}, ${shortBasis(procedure.basis)}`,
      phan_anh_lien_quan: filings.map(({ code }) => code).join(', '),
      nguyen_van: sentenceEnd(procedure.sentence),
    },
  ]
}

/** Every filing with code, day, filer, place, what happened and what is asked, in its own words. */
export const filingRows = (filings: readonly FilingFact[]): PaperRow[] =>
  numbered(filings, ({ code, filedOn, filer, place, title, whatHappened, asked }) => ({
    ma: code,
    ngay: day(filedOn),
    don_vi: filer,
    dia_diem: place,
    don_vi_dia_diem: filer && place ? `${filer} (${place})` : filer || place,
    tieu_de: title,
    noi_dung: whatHappened,
    de_nghi: asked,
  }))

export const pointRows = (points: readonly PointFact[]): PaperRow[] =>
  numbered(points, (point) => ({
    noi_dung: point.text,
    chu_tri: point.lead ?? '',
    thoi_han: point.dueOn ? day(point.dueOn) : '',
    giao_viec: orderOf(point),
  }))

/** A point as an order says it: who, what, by when. */
function orderOf({ text, lead, dueOn }: PointFact): string {
  const who = lead && !text.includes(lead) ? `${lead}: ` : ''
  return `${who}${ended(text)}${dueOn ? ` Thời hạn hoàn thành: ngày ${day(dueOn)}.` : ''}`
}

const STANCE_WORDS = {
  agree: 'Thống nhất',
  differ: 'Không thống nhất',
  comment: 'Có ý kiến',
  silent: 'Không trả lời',
} as const satisfies Record<OpinionStance, string>

/** Of a dossier that was split off: with the code of the one in which the agency was asked. */
function sayRound(round: number, before: string | null): string {
  if (before) return ` (lần ${round}, tại hồ sơ ${before} trước khi tách)`
  return round > 1 ? ` (lần ${round})` : ''
}

/** Differing opinions stay word for word; who was silent is named as silent, not as agreeing. */
export const opinionRows = ({ opinions }: DraftFacts): PaperRow[] =>
  numbered(opinions, ({ organisation, round, before, stance, text }) => ({
    co_quan: `${organisation}${sayRound(round, before)}`,
    lua_chon: STANCE_WORDS[stance],
    nguyen_van: text,
  }))

export const aboutSubject = ({ title }: DraftFacts): string => `tháo gỡ khó khăn, vướng mắc: ${sentenceEnd(title)}`

export const submissionName = ({ submission: { number, on }, coordinator }: DraftFacts): string => {
  const named = number
    ? number.includes('/')
      ? number
      : `${number}/TTr-${symbolOf(coordinator)}`
    : `……/TTr-${symbolOf(coordinator)}`
  return `Tờ trình số ${named}${on ? ` ngày ${day(on)}` : ' ngày …/…/……'}`
}
