import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import type { Compose, Draft, DraftBlock } from './draft.ts'
import type { DraftFacts } from './facts.ts'
import {
  abbreviated,
  aboutSubject,
  asGrounds,
  blank,
  day,
  ended,
  filingTable,
  groundsOf,
  orderOf,
  sentenceBlocks,
  submissionName,
  upper,
} from './parts.ts'

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

const ofCommittee = (facts: DraftFacts) => ({
  ...blank(facts),
  superior: null,
  issuer: upper(facts.committee.name),
  signature: { lines: [`TM. ${upper('Ủy ban nhân dân')}`, 'CHỦ TỊCH'] },
})

const leadsOf = ({ points, coordinator }: DraftFacts): string[] => [
  ...new Set([...points.flatMap(({ lead }) => (lead ? [lead] : [])), coordinator.name]),
]
const filersOf = ({ filings }: DraftFacts): string[] => [...new Set(filings.map(({ filer }) => filer))]

const isRejected = ({ direction }: DraftFacts): boolean => direction?.kind === 'reject'

const orders = (facts: DraftFacts): DraftBlock[] =>
  isRejected(facts)
    ? []
    : facts.points.map((point, at): DraftBlock => ({ kind: 'order', text: `${at + 1}. ${orderOf(point)}` }))

/** A rejection is a document too: it says no, and why. */
const firstArticle = (facts: DraftFacts): string =>
  isRejected(facts)
    ? `Điều 1. Không chấp thuận đề nghị ${aboutSubject(facts)}. Lý do: ${ended(facts.direction?.text ?? '')}`
    : `Điều 1. Giải quyết khó khăn, vướng mắc được phản ánh tại hồ sơ “${facts.title}” như sau:`

export const composeDecision: Compose = (facts): Draft => ({
  ...ofCommittee(facts),
  symbol: '/QĐ-UBND',
  title: { type: 'QUYẾT ĐỊNH', subject: `Về việc ${aboutSubject(facts)}` },
  authority: upper(facts.committee.name),
  grounds: asGrounds([
    ...lawOf(facts.today),
    ...groundsOf(facts.filings),
    `Theo đề nghị của ${facts.coordinator.name} tại ${submissionName(facts)}`,
  ]),
  blocks: [
    { kind: 'enacting', text: 'QUYẾT ĐỊNH:' },
    { kind: 'article', text: firstArticle(facts) },
    ...orders(facts),
    { kind: 'article', text: 'Điều 2. Quyết định này giải quyết các phản ánh sau đây:' },
    filingTable(facts.filings),
    ...sentenceBlocks(facts.filings),
    {
      kind: 'order',
      text: `${facts.coordinator.name} trả lời từng đơn vị phản ánh, theo dõi, đôn đốc và báo cáo kết quả thực hiện Quyết định này.`,
    },
    {
      kind: 'article',
      text:
        `Điều 3. Chánh Văn phòng ${abbreviated(facts.committee.name)}, thủ trưởng các cơ quan, đơn vị: ` +
        `${leadsOf(facts).join(', ')} và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này ` +
        'kể từ ngày ký./.',
    },
  ],
  recipients: ['- Như Điều 3;', ...filersOf(facts).map((filer) => `- ${filer};`), '- Lưu: VT.'],
})

const said = (facts: DraftFacts): DraftBlock[] =>
  facts.direction ? [{ kind: 'quote', text: `“${facts.direction.text.trim()}”` }] : []

const cited = (facts: DraftFacts): DraftBlock[] => [
  { kind: 'heading', text: 'I. NỘI DUNG ĐƯỢC XEM XÉT' },
  filingTable(facts.filings),
  { kind: 'part', text: 'Nguyên nhân chung' },
  { kind: 'paragraph', text: ended(facts.commonCause) },
  { kind: 'part', text: 'Nội dung đã giao có liên quan' },
  ...sentenceBlocks(facts.filings),
]

export const composeConclusion: Compose = (facts): Draft => ({
  ...blank(facts),
  superior: upper(abbreviated(facts.committee.name)),
  issuer: 'VĂN PHÒNG',
  symbol: '/TB-VPUB',
  title: {
    type: 'THÔNG BÁO',
    subject: `Kết luận của lãnh đạo ${facts.committee.name} về việc ${aboutSubject(facts)}`,
  },
  blocks: [
    {
      kind: 'paragraph',
      text:
        `${facts.direction ? `Ngày ${day(facts.direction.on)}, l` : 'L'}ãnh đạo ${facts.committee.name} đã xem xét đề ` +
        `nghị của ${facts.coordinator.name} tại ${submissionName(facts)} và có ý kiến kết luận như sau:`,
    },
    ...cited(facts),
    { kind: 'heading', text: 'II. KẾT LUẬN' },
    ...said(facts),
    ...orders(facts),
    {
      kind: 'paragraph',
      text: `Văn phòng ${facts.committee.name} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
    },
  ],
  signature: { lines: ['CHÁNH VĂN PHÒNG'] },
  recipients: [
    `- Lãnh đạo ${abbreviated(facts.committee.name)} (để b/c);`,
    ...[...leadsOf(facts), ...filersOf(facts)].map((name) => `- ${name};`),
    '- Lưu: VT.',
  ],
})

export const composeLetter: Compose = (facts): Draft => ({
  ...ofCommittee(facts),
  symbol: '/UBND-…',
  subjectBelow: `V/v ${aboutSubject(facts)}`,
  addressees: [...new Set([...leadsOf(facts), ...filersOf(facts)])],
  blocks: [
    {
      kind: 'paragraph',
      text:
        `Xét đề nghị của ${facts.coordinator.name} tại ${submissionName(facts)}, ${facts.committee.name} có ý kiến ` +
        'như sau:',
    },
    ...cited(facts),
    { kind: 'heading', text: 'II. Ý KIẾN CHỈ ĐẠO' },
    ...said(facts),
    ...orders(facts),
    {
      kind: 'paragraph',
      text: `${facts.committee.name} yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.`,
    },
  ],
  recipients: ['- Như trên;', `- Lãnh đạo ${abbreviated(facts.committee.name)};`, '- Lưu: VT.'],
})
