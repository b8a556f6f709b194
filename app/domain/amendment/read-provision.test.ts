import { expect, it } from 'vitest'
import { readPlace } from './read-place.ts'
import { isAmendingTitle, readProvision } from './read-provision.ts'

it.each([
  ['gạch đầu dòng thứ nhất khoản 2 Mục V', 'V.2.1'],
  ['gạch đầu dòng thứ 3 khoản 2 Mục III', 'III.2.3'],
  ['khoản 2 Mục III', 'III.2'],
  ['điểm a khoản 1 Điều 3', 'Điều 3.1.a'],
  ['điểm đ khoản 1 Điều 3', 'Điều 3.1.đ'],
  ['số thứ tự 17 Phụ lục II', 'PL II.17'],
  ['nhiệm vụ số 4 tại Phụ lục', 'PL.4'],
  ['tiểu mục 1.2 Phần II', 'II.1.2'],
  ['Điều 4', 'Điều 4'],
])('"%s" is the anchor %s', (words, anchor) => {
  expect(readPlace(words)).toBe(anchor)
})

it('a place without its section is left to a person', () => {
  expect(readPlace('khoản 2')).toBeNull()
})

it.each([
  ['Sửa đổi khoản 2 Mục III như sau:', { act: 'amend', place: 'III.2' }],
  ['Sửa đổi, bổ sung điểm a khoản 1 Điều 3 như sau: “a) Sở Y tế …”', { act: 'amend', place: 'Điều 3.1.a' }],
  ['Bổ sung khoản 9 vào sau khoản 8 Mục V như sau:', { act: 'add', place: 'V.9' }],
  ['Bãi bỏ gạch đầu dòng thứ hai khoản 3 Mục V.', { act: 'repeal', place: 'V.3.2' }],
  ['Thay thế Phụ lục II bằng Phụ lục II kèm theo Quyết định này.', { act: 'amend', place: 'PL II' }],
] as const)('%s', (text, provision) => {
  expect(readProvision(text)).toEqual(provision)
})

it('a task that supplements a plan of building is no provision', () => {
  expect(readProvision('Bổ sung quy hoạch hạ tầng viễn thông vào quy hoạch tỉnh.')).toBeNull()
  expect(isAmendingTitle('Phát triển hạ tầng số tỉnh Hà Nam giai đoạn 2023–2025')).toBe(false)
})
