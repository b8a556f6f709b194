import { describe, expect, it } from 'vitest'
import { NOTIFICATION_KINDS } from '#domain/notification/kinds.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import type { Locale, MailItem } from './mail-content.ts'
import { renderMail } from './render.tsx'
import { sampleItem } from './sample-items.ts'

const PUBLIC_URL = 'https://thongsuot.hanam.example'
const LOCALES: readonly Locale[] = ['vi', 'en']

const mailOf = (items: readonly MailItem[], locale: Locale = 'vi') =>
  renderMail({
    at: new Date('2024-11-04T07:30:00+07:00'),
    reader: { name: 'Trần Thị Mai', locale },
    items,
    publicUrl: `${PUBLIC_URL}/`,
  })

const linksIn = (html: string) => [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '')

/** The quoted sentence has a link of its own, to its place in the document. */
const isOfMatter = (link: string): boolean => !link.endsWith('/cau-goc')

describe('every message in both languages', () => {
  for (const kind of NOTIFICATION_KINDS) {
    for (const locale of LOCALES) {
      it(`${kind} is complete (${locale})`, async () => {
        const { subject, html, text } = await mailOf([sampleItem(kind)], locale)
        for (const part of [subject, html, text])
          expect(part).not.toMatch(/[{}]|undefined|null|NaN|\[object|20\d\d-\d\d-\d\d/)
        // A fact that is missing leaves a hole between two words or before a stop.
        for (const part of [subject, text]) expect(part).not.toMatch(/\S {2}\S| [,.;:]|: *$|^ /m)
        expect(subject).not.toBe('')
        expect(linksIn(html).every((link) => link.startsWith(`${PUBLIC_URL}/`))).toBe(true)
        const [own = ''] = linksIn(html).filter(isOfMatter)
        expect(text).toContain(`: ${own}\n`)
      })
    }
  }

  it('Vietnamese is polite without "vui lòng" and without exclamation marks', async () => {
    for (const kind of NOTIFICATION_KINDS) {
      const { text } = await mailOf([sampleItem(kind)])
      expect(text).not.toMatch(/vui lòng|!/i)
    }
  })

  it('a message whose subject cannot be found any more still reads as a sentence', async () => {
    const { subject } = await mailOf([{ ...sampleItem('reminder'), subject: null }])
    expect(subject).toBe('Nhiệm vụ còn 3 ngày làm việc, chậm nhất ngày 08/11/2024')
  })
})

describe('a message to somebody who is represented', () => {
  it('names the deputy to the one and the one represented to the deputy', async () => {
    const own = await mailOf([sampleItem('overdue', { deputy: 'Lê Văn Hùng' })])
    expect(own.text).toContain('Đồng gửi người được uỷ quyền: Lê Văn Hùng')
    const copy = await mailOf([sampleItem('overdue', { onBehalfOf: 'Nguyễn Văn Bình' })])
    expect(copy.text).toContain('Nhận thay mặt: Nguyễn Văn Bình')
  })

  it('says who urged, and for whom', async () => {
    const { text } = await mailOf([sampleItem('assignment-urged', { by: 'Lê Văn Hùng', byFor: 'Nguyễn Văn Bình' })])
    expect(text).toContain('Lê Văn Hùng, thay mặt Nguyễn Văn Bình')
  })
})

describe('one message', () => {
  it('names the work, the working days left and the last day in its subject', async () => {
    const { subject } = await mailOf([sampleItem('reminder', { days: 7 })])
    expect(subject).toBe('V.2.1 còn 7 ngày làm việc, chậm nhất ngày 08/11/2024')
  })

  it('counts one day as one day in English', async () => {
    const { subject } = await mailOf([sampleItem('overdue')], 'en')
    expect(subject).toBe('V.2.1 is 1 working day overdue')
  })

  it('counts the silence before a chase in calendar days', async () => {
    const { subject } = await mailOf([sampleItem('chase-report')])
    expect(subject).toBe('V.2.1: 30 ngày lịch chưa có báo cáo')
  })

  it('quotes the sentence of the plan with its anchor', async () => {
    const { text, html } = await mailOf([sampleItem('reminder')])
    expect(text).toContain('Câu V.2.1: “Chủ trì, phối hợp với các sở')
    expect(html).toMatch(/Times New Roman[^>]*>Chủ trì, phối hợp/)
  })

  it('work without an anchor is quoted under its code', async () => {
    const item = sampleItem('reminder')
    const { text } = await mailOf([{ ...item, subject: item.subject && { ...item.subject, label: 'NV-2024-001' } }])
    expect(text).toContain('\nNV-2024-001: “Chủ trì, phối hợp')
  })

  it('tells the date as written where a day off has moved the day to act by', async () => {
    const item = sampleItem('reminder', { on: '2024-12-13' })
    const moved = await mailOf([
      { ...item, subject: item.subject && { ...item.subject, dueOn: plainDate('2024-12-14') } },
    ])
    expect(moved.subject).toContain('chậm nhất ngày 13/12/2024')
    expect(moved.text).toContain('Hạn ghi trong văn bản: 14/12/2024')
    expect((await mailOf([sampleItem('reminder')])).text).not.toContain('Hạn ghi trong văn bản')
  })

  it('says what is expected of the level an escalation reaches', async () => {
    const textOf = async (step: string) => (await mailOf([sampleItem('escalation', { step })])).text
    expect(await textOf('escalate-dic')).toContain('Đề nghị nhận xử lý')
    expect(await textOf('escalate-office')).toContain('Văn phòng UBND tỉnh làm việc với cơ quan chủ trì')
    expect(await textOf('escalate-leadership')).toContain('Kính báo cáo lãnh đạo UBND tỉnh')
  })

  it('says that nobody has accepted, not that a date has passed, where acceptance is escalated', async () => {
    const { subject, text } = await mailOf([
      sampleItem('escalation', { step: 'escalate-acceptance', reason: 'not-accepted', days: 4, on: '2024-10-29' }),
    ])
    expect(subject).toBe('V.2.1 chưa được tiếp nhận sau 4 ngày làm việc')
    expect(text).not.toMatch(/quá hạn/i)
  })

  it('a step that has passed its limit reads as overdue, with what has to be done', async () => {
    const { subject } = await mailOf([sampleItem('obstacle-step-due', { step: 'step-overdue' })])
    expect(subject).toBe('VM-2024-001: quá hạn kiểm tra và chuyển xử lý')
  })

  it('leaves out what nobody wrote and says "không hạn" where there is no date', async () => {
    expect((await mailOf([sampleItem('extension-granted')])).text).not.toContain('Ý kiến')
    expect((await mailOf([sampleItem('assignment-resumed')])).text).toContain('Hạn: không hạn')
  })

  it('a label or a reason that somebody typed breaks neither the subject nor the page', async () => {
    const item = sampleItem('assignment-declined', {
      agency: 'Sở A\r\nBcc: b@example.com',
      reason: '<img src="http://x.example/a.png">',
    })
    const { subject, html } = await mailOf([item])
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toContain('<img')
  })
})

describe('what an enterprise reads about its filing', () => {
  const TO_THE_FILER = NOTIFICATION_KINDS.filter((kind) =>
    /^obstacle-(acknowledged|question|refused|consolidated|answered|confirm-fix|closed)$/.test(kind),
  )

  it('never says how late an agency is', async () => {
    expect(TO_THE_FILER).toHaveLength(7)
    for (const kind of TO_THE_FILER) {
      const { text, html } = await mailOf([sampleItem(kind)])
      expect(`${text}${html}`).not.toMatch(/quá hạn|chậm|\d+ ngày/)
    }
  })
})

describe('several messages', () => {
  const day = [
    sampleItem('chase-report'),
    sampleItem('reminder'),
    sampleItem('overdue'),
    sampleItem('reminder', { days: 1 }),
  ]

  it('are one digest that lists every one of them with its link', async () => {
    const { subject, html, text } = await mailOf(day)
    expect(subject).toBe('Thông Suốt: 4 việc ngày 04/11/2024')
    for (const headline of [
      'V.2.1 quá hạn 1 ngày làm việc',
      'V.2.1 còn 3 ngày làm việc',
      'V.2.1 còn 1 ngày làm việc',
      '30 ngày lịch chưa có báo cáo',
    ]) {
      expect(html).toContain(headline)
      expect(text).toContain(headline)
    }
    expect(linksIn(html).filter((link) => link.includes('/nhiem-vu/') && isOfMatter(link))).toHaveLength(4)
  })

  it('stand in parts, what presses first', async () => {
    const { text } = await mailOf(day)
    const parts = [...text.matchAll(/^== (.+) ==$/gm)].map((match) => match[1])
    expect(parts).toEqual(['Quá hạn', 'Sắp đến hạn', 'Chờ xử lý'])
  })

  it('name an escalation in the subject instead of a number', async () => {
    const { subject } = await mailOf([sampleItem('assignment-submitted'), sampleItem('escalation')])
    expect(subject).toBe('Báo cáo quá hạn: V.2.1, 3 ngày làm việc và 1 việc khác')
  })
})

describe('a mail fetches nothing', () => {
  it('has no picture, script, style sheet or font from anywhere', async () => {
    const { html } = await mailOf(NOTIFICATION_KINDS.map((kind) => sampleItem(kind)))
    expect(html).not.toMatch(/<(img|script|link|style|iframe|video|object)\b|url\(|@import|@font-face/i)
    expect(linksIn(html).every((link) => link.startsWith(`${PUBLIC_URL}/`))).toBe(true)
  })
})
