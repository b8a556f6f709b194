import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTarget } from '#domain/target/read-target.ts'
import expected from '#tests/fixtures/plan-ha-nam-2023.expected.json' with { type: 'json' }
import type { PlanReadItem } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'
import { readableText } from './source-lines.ts'

const bytes = readFileSync(new URL('../../../prisma/seed/data/plan-ha-nam-2023.txt', import.meta.url))
const text = bytes.toString('utf8')
const reading = readPlan(text)

const itemAt = (anchor: string, items: PlanReadItem[] = reading.items): PlanReadItem => {
  const item = items.find((one) => one.anchor === anchor)
  if (!item) throw new Error(`no item ${anchor}`)
  return item
}
const countOf = (kind: PlanReadItem['kind']): number => reading.items.filter((item) => item.kind === kind).length

describe('the plan of Hà Nam', () => {
  it('is stored byte for byte', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(expected.sha256)
  })

  it('has 15 targets, 21 tasks, 22 duties and the obstacle clause', () => {
    expect([countOf('target'), countOf('task'), countOf('duty'), countOf('obstacle-clause')]).toEqual([15, 21, 22, 1])
    expect(reading.items).toHaveLength(59)
  })

  it.each(expected.items)('$anchor has its exact text, lines and bullet', (item) => {
    const { anchor, kind, text: written, startLine, endLine, bullet } = itemAt(item.anchor)
    expect({ anchor, kind, text: written, lines: [startLine, endLine], bullet: bullet !== null }).toEqual({
      anchor: item.anchor,
      kind: item.kind,
      text: item.text,
      lines: item.lines,
      bullet: item.bullet,
    })
  })

  it('keeps for every item the range of the source it was read from', () => {
    for (const item of reading.items) expect(readableText(text.slice(item.start, item.end))).toBe(item.text)
  })

  it.each(expected.items.filter((item) => item.kind === 'duty'))(
    '$anchor has the roles and the date it states',
    (item) => {
      const { groupHeading, leadStated, coordinating, receivers, deadline } = itemAt(item.anchor)
      expect({ groupHeading, leadStated, coordinating, receivers, deadline: deadline?.text ?? null }).toEqual({
        groupHeading: item.heading,
        leadStated: item.leadStated,
        coordinating: item.coordinating,
        receivers: item.receivers,
        deadline: item.deadline,
      })
      if (item.leadStated) expect(itemAt(item.anchor).lead).toEqual([item.heading])
    },
  )

  it('names no owner and no date for any of the 21 tasks', () => {
    for (const task of reading.items.filter((item) => item.kind === 'task')) {
      expect([task.lead, task.coordinating, task.deadline]).toEqual([[], [], null])
      expect(task.gaps).toEqual(expect.arrayContaining(['no-owner', 'no-date']))
    }
  })

  it('takes "Tăng cường phối hợp" (III.2.3) and "do các cơ quan nhà nước … chủ trì" (IV.2) for no assignment', () => {
    expect(itemAt('III.2.3').coordinating).toEqual([])
    const funding = reading.blocks.find((block) => block.anchor === 'IV.2')
    expect([funding?.kind, funding?.text.includes('chủ trì')]).toEqual(['context', true])
  })

  it('has one date: plans are sent every year by the end of 14 December', () => {
    expect(itemAt('V.8.1').deadline).toEqual({
      text: 'trước ngày 15 tháng 12 hàng năm',
      dueOn: null,
      recurring: { everyMonths: 12, monthDay: '12-14' },
    })
  })

  it('lets an agency that is only to take part not appear as the lead', () => {
    expect([itemAt('V.1.4').addresseeRole, itemAt('V.1.4').lead]).toEqual(['coordinates', []])
  })

  it('leaves "các cơ quan liên quan" open until a person chooses', () => {
    expect(itemAt('V.1.2').vague).toEqual(['các cơ quan liên quan'])
    expect(itemAt('V.4.1').gaps).toContain('vague-addressee')
  })

  it('knows the five group addressees and has only the members of V.5 chosen by hand', () => {
    const groups = ['V.5.1', 'V.6.1', 'V.7.1', 'V.8.1', 'V.8.3'].map((anchor) => itemAt(anchor).addressee?.groupKey)
    expect(groups).toEqual(['other-departments', 'districts', 'press', 'enterprises', 'telecom-enterprises'])
    const chosen = reading.items.filter((item) => item.gaps.includes('group-members-to-choose'))
    expect(chosen.map((item) => item.anchor)).toEqual(['V.5.1', 'V.5.2'])
  })

  it('names the three press bodies of the heading that runs over two lines', () => {
    expect(itemAt('V.7.1').addressee?.members).toEqual([
      'Báo Hà Nam',
      'Đài Phát thanh và Truyền hình Hà Nam',
      'Cổng Thông tin điện tử tỉnh',
    ])
  })

  it('sees that the second sentence of V.6.2 orders work from the communes', () => {
    expect(itemAt('V.6.2').secondOrder?.addressee.groupKey).toBe('communes')
    expect(itemAt('V.6.2').secondOrder?.text).toMatch(/^Chỉ đạo Ủy ban nhân dân các xã, phường, thị trấn/)
    expect(reading.items.filter((item) => item.secondOrder).map((item) => item.anchor)).toEqual(['V.6.2'])
  })

  it('offers the year of the heading for targets without calling it their date', () => {
    expect(itemAt('II.1.1').deadline).toBeNull()
    expect(itemAt('II.1.1').deadlineOfHeading?.dueOn).toBe('2025-12-31')
  })

  it('has a header with number and day left blank', () => {
    expect(reading.header).toEqual({
      kind: 'plan',
      kindWritten: 'KẾ HOẠCH',
      number: null,
      symbol: 'KH-UBND',
      issuedOn: null,
      placeLine: 'Hà Nam, ngày tháng năm 2023',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ NAM',
      title: 'Phát triển hạ tầng số tỉnh Hà Nam giai đoạn 2023 - 2025',
      signer: 'Nguyễn Đức Vượng',
      signerCapacity: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
      signatureLines: expected.signatureLines,
      recipients: expected.recipients,
      periodFrom: '2023-01-01',
      periodTo: '2025-12-31',
      gaps: ['no-number', 'no-issued-on'],
    })
  })

  it('joins "2023-" and "2025" of the closing sentence as the lines stand', () => {
    expect(reading.blocks.find((block) => block.anchor === 'KL.1')?.text).toBe(expected.closing)
  })
})

describe('the targets of section II', () => {
  it.each(expected.items.filter((item) => item.kind === 'target'))('$anchor is measured as the plan says', (item) => {
    const { operator, value, valueMin, valueMax, unit, soft } = readTarget(item.text)
    const { indicator: _indicator, ...figures } = item.target ?? { indicator: '' }
    expect({ operator, value, valueMin, valueMax, unit, soft }).toEqual(figures)
  })

  it('have the indicator in the words of the plan', () => {
    const targets = expected.items.filter((item) => item.kind === 'target')
    const reworded = targets.filter((item) => readTarget(item.text).indicator !== item.target?.indicator)
    // The reference shortens these three ("UBND", "IoT"); the reader keeps what is written.
    expect(reworded.map((item) => item.anchor)).toEqual(['II.3.2', 'II.4.1', 'II.5.1'])
  })
})

describe('the same plan saved differently', () => {
  const plain = (items: PlanReadItem[]) =>
    items.map(({ start: _start, end: _end, startLine: _first, endLine: _last, ...item }) => item)
  const same = (variant: string) => {
    expect(variant).not.toBe(text)
    expect(plain(readPlan(variant).items)).toEqual(plain(reading.items))
  }

  it('with Windows line ends gives the same items', () => same(text.replaceAll('\n', '\r\n')))
  it('with old Macintosh line ends gives the same items', () => same(text.replaceAll('\n', '\r')))
  it('with a byte order mark gives the same items', () => same(`\uFEFF${text}`))
  it('in decomposed form gives the same items', () => same(text.normalize('NFD')))
  it('without its empty lines gives the same items', () =>
    same(text.replace(/\n\s*\n/g, '\n').replace(/\n\s*\n/g, '\n')))
  it('with more empty lines gives the same items', () => same(text.replaceAll('\n', '\n\n \n')))
  it('without the blanks at the ends of lines gives the same items', () => same(text.replace(/[ \t]+$/gm, '')))
  it('with round bullets gives the same items but for the bullet', () => {
    const items = readPlan(text.replace(/^ ?- /gm, '• ')).items
    const bare = (list: PlanReadItem[]) => plain(list).map(({ bullet: _bullet, ...item }) => item)
    expect(bare(items)).toEqual(bare(reading.items))
  })
  it('with page numbers between the lines of sentences gives the same items', () => {
    const second = text.replace('\n\nhình dịch vụ điện toán', '\n\n   2\n\nhình dịch vụ điện toán')
    same(second)
    same(second.replace('\n\nvụ phát triển hạ tầng, nâng', '\n\n- 3 -\n\nvụ phát triển hạ tầng, nâng'))
    same(text.replace('\n\nvụ phát triển hạ tầng, nâng', '\n\n\f Trang 3/5\n\nvụ phát triển hạ tầng, nâng'))
  })

  it('keeps the ranges in a decomposed text', () => {
    const decomposed = text.normalize('NFD')
    for (const item of readPlan(decomposed).items) {
      expect(readableText(decomposed.slice(item.start, item.end))).toBe(item.text)
    }
  })
})
