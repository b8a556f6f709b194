import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { SURE_FROM } from './plan-reading.ts'
import { findDeadline, readDeadline } from './read-deadline.ts'
import type { DateContext } from './resolve-point.ts'

const of2025: DateContext = { year: 2025, issuedOn: plainDate('2025-02-10') }

describe('an hour in a sentence', () => {
  it.each([
    ['hoàn thành trước 17 giờ 00 ngày 20/10/2024', '17:00'],
    ['chậm nhất 16h30 ngày 20/10/2024', '16:30'],
    ['gửi báo cáo trước 9 giờ ngày 20/10/2024', '09:00'],
  ])('%s ends at %s of that day', (text, dueTime) => {
    expect(readDeadline(text)).toMatchObject({ dueOn: '2024-10-20', dueTime })
  })

  it('is none where the words give no hour, or several', () => {
    expect(readDeadline('hoàn thành trước ngày 30/6/2025')).not.toHaveProperty('dueTime')
  })
})

describe('a date in a sentence', () => {
  it.each([
    ['hoàn thành trước ngày 30/6/2025.', '2025-06-29'],
    ['gửi báo cáo trước ngày 01 tháng 3 năm 2024', '2024-02-29'],
    ['chậm nhất ngày 20 tháng 4 năm 2024', '2024-04-20'],
    ['chậm nhất là ngày 05/7/2024 gửi Sở Tài chính', '2024-07-05'],
    ['xong đến hết ngày 31/12/2025', '2025-12-31'],
    ['trong quý II/2024', '2024-06-30'],
    ['hoàn thành Quý 4 năm 2024', '2024-12-31'],
    ['trước quý II năm 2024', '2024-03-31'],
    ['hoàn thành trong tháng 8 năm 2026', '2026-08-31'],
    ['trong tháng 12/2024', '2024-12-31'],
    ['hoàn thành trong 6 tháng đầu năm 2025', '2025-06-30'],
    ['đến hết năm 2025 đạt 100%', '2025-12-31'],
    ['xong trước năm 2026', '2025-12-31'],
    ['Trình UBND tỉnh ban hành Đề án chuyển đổi số trước ngày 15/5/2024', '2024-05-14'],
    ['hoàn thành trước 17 giờ 00 ngày 20/10/2024', '2024-10-20'],
    ['Trong năm 2024, hoàn thành trước ngày 30/9/2024', '2024-09-29'],
    ['tổ chức từ ngày 01/3/2025 đến ngày 30/6/2025', '2025-06-30'],
    ['không muộn hơn ngày 15.7.2024', '2024-07-15'],
    ['Năm 2025, hoàn thành kết nối', '2025-12-31'],
    ['Xây dựng hệ thống giám sát (quý III/2025).', '2025-09-30'],
    ['thực hiện trong giai đoạn 2023-2025 trên toàn tỉnh', '2025-12-31'],
  ])('%s is due on %s', (text, dueOn) => {
    expect(readDeadline(text)).toMatchObject({ dueOn, recurring: null })
  })

  it.each([
    ['Thời gian hoàn thành: quý IV/2025', '2025-12-31'],
    ['Thời gian thực hiện: Năm 2024.', '2024-12-31'],
    ['Thời gian: 2023 - 2025.', '2025-12-31'],
    ['Thời gian thực hiện: Giai đoạn 2023–2025', '2025-12-31'],
    ['Thời gian thực hiện: từ tháng 3 đến tháng 6/2025.', '2025-06-30'],
    ['Thời gian: Quý I, II/2025', '2025-06-30'],
    ['Thời gian thực hiện: Quý III - Quý IV/2024; Sản phẩm: Quyết định', '2024-12-31'],
    ['Thời hạn hoàn thành: 30/11/2024', '2024-11-30'],
    ['Hoàn thành: trước 30/11/2024', '2024-11-29'],
    ['Thời gian: Từ năm 2023 đến năm 2025', '2025-12-31'],
    ['Thời gian thực hiện: Tháng 12/2025. Sản phẩm: Báo cáo năm 2026', '2025-12-31'],
  ])('behind its label "%s" is due on %s', (text, dueOn) => {
    expect(readDeadline(text)).toMatchObject({ dueOn, recurring: null })
  })

  it.each([
    ['trước ngày 15/12', '2025-12-14'],
    ['hoàn thành trong tháng 8', '2025-08-31'],
    ['trong quý IV', '2025-12-31'],
    ['Thời gian: quý III', '2025-09-30'],
  ])('"%s" of a plan for 2025 lies in that year, less surely', (text, dueOn) => {
    const reading = findDeadline(text, of2025)
    expect(reading?.deadline).toMatchObject({ dueOn })
    expect(reading?.sure).toBeLessThan(SURE_FROM)
  })

  it('without a year in the title it is the next such day after the document', () => {
    const context = { year: null, issuedOn: plainDate('2024-11-20') }
    expect(readDeadline('trước ngày 30/11', context)?.dueOn).toBe('2024-11-29')
    expect(readDeadline('trước ngày 15/01', context)?.dueOn).toBe('2025-01-14')
  })
})

describe('what comes again', () => {
  it.each([
    ['trước ngày 15 tháng 12 hàng năm', { everyMonths: 12, monthDay: '12-14' }],
    ['trước ngày 15/12 hằng năm', { everyMonths: 12, monthDay: '12-14' }],
    ['trước ngày 01/3 hằng năm', { everyMonths: 12, monthDay: '02-29' }],
    ['chậm nhất ngày 20/11 hằng năm', { everyMonths: 12, monthDay: '11-20' }],
    ['Hằng năm (trước ngày 10/12) báo cáo UBND tỉnh', { everyMonths: 12, monthDay: '12-09' }],
    ['Thời gian: Tháng 6 hằng năm', { everyMonths: 12, monthDay: '06-30' }],
    ['Thời gian thực hiện: Quý IV hằng năm', { everyMonths: 12, monthDay: '12-31' }],
    ['báo cáo trước 15/6 và 15/12 hằng năm', { everyMonths: 6, monthDay: '06-14' }],
    ['định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)', { everyMonths: 6, monthDay: '06-14' }],
    ['trước ngày 15 tháng cuối quý', { everyMonths: 3, monthDay: '03-14' }],
    ['định kỳ hằng quý trước ngày 20 của tháng cuối quý', { everyMonths: 3, monthDay: '03-19' }],
    ['gửi báo cáo trước ngày 25 hằng tháng', { everyMonths: 1, monthDay: '01-24' }],
    ['định kỳ hằng quý báo cáo', { everyMonths: 3, monthDay: null }],
    ['định kỳ ngày 20 tháng cuối quý báo cáo kết quả', { everyMonths: 3, monthDay: '03-20' }],
    ['Thời gian: Mỗi quý một lần', { everyMonths: 3, monthDay: null }],
    ['6 tháng một lần', { everyMonths: 6, monthDay: null }],
    ['định kỳ 06 tháng/lần báo cáo', { everyMonths: 6, monthDay: null }],
    ['tổ chức tập huấn 2 lần/năm', { everyMonths: 6, monthDay: null }],
    ['báo cáo hàng tháng', { everyMonths: 1, monthDay: null }],
    ['định kỳ hằng quý, 6 tháng, năm báo cáo', { everyMonths: 3, monthDay: null }],
    ['Thời gian thực hiện: Hằng năm', { everyMonths: 12, monthDay: null }],
    ['Thời gian thực hiện: Thường xuyên, hằng năm', { everyMonths: 12, monthDay: null }],
  ])('%s', (text, recurring) => {
    expect(readDeadline(text)).toMatchObject({ dueOn: null, recurring })
  })

  it.each([
    'Thời gian thực hiện: Thường xuyên',
    'Công tác kiểm tra được thực hiện thường xuyên trên toàn tỉnh.',
    'Thường xuyên rà soát, cập nhật danh mục.',
  ])('"%s" goes on without a date', (text) => {
    expect(readDeadline(text)).toMatchObject({ dueOn: null, recurring: null, continuing: true })
  })
})

describe('days counted from the document', () => {
  const issued: DateContext = { year: null, issuedOn: plainDate('2024-06-03') }

  it('ten working days from its signing are a date where no holiday lies between', () => {
    expect(readDeadline('trong 10 ngày làm việc kể từ ngày ký', issued)?.dueOn).toBe('2024-06-17')
  })

  it('thirty days are a date in any season', () => {
    expect(readDeadline('chậm nhất 30 ngày kể từ ngày ban hành Kế hoạch này', issued)?.dueOn).toBe('2024-07-03')
  })

  it.each([
    ['trong 10 ngày làm việc kể từ ngày ký', { year: null, issuedOn: plainDate('2024-04-22') }],
    ['trong 10 ngày làm việc kể từ ngày ký', { year: null, issuedOn: null }],
    ['trong 05 ngày làm việc kể từ ngày nhận được hồ sơ hợp lệ', issued],
  ])('"%s" is only quoted where the day depends on more', (text, context) => {
    expect(readDeadline(text, context)).toMatchObject({ dueOn: null, recurring: null })
  })
})

describe('what is no date, or none yet', () => {
  it('a month without its year is quoted and left without a day', () => {
    expect(readDeadline('hoàn thành trong tháng 8')).toEqual({
      text: 'hoàn thành trong tháng 8',
      dueOn: null,
      recurring: null,
    })
  })

  it('a time that depends on others is quoted as it stands behind its label', () => {
    expect(readDeadline('Thời gian: Theo tiến độ của dự án.')).toEqual({
      text: 'Thời gian: Theo tiến độ của dự án',
      dueOn: null,
      recurring: null,
    })
  })

  it.each([
    'theo Quyết định số 749/QĐ-TTg ngày 03/6/2020',
    'thực hiện Chiến lược quốc gia phát triển kinh tế số đến năm 2025',
    'Triển khai Chương trình chuyển đổi số đến năm 2025, định hướng đến năm 2030',
    'bố trí kinh phí chi thường xuyên theo quy định',
    'bố trí trong dự toán ngân sách hằng năm',
    'Sở Nội vụ là cơ quan thường trực',
    'phê duyệt “Chương trình chuyển đổi số đến năm 2025”',
    'giai đoạn 2021 - 2025',
    'trước ngày 31/02/2025',
    'rà soát các dự án có số liệu tính đến ngày 30/6/2024',
    'đạt tỷ lệ trên 95% trong 3 chỉ số',
    'áp dụng từ ngày 01/7/2025',
    'triển khai Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND tỉnh',
  ])('"%s" sets no date', (text) => {
    expect(readDeadline(text)).toBeNull()
  })
})
