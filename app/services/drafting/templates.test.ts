import { describe, expect, it } from 'vitest'
import { BUILT_IN } from '#domain/drafting/built-in.ts'
import type { Draft } from '#domain/drafting/draft.ts'
import { fillTemplate } from '#domain/drafting/fill-template.ts'
import { DRAFT_KINDS, PAPER_KINDS } from '#domain/drafting/kinds.ts'
import { makeDraft } from '#domain/drafting/made-draft.ts'
import { sampleData, spareData } from '#domain/drafting/sample-data.ts'
import { SAMPLE_FACTS } from '#domain/drafting/sample-facts.ts'
import { draftFacts, filingFact } from '#tests/factories/draft-facts.ts'
import { wordsOfPaper } from '#tests/factories/words-of-paper.ts'
import { checkTemplate } from './check-template.server.ts'
import { fillPaper } from './fill-paper.server.ts'
import { requireParts } from './unpack-template.server.ts'
import { writeTemplate } from './write-template.server.ts'

const withoutGaps = (words: string): string => words.replace(/\s+/gu, '')

/** Every word of a paper, in the order in which Word has them. */
const wordsOfDraft = ({ addressees, signature, ...draft }: Draft): string[] => [
  draft.superior ?? '',
  draft.issuer,
  `Số: ${draft.symbol}`,
  draft.subjectBelow ?? '',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  `${draft.place}, ngày tháng năm ${draft.year}`,
  ...(draft.title ? [draft.title.type, draft.title.subject] : []),
  draft.authority ?? '',
  ...(addressees.length > 0 ? ['Kính gửi:'] : []),
  ...(addressees.length === 1
    ? addressees
    : addressees.map((name, at) => `- ${name}${at === addressees.length - 1 ? '.' : ';'}`)),
  ...draft.grounds,
  ...draft.blocks.flatMap((block) =>
    block.kind === 'table' ? [...block.columns.map(({ heading }) => heading), ...block.rows.flat()] : [block.text],
  ),
  'Nơi nhận:',
  ...draft.recipients,
  ...signature.lines,
  signature.name,
]

const FACTS = {
  'a dossier of which all is known': draftFacts({
    resolution: 'Quyết định số 9',
    filings: [filingFact({ answer: 'Dùng chung vị trí.' }), filingFact({ code: 'VM-2024-002', filer: 'VNPT Hà Nam' })],
    signer: { capacity: 'KT', post: 'Phó Giám đốc', name: 'Nguyễn Văn An' },
  }),
  'a dossier of which little is known': draftFacts({
    filings: [filingFact({ source: null, place: '' })],
    opinions: [],
    asking: null,
    points: [],
    proposal: '',
    direction: null,
    forwardedTo: null,
  }),
  'a dossier that was rejected': draftFacts({
    direction: { kind: 'reject', text: 'Chưa có nguồn kinh phí', on: draftFacts().today },
    asking: SAMPLE_FACTS.asking,
  }),
}

describe.each(DRAFT_KINDS)('the built-in template of %s', (kind) => {
  it.each(Object.keys(FACTS) as (keyof typeof FACTS)[])('says in Word what its page says, of %s', async (name) => {
    const { draft, data } = makeDraft({ kind, code: 'HS-2024-001', facts: FACTS[name] })
    const template = requireParts(await writeTemplate(BUILT_IN[kind]))
    const words = await wordsOfPaper(fillPaper(template, data))
    expect(withoutGaps(words)).toBe(withoutGaps(wordsOfDraft(draft).join('')))
  })
})

describe('the built-in template of a công văn đôn đốc', () => {
  it.each([sampleData('urging'), spareData('urging')])('says every word of the letter', async (data) => {
    const words = await wordsOfPaper(fillPaper(requireParts(await writeTemplate(BUILT_IN.urging)), data))
    expect(withoutGaps(words)).toBe(withoutGaps(wordsOfDraft(fillTemplate(BUILT_IN.urging, data)).join('')))
  })
})

it.each(PAPER_KINDS)('the built-in template of %s may be brought as it is', async (kind) => {
  expect(checkTemplate(kind, await writeTemplate(BUILT_IN[kind])).ok).toBe(true)
})
