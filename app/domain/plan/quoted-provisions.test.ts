import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const DECISION = `ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   TỈNH HÀ NAM                      Độc lập - Tự do - Hạnh phúc

Số: 1250/QĐ-UBND               Hà Nam, ngày 11 tháng 11 năm 2024

QUYẾT ĐỊNH
Sửa đổi, bổ sung một số nội dung của Kế hoạch số 2890/KH-UBND ngày 06 tháng 12 năm 2023

Điều 1. Sửa đổi, bổ sung một số nội dung của Kế hoạch số 2890/KH-UBND như sau:

1. Sửa đổi gạch đầu dòng thứ nhất khoản 2 Mục V như sau:
“- Sở Xây dựng chủ trì hướng dẫn việc tích hợp hạ tầng số, hoàn thành trước ngày 30/6/2025.”

2. Sửa đổi khoản 3 Mục V như sau:
“- Sở Tài chính chủ trì thẩm định dự toán;
- Sở Nội vụ chủ trì rà soát biên chế.”

3. Sửa đổi điểm a khoản 1 Điều 3 như sau: “a) Sở Y tế chủ trì rà soát điểm lắp đặt trạm.”

4. Bãi bỏ gạch đầu dòng thứ hai khoản 4 Mục V.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
`
const { items, blocks } = readPlan(DECISION)

describe('a decision that amends a plan', () => {
  it('assigns what stands in quotation marks, under the provision that brings it', () => {
    expect(items.map(({ anchor, text }) => [anchor, text])).toEqual([
      ['Điều 1.1.1', 'Sở Xây dựng chủ trì hướng dẫn việc tích hợp hạ tầng số, hoàn thành trước ngày 30/6/2025.'],
      ['Điều 1.2.1', 'Sở Tài chính chủ trì thẩm định dự toán;'],
      ['Điều 1.2.2', 'Sở Nội vụ chủ trì rà soát biên chế.'],
      ['Điều 1.3.1', 'Sở Y tế chủ trì rà soát điểm lắp đặt trạm.'],
    ])
  })

  it('reads agency and date of the new words', () => {
    expect(items[0]).toMatchObject({ lead: ['Sở Xây dựng'], deadline: { dueOn: '2025-06-29' } })
    expect(items[3]).toMatchObject({ lead: ['Sở Y tế'] })
  })

  it('keeps the range of each new sentence in the source', () => {
    for (const { start, end, text } of items) expect(DECISION.slice(start, end)).toBe(text)
  })

  it('assigns nothing by "Bãi bỏ …" and still shows it', () => {
    expect(blocks.find(({ anchor }) => anchor === 'Điều 1.4')).toMatchObject({
      kind: 'context',
      text: 'Bãi bỏ gạch đầu dòng thứ hai khoản 4 Mục V.',
    })
  })

  it('covers every character once', () => {
    expect(blocks.map(({ start, end }) => DECISION.slice(start, end)).join('')).toBe(DECISION)
  })
})

it('a plan that merely quotes a name keeps its sentences', () => {
  const plan = DECISION.replace('Sửa đổi, bổ sung một số nội dung của Kế hoạch', 'Thực hiện Kế hoạch')
  expect(readPlan(plan).items.find(({ anchor }) => anchor === 'Điều 1.1.1')?.text).toMatch(/^“- Sở Xây dựng/u)
})
