import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import type { DraftFacts, Party } from './facts.ts'
import type { DraftKind } from './kinds.ts'
import { abbreviated, groundsOf, submissionName, symbolOf, upper } from './parts.ts'

/** Who sends a paper to whom, on what grounds, with copies for whom. */
type PaperHead = {
  issuer: Party
  superior: string
  symbol: string
  addressees: readonly string[]
  grounds: readonly string[]
  copies: readonly string[]
}

const BLANK = '……………………………………………'
const AS_ABOVE = '- Như trên;'
const FILED = '- Lưu: VT.'

const leadsOf = ({ points, coordinator }: DraftFacts): string[] => [
  ...new Set([...points.flatMap(({ lead }) => (lead ? [lead] : [])), coordinator.name]),
]
const filersOf = ({ filings }: DraftFacts): string[] => [...new Set(filings.map(({ filer }) => filer))]

/** The Office stands below the name of its committee, which its own name need not repeat. */
const OFFICE: Party = { name: 'Văn phòng', kind: 'office' }
const inLetterhead = (issuer: Party): Party => (issuer.kind === 'office' ? OFFICE : issuer)

const ofCoordinator = (facts: DraftFacts, type: string, to: readonly string[]): PaperHead => ({
  issuer: inLetterhead(facts.coordinator),
  superior: upper(abbreviated(facts.committee.name)),
  symbol: `${type}-${symbolOf(facts.coordinator)}`,
  addressees: to.length > 0 ? to : [BLANK],
  grounds: groundsOf(facts),
  copies: [AS_ABOVE, FILED],
})

const ofCommittee = (facts: DraftFacts, symbol: string): PaperHead => ({
  issuer: facts.committee,
  superior: '',
  symbol,
  addressees: [...new Set([...leadsOf(facts), ...filersOf(facts)])],
  grounds: [
    ...lawOf(facts.today),
    ...groundsOf(facts),
    `Theo đề nghị của ${facts.coordinator.name} tại ${submissionName(facts)}`,
  ],
  copies: [AS_ABOVE, `- Lãnh đạo ${abbreviated(facts.committee.name)};`, FILED],
})

/** The law of a day on what a People's Committee may decide, newest first. */
const LAWS: readonly { from: PlainDate; words: string }[] = [
  { from: plainDate('2025-06-16'), words: 'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025' },
  { from: plainDate('2025-03-01'), words: 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025' },
  {
    from: plainDate('2016-01-01'),
    words:
      'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ ' +
      'chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
  },
]
const lawOf = (today: PlainDate): string[] =>
  LAWS.filter(({ from }) => from <= today)
    .slice(0, 1)
    .map(({ words }) => `Căn cứ ${words}`)

const HEADS = {
  submission: (facts) => ofCoordinator(facts, 'TTr', [facts.committee.name]),
  report: (facts) => ofCoordinator(facts, 'BC', [facts.committee.name]),
  slip: (facts) => ofCoordinator(facts, 'PLYK', facts.asking?.agencies ?? []),
  forward: (facts) => ({
    ...ofCoordinator(facts, 'PC', facts.forwardedTo ? [facts.forwardedTo] : []),
    copies: [AS_ABOVE, ...filersOf(facts).map((filer) => `- ${filer} (để biết);`), FILED],
  }),
  answer: (facts) => ({
    ...ofCoordinator(facts, '', filersOf(facts).slice(0, 1)),
    symbol: `${symbolOf(facts.coordinator)}-…`,
  }),
  decision: (facts) => ({
    ...ofCommittee(facts, 'QĐ-UBND'),
    copies: ['- Như Điều 3;', ...filersOf(facts).map((filer) => `- ${filer};`), FILED],
  }),
  conclusion: (facts) => ({
    ...ofCommittee(facts, 'TB-VPUB'),
    issuer: OFFICE,
    superior: upper(abbreviated(facts.committee.name)),
    copies: [
      `- Lãnh đạo ${abbreviated(facts.committee.name)} (để b/c);`,
      ...[...leadsOf(facts), ...filersOf(facts)].map((name) => `- ${name};`),
      FILED,
    ],
  }),
  letter: (facts) => ofCommittee(facts, 'UBND-…'),
} as const satisfies Record<DraftKind, (facts: DraftFacts) => PaperHead>

export const headOf = (kind: DraftKind, facts: DraftFacts): PaperHead => HEADS[kind](facts)
