import { describe, expect, it } from 'vitest'
import { readDeadline } from './read-deadline.ts'

describe('a date in a sentence', () => {
  it.each([
    ['hoàn thành trước ngày 30/6/2025.', '2025-06-29'],
    ['gửi báo cáo trước ngày 01 tháng 3 năm 2024', '2024-02-29'],
    ['chậm nhất ngày 20 tháng 4 năm 2024', '2024-04-20'],
    ['xong đến hết ngày 31/12/2025', '2025-12-31'],
    ['trong quý II/2024', '2024-06-30'],
    ['trước quý II năm 2024', '2024-03-31'],
    ['hoàn thành trong tháng 8 năm 2026', '2026-08-31'],
    ['trong tháng 12/2024', '2024-12-31'],
    ['đến hết năm 2025 đạt 100%', '2025-12-31'],
    ['Thời gian hoàn thành: quý IV/2025', '2025-12-31'],
  ])('%s is due on %s', (text, dueOn) => {
    expect(readDeadline(text)).toMatchObject({ dueOn, recurring: null })
  })

  it.each([
    ['trước ngày 15 tháng 12 hàng năm', { everyMonths: 12, monthDay: '12-14' }],
    ['trước ngày 15/12 hằng năm', { everyMonths: 12, monthDay: '12-14' }],
    ['trước ngày 01/3 hằng năm', { everyMonths: 12, monthDay: '02-29' }],
    ['chậm nhất ngày 20/11 hằng năm', { everyMonths: 12, monthDay: '11-20' }],
    ['định kỳ hằng quý báo cáo', { everyMonths: 3, monthDay: null }],
    ['6 tháng một lần', { everyMonths: 6, monthDay: null }],
    ['báo cáo hàng tháng', { everyMonths: 1, monthDay: null }],
  ])('%s comes again', (text, recurring) => {
    expect(readDeadline(text)).toMatchObject({ dueOn: null, recurring })
  })

  it('a month without its year is quoted and left without a day', () => {
    expect(readDeadline('hoàn thành trong tháng 8')).toEqual({
      text: 'hoàn thành trong tháng 8',
      dueOn: null,
      recurring: null,
    })
  })

  it.each([
    'theo Quyết định số 749/QĐ-TTg ngày 03/6/2020',
    'thực hiện Chiến lược quốc gia phát triển kinh tế số đến năm 2025',
    'bố trí kinh phí chi thường xuyên theo quy định',
    'phê duyệt “Chương trình chuyển đổi số đến năm 2025”',
    'giai đoạn 2021 - 2025',
    'trước ngày 31/02/2025',
  ])('"%s" sets no date', (text) => {
    expect(readDeadline(text)).toBeNull()
  })
})
