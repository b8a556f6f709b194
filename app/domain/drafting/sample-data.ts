import { composeUrgingLetter } from '#domain/letter/urging-letter.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { type DraftKind, FILING_DRAFTS, type PaperKind } from './kinds.ts'
import { paperData } from './paper-data.ts'
import type { PaperData } from './paper-template.ts'
import { SAMPLE_FACTS, SAMPLE_FILING } from './sample-facts.ts'
import { urgingData } from './urging-data.ts'

const WORK = {
  anchor: 'V.2.1',
  code: 'NV-2023-014',
  title: 'Hướng dẫn tích hợp hạ tầng số trong quy hoạch, đầu tư và cấp phép xây dựng',
  period: null,
  basis: SAMPLE_FILING.source?.basis ?? null,
  class: 'overdue',
  state: 'in-progress',
  isReturned: false,
  percent: 40,
  dueOn: plainDate('2024-10-31'),
  dueTime: null,
  originalDueOn: null,
  daysLeft: null,
  daysOver: 3,
} as const

const LETTER = {
  issuer: SAMPLE_FACTS.coordinator,
  superior: SAMPLE_FACTS.committee,
  addressee: { name: 'Sở Xây dựng' },
  today: SAMPLE_FACTS.today,
  works: [
    WORK,
    { ...WORK, anchor: 'V.2.3', title: 'Cấp phép cột ăng ten', class: 'near-due', daysLeft: 4, daysOver: null },
  ],
  totals: { overdue: 1, 'near-due': 1 },
  signer: { capacity: 'KT', headPost: 'Giám đốc', signerPost: 'Phó Giám đốc', name: 'Nguyễn Văn An' },
  replyBy: plainDate('2024-11-15'),
} as const

/** What a paper of nobody says: examples for who writes a template, and its trial. */
export const sampleData = (kind: PaperKind): PaperData =>
  kind === 'urging' ? urgingData(composeUrgingLetter(LETTER)) : paperData(kind, factsFor(kind))

/** A document about one filing is about one. */
const factsFor = (kind: DraftKind) =>
  kind in FILING_DRAFTS ? { ...SAMPLE_FACTS, title: SAMPLE_FILING.title, filings: [SAMPLE_FILING] } : SAMPLE_FACTS

/** A paper of which little is known: no opinion, no point, no word of the leadership, nothing of the plan. */
export const spareData = (kind: PaperKind): PaperData =>
  kind === 'urging'
    ? urgingData(composeUrgingLetter({ ...LETTER, superior: null, replyBy: null, works: LETTER.works.slice(0, 1) }))
    : paperData(kind, {
        ...SAMPLE_FACTS,
        proposal: '',
        direction: null,
        filings: SAMPLE_FACTS.filings.map((filing) => ({ ...filing, answer: null, source: null })),
        points: [],
        opinions: [],
        asking: null,
        resolution: null,
      })
