import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from '#domain/plan/read-plan.ts'
import { comparePlans } from './compare-plans.ts'

const SOURCE = readFileSync(new URL('../../../prisma/seed/data/plan-ha-nam-2023.txt', import.meta.url), 'utf8')
const before = readPlan(SOURCE).items.map(({ anchor, text }) => ({ anchor, text }))
const textOf = (anchor: string): string => before.find((item) => item.anchor === anchor)?.text ?? ''
const replaced = (after: typeof before) =>
  comparePlans({ relation: 'replaces', before, after, stated: [], provisions: [] })
const countOf = (rows: ReturnType<typeof replaced>) => {
  const counts: Record<string, number> = {}
  for (const { change } of rows) counts[change] = (counts[change] ?? 0) + 1
  return counts
}

describe('a new version of the plan', () => {
  it('that is the same word for word has nothing changed, new or gone', () => {
    const rows = replaced(before)
    expect(countOf(rows)).toEqual({ unchanged: before.length })
    expect(rows.filter(({ isMoved }) => isMoved)).toEqual([])
  })

  it('with other punctuation at the end of a sentence is unchanged', () => {
    const after = before.map((item) => ({ ...item, text: item.text.replace(/[.;]$/u, ';') }))
    expect(countOf(replaced(after))).toEqual({ unchanged: before.length })
  })

  it('shows the sentence whose words changed beside its old one', () => {
    const after = before.map((item) =>
      item.anchor === 'V.2.1' ? { ...item, text: `${item.text.slice(0, -1)}, hoàn thành trước ngày 30/6/2025.` } : item,
    )
    const changed = replaced(after).filter(({ change }) => change !== 'unchanged')
    expect(changed.map(({ change, before: old, after: next }) => [change, old?.anchor, next?.anchor])).toEqual([
      ['changed', 'V.2.1', 'V.2.1'],
    ])
  })

  it('knows a sentence again whose number shifted because another was put before it, and calls it not moved', () => {
    const at = before.findIndex(({ anchor }) => anchor === 'V.1.1')
    const added = {
      anchor: 'V.1.1',
      text: 'Lập cơ sở dữ liệu cột ăng ten dùng chung và công bố hằng quý cho doanh nghiệp.',
    }
    const shifted = before.map((item) =>
      /^V\.1\.\d$/.test(item.anchor) ? { ...item, anchor: `V.1.${Number(item.anchor.slice(4)) + 1}` } : item,
    )
    const rows = replaced([...shifted.slice(0, at), added, ...shifted.slice(at)])
    expect(countOf(rows)).toEqual({ unchanged: before.length, new: 1 })
    expect(rows.some(({ isMoved }) => isMoved)).toBe(false)
  })

  it('knows a sentence again that was moved to another section', () => {
    const at = before.findIndex(({ anchor }) => anchor === 'V.2.1')
    const rest = before.filter((_, index) => index !== at)
    const rows = replaced([...rest, { anchor: 'VI.1', text: textOf('V.2.1') }])
    expect(countOf(rows)).toEqual({ unchanged: before.length })
    expect(rows.filter(({ isMoved }) => isMoved).map(({ before: old }) => old?.anchor)).toEqual(['V.2.1'])
  })

  it('lists a vanished sentence after the one it followed', () => {
    const rows = replaced(before.filter(({ anchor }) => anchor !== 'V.4.1'))
    const at = rows.findIndex(({ change }) => change === 'gone')
    expect(rows[at]?.before?.anchor).toBe('V.4.1')
    const oldAt = before.findIndex(({ anchor }) => anchor === 'V.4.1')
    expect(rows[at - 1]?.before?.anchor).toBe(before[oldAt - 1]?.anchor)
  })

  it('a person may put together what the words do not', () => {
    const after = before.map((item) =>
      item.anchor === 'V.4.1' ? { anchor: 'V.4.1', text: 'Một câu hoàn toàn khác, không giống câu nào.' } : item,
    )
    expect(countOf(replaced(after))).toMatchObject({ new: 1, gone: 1 })
    const stated = [{ newAnchor: 'V.4.1', oldAnchor: 'V.4.1' }]
    const rows = comparePlans({ relation: 'replaces', before, after, stated, provisions: [] })
    expect(rows.find(({ change }) => change === 'changed')).toMatchObject({ isStated: true })
  })
})

describe('an amending decision', () => {
  const after = [
    { anchor: 'Điều 1.1.1', text: 'Sở Xây dựng ban hành hướng dẫn mới trước ngày 30/6/2025.' },
    { anchor: 'Điều 1.2.1', text: textOf('V.3.1') },
  ]
  const provisions = [
    { act: 'amend', place: 'V.2.1', under: 'Điều 1.1' },
    { act: 'add', place: 'V.9', under: 'Điều 1.2' },
    { act: 'repeal', place: 'V.4', under: 'Điều 1.3' },
  ] as const
  const rows = comparePlans({ relation: 'amends', before, after, stated: [], provisions })

  it('changes the place it names, however different the words are', () => {
    expect(rows[0]).toMatchObject({ change: 'changed', before: { anchor: 'V.2.1' } })
  })

  it('adds what it says it adds, even in words that stand elsewhere', () => {
    expect(rows[1]).toMatchObject({ change: 'new', before: null })
  })

  it('takes away what it repeals and nothing else', () => {
    const within = before.filter(({ anchor }) => anchor.startsWith('V.4.')).map(({ anchor }) => anchor)
    expect(rows.slice(2).map(({ change, before: old }) => [change, old?.anchor])).toEqual(
      within.map((anchor) => ['gone', anchor]),
    )
  })
})

it('five hundred sentences are compared with little work', () => {
  const many = (salt: string) =>
    Array.from({ length: 500 }, (_, index) => {
      const { text } = before[index % before.length] ?? { text: '' }
      return { anchor: `III.${index}`, text: `${text} Đợt ${index}, địa bàn ${(index * 7919) % 1000} ${salt}` }
    })
  const started = process.cpuUsage()
  const rows = comparePlans({
    relation: 'replaces',
    before: many('năm 2024'),
    after: many('năm 2025'),
    stated: [],
    provisions: [],
  })
  const { user, system } = process.cpuUsage(started)
  expect(rows).toHaveLength(500)
  expect(
    rows.every(({ change, before: old, after: next }) => change === 'changed' && old?.anchor === next?.anchor),
  ).toBe(true)
  expect((user + system) / 1000).toBeLessThan(2000)
})
