import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { draftFacts, filingFact } from '#tests/factories/draft-facts.ts'
import type { Draft } from './draft.ts'
import type { DraftFacts } from './facts.ts'
import { DOSSIER_DRAFTS, type DraftKind, FILING_DRAFTS } from './kinds.ts'
import { makeDraft } from './made-draft.ts'

const KINDS = [...Object.keys(DOSSIER_DRAFTS), ...Object.keys(FILING_DRAFTS)] as DraftKind[]

const composeDraft = (kind: DraftKind, facts: DraftFacts): Draft =>
  makeDraft({ kind, code: 'HS-2024-001', facts }).draft

const wordsOf = ({ grounds, blocks, addressees, recipients }: Draft): string =>
  [
    ...addressees,
    ...grounds,
    ...blocks.map((block) => (block.kind === 'table' ? block.rows.flat().join('\n') : block.text)),
    ...recipients,
  ].join('\n')

describe.each(KINDS)('the document %s', (kind) => {
  it('names every filing with day, filer, place and what it asks in its own words', () => {
    const words = wordsOf(composeDraft(kind, draftFacts()))
    for (const { code, filer, place, asked, whatHappened } of draftFacts().filings)
      for (const part of [code, place, asked, whatHappened, ...(kind === 'slip' ? [] : [filer])])
        expect(words).toContain(part)
    expect(words).toContain('VM-2024-001 ngày 08/10/2024')
  })

  it('cites the sentence of the plan word for word with its place', () => {
    const words = wordsOf(composeDraft(kind, draftFacts()))
    expect(words).toContain('Mục III.2.1, Kế hoạch Phát triển hạ tầng số tỉnh Hà Nam giai đoạn 2023-2025')
    expect(words).toContain('“Phát triển, nâng cấp hạ tầng mạng thông tin di động; ưu tiên')
    expect(words).toContain('liên quan phản ánh VM-2024-001')
  })

  it('ends with "./." and leaves number and day to the registry', () => {
    const { blocks, symbol } = composeDraft(kind, draftFacts())
    const last = blocks.at(-1)
    expect(last?.kind === 'table' ? '' : last?.text).toMatch(/[^.]\.\/\.$/u)
    expect(symbol).toMatch(/^\//u)
  })
})

describe('a tờ trình', () => {
  it('is addressed to the committee and asks it to decide', () => {
    const draft = composeDraft('submission', draftFacts())
    expect(draft.symbol).toBe('/TTr-STTTT')
    expect(draft.addressees).toEqual(['Ủy ban nhân dân tỉnh Hà Nam'])
    expect(wordsOf(draft)).toContain(
      'Sở Thông tin và Truyền thông kính trình Ủy ban nhân dân tỉnh Hà Nam xem xét, quyết định./.',
    )
  })

  it('says on its grounds that the number of the plan is blank, and why', () => {
    expect(composeDraft('submission', draftFacts()).grounds).toEqual([
      'Căn cứ Kế hoạch Phát triển hạ tầng số tỉnh Hà Nam giai đoạn 2023-2025 của UBND tỉnh Hà Nam ' +
        '(văn bản chưa ghi số, ngày ban hành: bản nhận được chưa ghi số).',
    ])
  })

  it('keeps a differing opinion word for word, and silence as silence', () => {
    const table = composeDraft('submission', draftFacts()).blocks.find(
      (block) => block.kind === 'table' && block.columns.some(({ heading }) => heading === 'Ý kiến'),
    )
    expect(table?.kind === 'table' && table.rows).toEqual([
      [
        '1',
        'Sở Tài nguyên và Môi trường',
        'Không thống nhất',
        'Đề nghị chỉ bổ sung sau khi có ý kiến của cộng đồng dân cư.',
      ],
      ['2', 'Sở Xây dựng', 'Không trả lời', ''],
    ])
  })

  it('numbers its parts without a gap where nobody was consulted', () => {
    const headings = composeDraft('submission', draftFacts({ opinions: [] })).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text.split('.')[0]] : [],
    )
    expect(headings).toEqual(['I', 'II', 'III'])
  })
})

it('a long name of the issuer breaks before its place, and leaves no word alone', () => {
  expect(composeDraft('decision', draftFacts()).issuer).toBe('ỦY BAN NHÂN DÂN TỈNH\u00a0HÀ\u00a0NAM')
  expect(composeDraft('report', draftFacts()).issuer).toBe('SỞ THÔNG TIN VÀ TRUYỀN\u00a0THÔNG')
})

describe('a phiếu lấy ý kiến', () => {
  const asking = {
    questions: 'Vị trí có phù hợp quy hoạch không?',
    dueOn: plainDate('2024-11-12'),
    silenceRule: null,
    agencies: ['Sở Xây dựng', 'Sở Tài nguyên và Môi trường'],
  }

  it('asks the agencies of the round its questions by its day', () => {
    const draft = composeDraft('slip', draftFacts({ asking }))
    expect(draft.addressees).toEqual(asking.agencies)
    expect(wordsOf(draft)).toContain('trả lời chậm nhất ngày 12/11/2024:')
    expect(wordsOf(draft)).toContain('Vị trí có phù hợp quy hoạch không?')
  })

  it('says what and where, but not who filed: it may go to an enterprise', () => {
    const { filings } = draftFacts({ asking })
    const words = wordsOf(composeDraft('slip', draftFacts({ asking })))
    for (const { filer } of filings) expect(words).not.toContain(filer)
    for (const { place } of filings) expect(words).toContain(place)
  })

  it('reads silence as consent only where it names the rule', () => {
    expect(wordsOf(composeDraft('slip', draftFacts({ asking })))).toContain('không được coi là đồng ý./.')
    const ruled = wordsOf(composeDraft('slip', draftFacts({ asking: { ...asking, silenceRule: 'Điều 7 Quy chế' } })))
    expect(ruled).toContain('được coi là thống nhất theo Điều 7 Quy chế./.')
    expect(ruled).not.toContain('không được coi là đồng ý')
  })
})

describe('a draft of the Office', () => {
  it('orders each point of its lead with its date', () => {
    for (const kind of ['decision', 'conclusion', 'letter'] as const)
      expect(wordsOf(composeDraft(kind, draftFacts()))).toContain(
        '1. Ủy ban nhân dân huyện Kim Bảng: Rà soát, bổ sung vị trí trạm tại xã Thi Sơn vào quy hoạch sử dụng đất. ' +
          'Thời hạn hoàn thành: ngày 29/11/2024.',
      )
  })

  it('rests on the law of its day and on the numbered tờ trình', () => {
    const { grounds } = composeDraft('decision', draftFacts())
    expect(grounds[0]).toMatch(/ngày 19 tháng 6 năm 2015;/u)
    expect(grounds.at(-1)).toBe(
      'Theo đề nghị của Sở Thông tin và Truyền thông tại Tờ trình số 112/TTr-STTTT ngày 06/11/2024.',
    )
  })

  it('says no with the reason, and orders nothing, where the leadership rejected', () => {
    const direction = { kind: 'reject', text: 'Chưa có nguồn kinh phí', on: draftFacts().today }
    const words = wordsOf(composeDraft('decision', draftFacts({ direction })))
    expect(words).toContain('Lý do: Chưa có nguồn kinh phí.')
    expect(words).not.toContain('Thời hạn hoàn thành')
  })
})

describe('an answer', () => {
  it('goes to the filer with the words of the answer and the document it rests on', () => {
    const draft = composeDraft(
      'answer',
      draftFacts({ filings: [filingFact({ answer: 'Dùng vị trí tại nhà văn hóa' })], resolution: 'Quyết định số 9' }),
    )
    expect(draft.addressees).toEqual(['Viettel Hà Nam'])
    expect(draft.subjectBelow).toBe('V/v trả lời khó khăn, vướng mắc VM-2024-001')
    expect(wordsOf(draft)).toContain('Dùng vị trí tại nhà văn hóa.')
    expect(wordsOf(draft)).toContain('Căn cứ Quyết định số 9')
  })
})
