import { describe, expect, it } from 'vitest'
import { findNamed } from './publication.ts'

const WORDS = { title: 'Chưa có vị trí đặt trạm', question: 'Xã chưa giới thiệu vị trí.', answer: 'Huyện bố trí đất.' }
const NAMES = ['Viettel', 'DN viễn thông A']

describe('the words of a published answer', () => {
  it('name no enterprise, however it is written', () => {
    expect(findNamed(WORDS, NAMES)).toBeUndefined()
    expect(findNamed({ ...WORDS, question: 'Trạm của VIETTEL, chưa có điện' }, NAMES)).toEqual({
      field: 'question',
      name: 'Viettel',
    })
    expect(findNamed({ ...WORDS, answer: 'Đề nghị dn  vien thong a nộp hồ sơ' }, NAMES)).toMatchObject({
      field: 'answer',
    })
  })

  it('may hold a word that only begins like such a name', () => {
    expect(findNamed({ ...WORDS, title: 'Mạng Viettelecom cũ' }, NAMES)).toBeUndefined()
  })
})
