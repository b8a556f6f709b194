import { usualHeadPost } from '#domain/letter/signature.ts'
import type { Compose, Draft, DraftBlock } from './draft.ts'
import type { DraftFacts } from './facts.ts'
import {
  abbreviated,
  aboutSubject,
  asGrounds,
  blank,
  counted,
  day,
  filingTable,
  groundsOf,
  opinionTable,
  paragraphs,
  pointTable,
  sentenceBlocks,
  symbolOf,
  upper,
} from './parts.ts'

/** Letterhead, signature and copies of whoever consolidates. */
const ofCoordinator = (facts: DraftFacts, type: string) => ({
  ...blank(facts),
  superior: upper(abbreviated(facts.committee.name)),
  issuer: upper(facts.coordinator.name),
  symbol: `/${type}-${symbolOf(facts.coordinator)}`,
  signature: { lines: [upper(usualHeadPost(facts.coordinator.kind))] },
  recipients: ['- Như trên;', '- Lưu: VT.'],
})

const troubles = (facts: DraftFacts, heading: string): DraftBlock[] => {
  const filers = new Set(facts.filings.map(({ filer }) => filer)).size
  return [
    { kind: 'heading', text: heading },
    {
      kind: 'paragraph',
      text:
        `Tính đến ngày ${day(facts.today)}, ${facts.coordinator.name} đã tiếp nhận, kiểm tra và tổng hợp ` +
        `${counted(facts.filings.length)} phản ánh của ${counted(filers)} đơn vị có cùng nguyên nhân, cụ thể như sau:`,
    },
    filingTable(facts.filings),
    { kind: 'part', text: 'Nguyên nhân chung' },
    ...paragraphs(facts.commonCause),
  ]
}

function consolidated(facts: DraftFacts): DraftBlock[] {
  const parts: { heading: string; blocks: DraftBlock[] }[] = [
    { heading: 'NỘI DUNG ĐÃ GIAO CÓ LIÊN QUAN', blocks: sentenceBlocks(facts.filings) },
    ...(facts.opinions.length > 0
      ? [{ heading: 'Ý KIẾN CỦA CÁC CƠ QUAN, ĐƠN VỊ', blocks: [opinionTable(facts.opinions)] }]
      : []),
    { heading: 'ĐỀ XUẤT, KIẾN NGHỊ', blocks: [...paragraphs(facts.proposal), ...pointTable(facts.points)] },
  ]
  return [
    ...troubles(facts, 'I. KHÓ KHĂN, VƯỚNG MẮC'),
    ...parts.flatMap(({ heading, blocks }, at): DraftBlock[] => [
      { kind: 'heading', text: `${ROMAN[at] ?? ''}. ${heading}` },
      ...blocks,
    ]),
  ]
}
const ROMAN = ['II', 'III', 'IV'] as const

export const composeSubmission: Compose = (facts): Draft => ({
  ...ofCoordinator(facts, 'TTr'),
  title: { type: 'TỜ TRÌNH', subject: `Về việc ${aboutSubject(facts)}` },
  addressees: [facts.committee.name],
  grounds: asGrounds(groundsOf(facts.filings)),
  blocks: [
    {
      kind: 'paragraph',
      text: `${facts.coordinator.name} kính trình ${facts.committee.name} về việc ${aboutSubject(facts)}, với các nội dung sau:`,
    },
    ...consolidated(facts),
    {
      kind: 'paragraph',
      text: `${facts.coordinator.name} kính trình ${facts.committee.name} xem xét, quyết định./.`,
    },
  ],
})

export const composeReport: Compose = (facts): Draft => ({
  ...ofCoordinator(facts, 'BC'),
  title: { type: 'BÁO CÁO', subject: `Tổng hợp, đề xuất ${aboutSubject(facts)}` },
  addressees: [facts.committee.name],
  blocks: [
    {
      kind: 'paragraph',
      text: `Thực hiện nhiệm vụ được giao ${sayGiven(facts)}${facts.coordinator.name} báo cáo kết quả tổng hợp như sau:`,
    },
    ...consolidated(facts),
    {
      kind: 'paragraph',
      text: `${facts.coordinator.name} báo cáo ${facts.committee.name} xem xét, chỉ đạo./.`,
    },
  ],
})

const sayGiven = ({ filings }: DraftFacts): string => {
  const names = groundsOf(filings).map((ground) => ground.replace(/^Căn cứ /u, ''))
  return names.length > 0 ? `tại ${names.join('; ')}, ` : 'về tổng hợp khó khăn, vướng mắc, '
}

export const composeSlip: Compose = (facts): Draft => {
  const asked = [...new Set(facts.opinions.map(({ organisation }) => organisation))]
  return {
    ...ofCoordinator(facts, 'PLYK'),
    title: { type: 'PHIẾU LẤY Ý KIẾN', subject: `Về việc ${aboutSubject(facts)}` },
    addressees: asked.length > 0 ? asked : ['……………………………………………'],
    grounds: asGrounds(groundsOf(facts.filings)),
    blocks: [
      {
        kind: 'paragraph',
        text: `${facts.coordinator.name} đề nghị quý cơ quan cho ý kiến về các nội dung sau trước khi trình ${facts.committee.name}:`,
      },
      ...troubles(facts, 'I. NỘI DUNG LẤY Ý KIẾN'),
      { kind: 'part', text: 'Nội dung đã giao có liên quan' },
      ...sentenceBlocks(facts.filings),
      { kind: 'part', text: 'Phương án dự kiến' },
      ...(facts.proposal.trim() ? paragraphs(facts.proposal) : paragraphs('Đề nghị quý cơ quan đề xuất phương án')),
      ...pointTable(facts.points),
      { kind: 'heading', text: 'II. Ý KIẾN CỦA CƠ QUAN' },
      { kind: 'order', text: '□ Thống nhất          □ Không thống nhất          □ Ý kiến khác' },
      { kind: 'writing', text: 'Nội dung ý kiến, lý do:' },
      {
        kind: 'paragraph',
        text: 'Việc không trả lời được ghi nhận là không trả lời và không được coi là đồng ý./.',
      },
    ],
    recipients: ['- Như trên;', '- Lưu: VT.'],
  }
}

export const composeForward: Compose = (facts): Draft => ({
  ...ofCoordinator(facts, 'PC'),
  title: { type: 'PHIẾU CHUYỂN', subject: `Về việc xem xét, ${aboutSubject(facts)}` },
  addressees: [facts.forwardedTo ?? '……………………………………………'],
  blocks: [
    {
      kind: 'paragraph',
      text: `${facts.coordinator.name} nhận được phản ánh khó khăn, vướng mắc sau đây:`,
    },
    filingTable(facts.filings),
    ...sentenceBlocks(facts.filings),
    {
      kind: 'paragraph',
      text:
        `Qua xem xét, nội dung phản ánh thuộc chức năng, nhiệm vụ của quý cơ quan. ${facts.coordinator.name} chuyển để ` +
        'quý cơ quan xem xét, giải quyết theo thẩm quyền, trả lời đơn vị phản ánh và thông báo kết quả cho ' +
        `${facts.coordinator.name} để theo dõi, tổng hợp./.`,
    },
  ],
  recipients: ['- Như trên;', ...filerCopies(facts), '- Lưu: VT.'],
})

const filerCopies = ({ filings }: DraftFacts): string[] =>
  [...new Set(filings.map(({ filer }) => filer))].map((filer) => `- ${filer} (để biết);`)

export const composeAnswer: Compose = (facts): Draft => {
  const [filing] = facts.filings
  return {
    ...ofCoordinator(facts, ''),
    symbol: `/${symbolOf(facts.coordinator)}-…`,
    subjectBelow: `V/v trả lời khó khăn, vướng mắc ${filing?.code ?? ''}`,
    addressees: [filing?.filer ?? ''],
    blocks: [
      {
        kind: 'paragraph',
        text: `${facts.coordinator.name} nhận được phản ánh sau đây của quý đơn vị:`,
      },
      filingTable(facts.filings),
      ...sentenceBlocks(facts.filings),
      {
        kind: 'paragraph',
        text: facts.resolution
          ? `Căn cứ ${facts.resolution}, ${facts.coordinator.name} trả lời như sau:`
          : `Về nội dung phản ánh, ${facts.coordinator.name} trả lời như sau:`,
      },
      ...paragraphs(filing?.answer ?? ''),
      {
        kind: 'paragraph',
        text:
          `${facts.coordinator.name} thông báo để quý đơn vị biết, thực hiện; trường hợp vướng mắc chưa được tháo gỡ, ` +
          'đề nghị quý đơn vị phản ánh lại để được xem xét./.',
      },
    ],
  }
}
