import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignToSource, locateInSource } from './align-to-source.ts'
import { joinSentences, partAnchors, promoteSentence, splitSentence } from './cut-sentence.ts'
import type { PlanReadItem } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'
import { findSplitPlaces, findTypedPlace, maySplitAt } from './split-places.ts'

const source = readFileSync(
  new URL('../../../prisma/seed/data/plan-ha-nam-2023.txt', import.meta.url),
  'utf8',
).normalize('NFC')
const { items, blocks } = readPlan(source)
const itemAt = (anchor: string): PlanReadItem => {
  const item = items.find((one) => one.anchor === anchor)
  if (!item) throw new Error(`${anchor} was not read`)
  return item
}
const nothingTaken = new Set<string>()
const joined = (words: string): string => words.replace(/\s+/g, ' ').trim()
/** The stored characters of a range as a reader sees them; the double space in "Bộ  Thông tin" and the like are one. */
const quoted = ({ start, end }: { start: number; end: number }): string => joined(source.slice(start, end))

describe('the words of a sentence in the stored text', () => {
  it.each(items.map((item) => [item.anchor, item] as const))('%s stand where its range says', (_anchor, item) => {
    const offsets = alignToSource(item.text, source, item)
    expect(offsets?.[0]).toBe(item.start)
    expect((offsets?.at(-1) ?? 0) + 1).toBe(item.end)
  })

  it('are found over a page number between two lines', () => {
    const text = 'Chủ trì xây dựng hạ tầng 5\n\n12\n\nG tại các khu công nghiệp'
    const shown = 'Chủ trì xây dựng hạ tầng 5 G tại các khu công nghiệp'
    const offsets = alignToSource(shown, text, { start: 0, end: text.length })
    expect(offsets?.at(-1)).toBe(text.length - 1)
  })

  it('are found over a page number that begins as the sentence goes on', () => {
    const text = 'hoàn thành trước ngày\n15\n15/12/2025 và báo cáo'
    const offsets = alignToSource('hoàn thành trước ngày 15/12/2025 và báo cáo', text, { start: 0, end: text.length })
    expect(offsets?.at(-1)).toBe(text.length - 1)
  })

  it('are not found where other words stand', () => {
    expect(alignToSource('một câu khác', source, { start: 0, end: source.length })).toBeUndefined()
    expect(locateInSource('không có trong văn bản này', source, { start: 0, end: source.length })).toBeUndefined()
  })
})

describe('V.6.2, whose second sentence orders work from the communes', () => {
  const item = itemAt('V.6.2')
  const [place] = findSplitPlaces(item)

  it('is offered to be cut before that order', () => {
    expect(place?.isSecondOrder).toBe(true)
    expect(place?.second).toMatch(/^Chỉ đạo Ủy ban nhân dân các xã/)
  })

  it('becomes V.6.2~a and V.6.2~b, each with exactly its own characters', () => {
    const result = splitSentence(item, { at: place?.at ?? 0, source, taken: nothingTaken })
    if (!result.ok) throw new Error(result.reason)
    const [first, second] = result.value
    expect([first.anchor, second.anchor]).toEqual(['V.6.2~a', 'V.6.2~b'])
    expect(quoted(first)).toBe(first.text)
    expect(quoted(second)).toBe(second.text)
    expect([first.start, second.end]).toEqual([item.start, item.end])
    expect(source.slice(first.end, second.start).trim()).toBe('')
    expect(first.gaps).not.toContain('second-order')
    expect(first.addressee).toEqual(item.addressee)
  })

  it('is one again when its parts are joined', () => {
    const result = splitSentence(item, { at: place?.at ?? 0, source, taken: nothingTaken })
    if (!result.ok) throw new Error(result.reason)
    const back = joinSentences(result.value, { label: null, source })
    expect(back).toMatchObject({ ok: true, value: { text: item.text, start: item.start, end: item.end } })
  })
})

it('any sentence cut between any two words keeps its characters, in two ranges that do not overlap', () => {
  fc.assert(
    fc.property(fc.constantFrom(...items), fc.nat(), (item, seed) => {
      const places = [...item.text].flatMap((_sign, at) => (maySplitAt(item.text, at) ? [at] : []))
      const at = places[seed % Math.max(1, places.length)]
      fc.pre(at !== undefined)
      const result = splitSentence(item, { at: at ?? 0, source, taken: nothingTaken })
      if (!result.ok) throw new Error(result.reason)
      const [first, second] = result.value
      expect([first.start, second.end]).toEqual([item.start, item.end])
      expect(first.end).toBeLessThanOrEqual(second.start)
      expect(alignToSource(first.text, source, first)).toHaveLength(first.text.length)
      expect(alignToSource(second.text, source, second)).toHaveLength(second.text.length)
    }),
  )
})

describe('the place of a cut', () => {
  const text = 'Chủ trì rà soát quy hoạch; chủ trì cấp phép xây dựng các công trình viễn thông.'
  it('may be typed as the first words of the second part', () => {
    expect(findTypedPlace(text, 'chủ trì cấp  phép')).toBe(text.indexOf('chủ trì cấp'))
  })
  it('is refused where the words stand twice, nowhere, or within a word', () => {
    expect(findTypedPlace(`${text} ${text}`, 'chủ trì cấp phép')).toBeUndefined()
    expect(findTypedPlace(text, 'không có')).toBeUndefined()
    expect(findTypedPlace(text, 'oạch; chủ')).toBeUndefined()
  })
  it('is never within a word or at an end', () => {
    const inside = splitSentence(itemAt('V.6.2'), { at: 3, source, taken: nothingTaken })
    expect(inside).toMatchObject({ ok: false, reason: 'split-place', field: 'splitAt' })
  })
})

describe('the anchor of a part', () => {
  it('keeps its letter when the part is cut again, and the new one takes the next free letter', () => {
    expect(partAnchors('V.6.2~a', new Set(['V.6.2~a', 'V.6.2~b']))).toEqual(['V.6.2~a', 'V.6.2~c'])
  })
  it('is told from a number that the document uses twice', () => {
    expect(partAnchors('Điều 2~2', new Set(['Điều 2', 'Điều 2~2']))).toEqual(['Điều 2~2~a', 'Điều 2~2~b'])
  })
})

describe('joining', () => {
  it('keeps the anchor of the first, and the bullet between the two', () => {
    const result = joinSentences([itemAt('V.6.1'), itemAt('V.6.2')], { label: '-', source })
    if (!result.ok) throw new Error(result.reason)
    expect(result.value).toMatchObject({
      anchor: 'V.6.1',
      text: `${itemAt('V.6.1').text} - ${itemAt('V.6.2').text}`,
      start: itemAt('V.6.1').start,
      end: itemAt('V.6.2').end,
    })
    expect(quoted(result.value)).toBe(result.value.text)
  })
  it('is refused over a heading', () => {
    expect(joinSentences([itemAt('V.5.2'), itemAt('V.6.1')], { label: '-', source })).toMatchObject({
      reason: 'join-group',
    })
  })
})

describe('a sentence that the reader took for an explanation', () => {
  const context = blocks.find(({ kind, anchor }) => kind === 'context' && anchor?.startsWith('I.'))
  it('becomes a task of its section, with its own characters', () => {
    const result = promoteSentence(context?.anchor ?? '', { blocks, items, source })
    if (!result.ok) throw new Error(result.reason)
    const { item } = result.value
    expect(item).toMatchObject({ anchor: context?.anchor, kind: 'task', text: context?.text, sectionAnchor: 'I' })
    expect(quoted(item)).toBe(item.text)
    expect(item.gaps).toContain('no-owner')
  })
  it('is not to be found twice: a task or a heading is none', () => {
    expect(promoteSentence('V.6.2', { blocks, items, source })).toMatchObject({ reason: 'sentence-unknown' })
    expect(promoteSentence('V', { blocks, items, source })).toMatchObject({ reason: 'sentence-unknown' })
  })
})
