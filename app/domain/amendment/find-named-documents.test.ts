import { expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { findNamedDocuments, isNamedDocument } from './find-named-documents.ts'

it.each([
  ['Kế hoạch này thay thế Kế hoạch số 2890/KH-UBND ngày 06 tháng 12 năm 2023 của UBND tỉnh.', 'replaces'],
  ['Sửa đổi, bổ sung một số nội dung của\nKế hoạch số 2890/KH-UBND ngày 6/12/2023', 'amends'],
  ['Điều chỉnh một số nhiệm vụ tại Kế hoạch số: 2890/KH-UBND, ngày 06-12-2023', 'amends'],
])('%s', (text, relation) => {
  expect(findNamedDocuments(text)).toEqual([
    { relation, number: '2890', symbol: 'KH-UBND', issuedOn: plainDate('2023-12-06') },
  ])
})

it('a document that is only cited is not amended', () => {
  expect(findNamedDocuments('Căn cứ Quyết định số 411/QĐ-TTg ngày 31/3/2022 phê duyệt Chiến lược quốc gia')).toEqual([])
})

it('is the registered one of the same number, symbol and day', () => {
  const [named] = findNamedDocuments('Thay thế Kế hoạch số 2890/KH-UBND ngày 06/12/2023')
  const document = { number: '2890', symbol: 'KH-UBND', issuedOn: plainDate('2023-12-06') }
  if (!named) throw new Error('nothing is named')
  expect(isNamedDocument(named, document)).toBe(true)
  expect(isNamedDocument(named, { ...document, issuedOn: null })).toBe(true)
  expect(isNamedDocument(named, { ...document, issuedOn: plainDate('2022-12-06') })).toBe(false)
  expect(isNamedDocument(named, { ...document, number: null })).toBe(false)
})
