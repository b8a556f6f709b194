import { describe, expect, it } from 'vitest'
import { readSecondOrder } from './read-second-order.ts'

const orderIn = (text: string, lead = ['Sở Y tế']) => {
  const order = readSecondOrder(text, lead)
  return order && [order.text, order.addressee.written]
}

describe('a later sentence that orders something of its own', () => {
  it.each([
    [
      'Bố trí mặt bằng. Chỉ đạo UBND cấp xã vận động người dân.',
      ['Chỉ đạo UBND cấp xã vận động người dân.', 'UBND cấp xã'],
    ],
    ['Rà soát danh mục; đề nghị Công an tỉnh kiểm tra.', ['đề nghị Công an tỉnh kiểm tra.', 'Công an tỉnh']],
    [
      'Xây dựng đề án. Sở Tài chính có trách nhiệm thẩm định kinh phí.',
      ['Sở Tài chính có trách nhiệm thẩm định kinh phí.', 'Sở Tài chính'],
    ],
  ])('%s', (text, expected) => {
    expect(orderIn(text)).toEqual(expected)
  })

  it.each([
    'Đồng ý chủ trương; giao Sở Y tế lập hồ sơ.',
    'Lập đề án. Sở Y tế báo cáo kết quả trước ngày 30/6/2025.',
    'Hoàn thành số hóa. Yêu cầu kỹ thuật theo quy định.',
    'Lập đề án. Sở Tài chính đã bố trí kinh phí.',
  ])('none in "%s"', (text) => {
    expect(orderIn(text)).toBeNull()
  })
})
