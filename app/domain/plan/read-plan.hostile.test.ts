import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { visibleText } from '#domain/source/visible-text.ts'
import { readPlan } from './read-plan.ts'

const plan = readFileSync(
  new URL('../../../tests/fixtures/plans/ke-hoach-kinh-te-so-in-pdf.txt', import.meta.url),
  'utf8',
)
const readsOf = (text: string) =>
  readPlan(text).items.map(({ anchor, kind, text: words }) => `${anchor} ${kind} ${words}`)
const asPrinted = readsOf(plan)
const work = (text: string) => readPlan(text).items.filter(({ kind }) => kind !== 'context')
const perLine = (change: (line: string) => string): string => plan.split('\n').map(change).join('\n')

describe('the same plan in another dress', () => {
  it.each([
    ['with accents apart from their letters', plan.normalize('NFD')],
    ['with spaces that do not break', plan.replaceAll(' ', '\u00a0')],
    ['with the line ends of Windows', plan.replaceAll('\n', '\r\n')],
    ['with the line ends of an old Macintosh', plan.replaceAll('\n', '\r')],
    ['with blanks at the end of each line', perLine((line) => `${line}   `)],
    ['with a byte order mark before each line', visibleText(perLine((line) => `\ufeff${line}`))],
    ['with marks of direction around each line', visibleText(perLine((line) => `\u202b${line}\u202c`))],
    ['with nothing wide between its words', visibleText(plan.replaceAll(' ', ' \u200b'))],
    ['with soft hyphens inside its words', visibleText(plan.replaceAll('ương', 'ươ\u00adng'))],
  ])('%s is read the same', (_dress, text) => {
    expect(readsOf(text)).toEqual(asPrinted)
  })

  it('typed in capitals throughout loses none of its text', () => {
    const { blocks } = readPlan(plan.toUpperCase())
    expect(blocks.at(-1)?.end).toBe(plan.toUpperCase().length)
  })

  it.each([0.3, 0.5, 0.8])('cut off after %d of it is read up to there', (part) => {
    const complete = readsOf(plan.slice(0, Math.floor(plan.length * part))).slice(0, -1)
    expect(complete.length).toBeGreaterThan(1)
    expect(asPrinted.slice(0, complete.length)).toEqual(complete)
  })
})

describe('what is no plan', () => {
  it.each([
    ['nothing', ''],
    ['a poem', 'Chiều nay gió thổi qua đồng\nCon diều ai thả giữa dòng mây trôi\n\nNắng nghiêng một vạt bờ ao\n'],
    ['a shopping list', 'Đi chợ thứ Bảy\n- 2 kg gạo\n- Mua nước mắm trước ngày 15/6/2025\n1. Thịt lợn\n2. Cá rô phi\n'],
    [
      'an English contract',
      'AGREEMENT\n1. DEFINITIONS\n1.1. "Services" means all work.\n2. OBLIGATIONS\n2.1. Deliver no later than 30/6/2025.\n',
    ],
    ['source code', readFileSync(new URL('./read-plan.ts', import.meta.url), 'utf8')],
    ['bytes taken for the wrong letters', Buffer.from(plan, 'utf8').toString('latin1')],
    ['letters that were lost on the way', plan.replace(/[^\n -~]/g, '?')],
    ['dashes only', '-'.repeat(10_000)],
  ])('has no work in it: %s', (_what, text) => {
    expect(work(text)).toEqual([])
  })
})

const tableOf = (rows: number): string =>
  [
    'PHỤ LỤC\n\n| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |',
    '|---|---|---|---|',
    ...Array.from(
      { length: rows },
      (_, at) => `| ${at + 1} | Lập hồ sơ của kho số ${at + 1} | Sở Nội vụ | Quý II/2025 |`,
    ),
  ].join('\n')

describe('a document of unusual size', () => {
  it('has each of 10,000 rows of a table as a task under its own anchor', () => {
    const { items } = readPlan(tableOf(10_000))
    expect(items).toHaveLength(10_000)
    expect(new Set(items.map(({ anchor }) => anchor)).size).toBe(10_000)
    expect(items.at(-1)).toMatchObject({ anchor: 'PL.10000', lead: ['Sở Nội vụ'], deadline: { dueOn: '2025-06-30' } })
  })

  it('consists of tables only', () => {
    const { items } = readPlan(`${tableOf(3)}\n\n${tableOf(2)}`)
    expect(items).toHaveLength(5)
    expect(new Set(items.map(({ anchor }) => anchor)).size).toBe(5)
  })

  it.each([
    [
      '2 MB of sentences',
      2_000_000,
      (size: number) => `III. NHIỆM VỤ\n- ${'Giao Sở Y tế lập đề án trước ngày 30/6/2025. '.repeat(size / 45)}`,
    ],
    [
      '2 MB of names',
      2_000_000,
      (size: number) => `III. NHIỆM VỤ\n- Sở Y tế chủ trì, phối hợp với ${'Sở Nội vụ, '.repeat(size / 11)}`,
    ],
    ['tabs', 300_000, (size: number) => `III. NHIỆM VỤ\n1\tLập${'\t'.repeat(size)}đề án`],
    [
      'cells',
      300_000,
      (size: number) => `| STT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | ${'abc | '.repeat(size / 6)}`,
    ],
  ])('is one endless line of %s', (_of, size, lineOf) => {
    const text = lineOf(size)
    expect(readPlan(text).blocks.at(-1)?.end).toBe(text.length)
  })

  it.each([
    ['500 pages of text', (share: number) => plan.repeat(Math.round(160 * share))],
    ['5,000 rows of a table', (share: number) => tableOf(Math.round(5000 * share))],
  ])('takes time in proportion to its length: %s', (_what, documentOf) => {
    const measure = (text: string): number => {
      const started = performance.now()
      readPlan(text)
      return performance.now() - started
    }
    const [tenth, whole] = [documentOf(0.1), documentOf(1)]
    measure(tenth)
    const one = Math.min(...[1, 2, 3].map(() => measure(tenth)))
    const ten = Math.min(...[1, 2].map(() => measure(whole)))
    // 10 in theory; garbage collection on a busy machine doubles it, a quadratic reader would need 100.
    expect(ten / one).toBeLessThan(40)
  })
})
