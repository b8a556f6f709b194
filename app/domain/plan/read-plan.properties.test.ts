import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const plan = readFileSync(new URL('../../../prisma/seed/data/plan-ha-nam-2023.txt', import.meta.url), 'utf8')
const planLines = plan.split('\n')

const TABLE_HEAD = '| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n'
const SCRAPS = [
  'I. ',
  'II. NHIỆM VỤ',
  '1. ',
  '2.1. ',
  'a) ',
  'Điều 1. ',
  '- ',
  '+ ',
  '• ',
  'Sở Y tế',
  'Chủ trì, phối hợp với ',
  'các sở, ban, ngành',
  'trước ngày 15/12/2025',
  'hằng năm',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  'KẾ HOẠCH',
  'PHỤ LỤC I',
  'Trên đây là',
  'nếu có vướng mắc báo cáo về Sở Y tế',
  'Số: 1/KH-UBND',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '\f',
  '    ',
  '2',
  '“',
  '(',
  '.',
  ';',
  ':',
  '%',
  '\u0301',
  '\uFEFF',
  'đạt 25-30%',
  ' STT   Nhiệm vụ        Cơ quan chủ trì      Thời gian\n',
  '  1    Xây trạm        Sở Y tế              Năm 2025\n',
  '                       Sở Nội vụ\n',
  '|',
  '| ',
  '\\|',
  '<br>',
  '|---|---|',
  '| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n',
  'TT\tNội dung công việc\tĐơn vị thực hiện\tThời hạn\n',
  '| 1 | Xây trạm | Sở Y tế | Quý II/2025 |\n',
  '2\tKéo cáp\tSở Nội vụ\tNăm 2025\n',
]
const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((parts) => parts.join(''))
const shuffledPlan = fc.shuffledSubarray(planLines, { minLength: 0, maxLength: 120 }).map((lines) => lines.join('\n'))
const anyText = fc.oneof(
  scraps,
  shuffledPlan,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)

describe('any text at all', () => {
  it('has every character in exactly one block', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks } = readPlan(text)
        let at = 0
        for (const block of blocks) {
          expect(block.start).toBe(at)
          expect(block.end).toBeGreaterThan(block.start)
          at = block.end
        }
        expect(at).toBe(text.length)
      }),
      { numRuns: 400 },
    )
  })

  it('gives each anchor once, and each item its own block and a range of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { blocks, items } = readPlan(text)
        const anchors = blocks.flatMap((block) => (block.anchor === null ? [] : [block.anchor]))
        expect(new Set(anchors).size).toBe(anchors.length)
        const itemBlocks = blocks.filter((block) => block.kind === 'item')
        expect(itemBlocks.map((block) => block.anchor)).toEqual(items.map((item) => item.anchor))
        for (const item of items) {
          expect(item.start).toBeLessThanOrEqual(item.end)
          expect(item.end).toBeLessThanOrEqual(text.length)
          expect(item.startLine).toBeLessThanOrEqual(item.endLine)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is read the same way twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readPlan(text)).toEqual(readPlan(text))
      }),
      { numRuns: 150 },
    )
  })
})

describe('a long text', () => {
  it('ten times as long takes no more than in proportion', () => {
    const measure = (text: string): number => {
      const started = performance.now()
      readPlan(text)
      return performance.now() - started
    }
    const short = plan.repeat(6)
    measure(short)
    const one = Math.min(...[1, 2, 3].map(() => measure(short)))
    const ten = Math.min(...[1, 2].map(() => measure(short.repeat(10))))
    // 10 in theory; garbage collection on a busy machine doubles it, a quadratic reader would need 100.
    expect(ten / one).toBeLessThan(40)
  })

  it.each([
    ['one endless line', 'a '.repeat(100_000)],
    ['one endless list of agencies', `V. TỔ CHỨC THỰC HIỆN\n- Chủ trì, phối hợp với ${'Sở Y tế và '.repeat(20_000)}`],
    ['nothing but bullets', '- \n'.repeat(50_000)],
    ['a table of ten thousand rows', `${TABLE_HEAD}${'| 1 | Xây trạm | Sở Y tế, Sở Nội vụ | |\n'.repeat(10_000)}`],
    ['a table of empty rows', `${TABLE_HEAD}${'| | | | |\n'.repeat(20_000)}`],
    ['a table of broken rows', `TT\tNhiệm vụ\tChủ trì\tThời gian\n${'1\tXây\n'.repeat(20_000)}`],
    ['one endless cell', `${TABLE_HEAD}| 1 | ${'Xây trạm, '.repeat(20_000)} | ${'Sở Y tế, '.repeat(20_000)} | |\n`],
    [
      'a printed table of many rows',
      ` STT   Nhiệm vụ      Cơ quan chủ trì\n${'  1    Xây trạm      Sở Y tế\n'.repeat(10_000)}`,
    ],
    ['pipes only', '|'.repeat(100_000)],
    ['tabs only', `a${'\tb'.repeat(50_000)}\n`.repeat(2)],
    ['open quotes only', `III. NHIỆM VỤ\n- ${'“'.repeat(50_000)}`],
  ])('made of %s is read without failing', (_name, text) => {
    expect(readPlan(text).blocks.at(-1)?.end).toBe(text.length)
  })
})
