import { describe, expect, it } from 'vitest'
import { compareNames, sameNames } from './compare-names.ts'

describe('names of agencies', () => {
  it.each([
    ['Uỷ ban nhân dân các huyện', 'UBND các huyện'],
    ['Giám đốc Sở Y tế', 'Sở Y tế'],
    ['Sở TN&MT', 'Sở TN và MT'],
    ['Thủ trưởng các sở, ban; Chủ tịch UBND các xã', 'các sở, ban; UBND các xã'],
  ])('"%s" is "%s"', (one, other) => {
    expect(sameNames([one], [other])).toBe(true)
  })

  it('read in one piece are the same as read one by one', () => {
    expect(sameNames(['Báo Hà Nam', 'Đài Phát thanh'], ['Báo Hà Nam, Đài Phát thanh'])).toBe(true)
  })

  it('that name nobody in particular are not asked for', () => {
    expect(compareNames(['Sở Y tế', 'các cơ quan liên quan'], ['Sở Y tế'])).toEqual({
      expected: 1,
      read: 1,
      matched: 1,
    })
  })

  it('are counted apart where only some agree', () => {
    expect(compareNames(['Sở Y tế', 'Sở Nội vụ'], ['Sở Y tế', 'Công an tỉnh', 'Thuế tỉnh'])).toEqual({
      expected: 2,
      read: 3,
      matched: 1,
    })
  })
})
