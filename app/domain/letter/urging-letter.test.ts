import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import type { Signer } from './signature.ts'
import { composeUrgingLetter, type UrgedWork } from './urging-letter.ts'
import type { WorkBasis } from './work-basis.ts'

const PLAN: WorkBasis = {
  from: 'document',
  id: 'plan',
  kind: 'plan',
  number: '2435',
  symbol: 'KH-UBND',
  issuedOn: plainDate('2023-11-15'),
  issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ NAM',
  title: 'Kế hoạch Phát triển hạ tầng số tỉnh Hà Nam đến năm 2025',
  gapReason: null,
}
const ORDER: WorkBasis = {
  from: 'order',
  id: 'order',
  form: 'oral',
  orderedBy: 'Phó Chủ tịch UBND tỉnh',
  orderedOn: plainDate('2024-10-01'),
  number: null,
}

const late = (changes: Partial<UrgedWork> = {}): UrgedWork => ({
  anchor: 'V.2.1',
  code: 'NV-2024-031',
  title: 'Hướng dẫn tích hợp hạ tầng số',
  period: null,
  basis: PLAN,
  class: 'overdue',
  state: 'in-progress',
  isReturned: false,
  percent: 40,
  dueOn: plainDate('2024-10-25'),
  dueTime: null,
  originalDueOn: plainDate('2024-10-25'),
  daysLeft: null,
  daysOver: 6,
  ...changes,
})
const near = (changes: Partial<UrgedWork> = {}): UrgedWork =>
  late({ class: 'near-due', state: 'issued', dueOn: plainDate('2024-11-07'), daysOver: null, daysLeft: 3, ...changes })

const HEAD: Signer = { capacity: 'head', headPost: 'Giám đốc', signerPost: null, name: 'Trần Văn Bình' }

const letter = (works: UrgedWork[], changes: Partial<Parameters<typeof composeUrgingLetter>[0]> = {}) =>
  composeUrgingLetter({
    issuer: { name: 'Sở Thông tin và Truyền thông', kind: 'department' },
    superior: { name: 'Ủy ban nhân dân tỉnh Hà Nam' },
    addressee: { name: 'Sở Xây dựng' },
    today: plainDate('2024-11-04'),
    works,
    totals: {
      overdue: works.filter((work) => work.class === 'overdue').length,
      'near-due': works.filter((work) => work.class === 'near-due').length,
    },
    signer: HEAD,
    replyBy: plainDate('2024-11-11'),
    ...changes,
  })

describe('a công văn đôn đốc', () => {
  it('has the letterhead of its issuer under the province, with the place of the province', () => {
    expect(letter([late()])).toMatchObject({
      superior: 'UBND TỈNH HÀ NAM',
      issuer: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      place: 'Hà Nam',
      year: 2024,
      addressee: 'Sở Xây dựng',
    })
  })

  it('of the Office of the committee does not name the committee twice', () => {
    const office = { name: 'Văn phòng Ủy ban nhân dân tỉnh', kind: 'office' as const }
    expect(letter([late()], { issuer: office })).toMatchObject({ superior: 'UBND TỈNH HÀ NAM', issuer: 'VĂN PHÒNG' })
  })

  it('names the document with number, day, issuer and subject, and counts what is late and near due', () => {
    expect(letter([late(), near()]).opening).toBe(
      'Qua theo dõi, đôn đốc việc thực hiện nhiệm vụ được giao tại Kế hoạch số 2435/KH-UBND ngày 15/11/2023 của ' +
        'UBND tỉnh Hà Nam (Phát triển hạ tầng số tỉnh Hà Nam đến năm 2025), tính đến ngày 04/11/2024, ' +
        'Sở Thông tin và Truyền thông nhận thấy Sở Xây dựng còn 01 nhiệm vụ đã quá hạn và 01 nhiệm vụ sắp đến hạn ' +
        'chưa hoàn thành, cụ thể như sau:',
    )
  })

  it('says how much is late in all when it takes up only a part', () => {
    const opening = letter([late()], { totals: { overdue: 5, 'near-due': 0 } }).opening
    expect(opening).toContain('còn 05 nhiệm vụ đã quá hạn chưa hoàn thành, trong đó có 01 nhiệm vụ sau đây:')
  })

  it('says of a document without number why it stands without', () => {
    const gap = { ...PLAN, number: null, issuedOn: null, gapReason: 'văn bản đang chờ ban hành' }
    expect(letter([late({ basis: gap })]).opening).toContain(
      'Kế hoạch Phát triển hạ tầng số tỉnh Hà Nam đến năm 2025 của UBND tỉnh Hà Nam ' +
        '(văn bản chưa ghi số, ngày ban hành: văn bản đang chờ ban hành)',
    )
  })

  it('tells the document of each row once there are several', () => {
    const rows = letter([late(), late({ basis: ORDER, anchor: null })]).rows
    expect(rows.map((row) => row.source)).toEqual([
      'mục V.2.1, Kế hoạch số 2435/KH-UBND',
      'mã NV-2024-031, ý kiến chỉ đạo của Phó Chủ tịch UBND tỉnh ngày 01/10/2024',
    ])
    expect(letter([late()]).rows[0]?.source).toBe('mục V.2.1')
  })

  it('gives the days late in working days, the first date beside a moved one, and how the work stands', () => {
    const { rows } = letter([
      late({ originalDueOn: plainDate('2024-09-30') }),
      near(),
      near({ daysLeft: 0, state: 'in-progress', isReturned: true, percent: 90 }),
    ])
    expect(rows).toMatchObject([
      { number: '1', due: '25/10/2024 (hạn ban đầu 30/9/2024)', days: '06', state: 'Đang thực hiện, đạt 40%' },
      { number: '2', days: 'Chưa quá hạn, còn 03', state: 'Chưa tiếp nhận' },
      { number: '3', days: 'Đến hạn trong ngày', state: 'Bị trả lại, đang thực hiện lại, đạt 90%' },
    ])
  })

  it('asks only for what fits: nothing about lateness when nothing is late', () => {
    const requests = letter([near()]).requests
    expect(requests).toHaveLength(3)
    expect(requests[0]).toBe('1. Tập trung hoàn thành đúng hạn các nhiệm vụ sắp đến hạn.')
    expect(requests[1]).toContain('gửi Sở Thông tin và Truyền thông chậm nhất ngày 11/11/2024')
  })

  it('sets no day for the answer when none is wanted', () => {
    expect(letter([late()], { replyBy: null }).requests.join(' ')).not.toContain('chậm nhất')
  })

  it('ends with the sign of the end', () => {
    expect(letter([late()]).closing).toMatch(/thực hiện\.\/\.$/)
  })
})

describe('its signature', () => {
  it('is the head alone when the head signs', () => {
    expect(letter([late()]).signature).toEqual({ lines: ['GIÁM ĐỐC'], name: 'Trần Văn Bình' })
  })

  it('names in whose place it is signed, and the head gets a copy', () => {
    const signer: Signer = { ...HEAD, capacity: 'KT', signerPost: 'Phó Giám đốc' }
    const { signature, recipients } = letter([late()], { signer })
    expect(signature.lines).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'])
    expect(recipients).toEqual(['- Như trên;', '- UBND tỉnh Hà Nam (để b/c);', '- Giám đốc (để b/c);', '- Lưu: VT.'])
  })
})
