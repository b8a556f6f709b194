import { describe, expect, it } from 'vitest'
import { DraftSignerSchema, signatureOf, USUAL_SIGNER } from './signature.ts'

const COMMITTEE = { name: 'Ủy ban nhân dân tỉnh Hà Nam', kind: 'committee' } as const
const DEPARTMENT = { name: 'Sở Thông tin và Truyền thông', kind: 'department' } as const

describe('above the name of who signs', () => {
  it('stands the post of the head where nobody else was chosen', () => {
    expect(signatureOf(DEPARTMENT, USUAL_SIGNER)).toEqual({ lines: ['GIÁM ĐỐC'], name: '' })
    expect(signatureOf(COMMITTEE, USUAL_SIGNER).lines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
  })

  it('stands whom a deputy signs for, and that a committee is a collective', () => {
    const deputy = { capacity: 'KT', post: null, name: 'Nguyễn Văn An' } as const
    expect(signatureOf(DEPARTMENT, deputy)).toEqual({ lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn An' })
    expect(signatureOf(COMMITTEE, deputy).lines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
  })

  it('stands by whose order somebody signs, which is not on behalf of the committee', () => {
    const byOrder = { capacity: 'TL', post: null, name: null } as const
    expect(signatureOf(COMMITTEE, byOrder).lines).toEqual(['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'])
    expect(signatureOf(DEPARTMENT, { ...byOrder, post: 'Trưởng phòng Viễn thông' }).lines).toEqual([
      'TL. GIÁM ĐỐC',
      'TRƯỞNG PHÒNG VIỄN THÔNG',
    ])
  })
})

it('an address that says nothing of the signer, or nonsense, means the usual one', () => {
  expect(DraftSignerSchema.parse({})).toEqual(USUAL_SIGNER)
  expect(DraftSignerSchema.parse({ capacity: 'XX', post: ' ', name: 'a'.repeat(300) })).toEqual(USUAL_SIGNER)
})
