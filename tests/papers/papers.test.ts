import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { BUILT_IN } from '#domain/drafting/built-in.ts'
import { DRAFT_KINDS, type DraftKind, PAPER_KINDS, type PaperKind } from '#domain/drafting/kinds.ts'
import { paperData } from '#domain/drafting/paper-data.ts'
import { sampleData } from '#domain/drafting/sample-data.ts'
import { checkTemplate } from '#services/drafting/check-template.server.ts'
import { fillPaper } from '#services/drafting/fill-paper.server.ts'
import { requireParts, type TemplateParts } from '#services/drafting/unpack-template.server.ts'
import { writeTemplate } from '#services/drafting/write-template.server.ts'
import { draftFacts, filingFact } from '#tests/factories/draft-facts.ts'
import { wordsOfPaper } from '#tests/factories/words-of-paper.ts'
import { type SetPaper, saveAgain, setPages } from './set-pages.ts'

/** A dossier that fills several pages, so that what is asked of the second page is asked of every kind. */
const FACTS = draftFacts({
  filings: Array.from({ length: 14 }, (_, at) =>
    filingFact({
      code: `VM-2024-${String(101 + at)}`,
      whatHappened: `${filingFact().whatHappened} `.repeat(2).trim(),
      answer: 'Dùng vị trí tại khuôn viên nhà văn hóa thôn.',
    }),
  ),
})

const missing = inject('missingWordProcessor')
beforeEach((context) => {
  context.skip(missing !== null, missing ?? '')
})

let papers: Record<DraftKind, SetPaper>
beforeAll(async () => {
  if (missing) return
  const written = await Promise.all(
    DRAFT_KINDS.map(async (kind) => {
      const template = requireParts(await writeTemplate(BUILT_IN[kind]))
      return [kind, fillPaper(template, paperData(kind, FACTS))] as const
    }),
  )
  papers = await setPages(Object.fromEntries(written) as Record<DraftKind, Uint8Array>)
}, 300_000)

/** Words of the page as one line; a word processor breaks lines where it likes. */
const flat = (text: string): string => text.replaceAll('\u2011', '-').replace(/\s+/gu, ' ')
const wordsOf = ({ pages }: SetPaper): string =>
  flat(pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' '))

describe.each(DRAFT_KINDS)('%s, opened in a word processor', (kind) => {
  it('lies on A4 with its margins kept', () => {
    for (const { width, height, words } of papers[kind].pages) {
      expect(width).toBeCloseTo(210, 0)
      expect(height).toBeCloseTo(297, 0)
      for (const { text, left, right, top, bottom } of words) {
        expect(left, text).toBeGreaterThan(29.5)
        expect(right, text).toBeLessThan(191)
        expect(bottom, text).toBeLessThan(278)
        expect(top, text).toBeGreaterThan(9)
      }
    }
  })

  it('is set in the widths of Times New Roman, with the font in the file', () => {
    const { fonts } = papers[kind]
    expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/u, '')).sort()).toEqual(
      expect.arrayContaining(['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular']),
    )
    expect(fonts.filter(({ name, isEmbedded }) => !name.includes('Tinos') || !isEmbedded)).toEqual([])
  })

  it('has the name of the state and its motto at its head', () => {
    const head = flat(papers[kind].text.slice(0, 1500))
    expect(head).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(head).toContain('Độc lập - Tự do - Hạnh phúc')
  })

  it('numbers its pages above, in the middle, from the second on', () => {
    const { pages } = papers[kind]
    expect(pages.length).toBeGreaterThan(1)
    const above = pages.map(({ words }) => words.filter(({ bottom }) => bottom < 19))
    expect(above.map((words) => words.map(({ text }) => text).join(' '))).toEqual(
      pages.map((_, at) => (at === 0 ? '' : String(at + 1))),
    )
    for (const { left, right } of above.flat()) expect((left + right) / 2).toBeCloseTo(110, -1)
  })

  it('names every filing by its code on one line, and the sentence of the plan', () => {
    const words = wordsOf(papers[kind])
    for (const { code } of FACTS.filings) expect(words).toContain(` ${code} `)
    expect(words).toContain('Mục III.2.1, Kế hoạch Phát triển hạ tầng số tỉnh Hà Nam giai đoạn 2023-2025')
  })

  it('ends with "./.", and has its last sentence on the page of its signature', () => {
    const last = papers[kind].pages.at(-1)?.words ?? []
    const end = last.findIndex(({ text }) => text.endsWith('./.'))
    const copies = last.findIndex(({ text }) => text === 'Nơi')
    expect(end).toBeGreaterThanOrEqual(0)
    expect(copies).toBeGreaterThan(end)
  })
})

it('a template that a word processor has opened and saved is taken, and says the same', async () => {
  const built = await Promise.all(PAPER_KINDS.map(async (kind) => [kind, await writeTemplate(BUILT_IN[kind])] as const))
  const saved = await saveAgain(Object.fromEntries(built) as Record<PaperKind, Uint8Array>)
  for (const [kind, template] of built) {
    const checked = checkTemplate(kind, saved[kind])
    expect(checked, kind).toMatchObject({ ok: true })
    if (!checked.ok) continue
    const wordsBy = async (parts: TemplateParts) =>
      (await wordsOfPaper(fillPaper(parts, sampleData(kind)))).replace(/\s+/gu, ' ')
    expect(await wordsBy(checked.value)).toBe(await wordsBy(requireParts(template)))
  }
}, 300_000)
