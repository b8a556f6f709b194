import { describe, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { nameIn, stillAsked, unansweredOf } from './round.ts'

const slip = (organisation: string, state: 'asked' | 'replied' | 'withdrawn', dueOn = '2024-11-12') => ({
  organisation,
  state,
  dueOn: plainDate(dueOn),
})

describe('who is still waited for', () => {
  it('is whoever has neither answered nor had its slip withdrawn', () => {
    const slips = [slip('Sở Xây dựng', 'asked'), slip('Sở Tài chính', 'replied'), slip('Viettel', 'withdrawn')]
    expect(unansweredOf(slips)).toEqual(['Sở Xây dựng'])
  })

  it('may still answer on its last day, and is silent from the next one on', () => {
    const slips = [slip('Sở Xây dựng', 'asked'), slip('Sở Tài chính', 'asked', '2024-11-14')]
    expect(stillAsked(slips, plainDate('2024-11-12')).map(({ organisation }) => organisation)).toEqual([
      'Sở Xây dựng',
      'Sở Tài chính',
    ])
    expect(stillAsked(slips, plainDate('2024-11-13')).map(({ organisation }) => organisation)).toEqual(['Sở Tài chính'])
  })
})

describe('what an enterprise would read', () => {
  const names = ['Viễn thông Hà Nam', 'VNPT']
  it.each(['Theo phản ánh của VNPT, xã chưa có đất.', 'VIỄN THÔNG HÀ NAM đề nghị', 'vnpt'])(
    'names who filed: “%s”',
    (text) => {
      expect(nameIn([text], names)).toBeDefined()
    },
  )
  it.each(['Vị trí trạm tại xã Thi Sơn', 'hạ tầng viễn thông của tỉnh', 'VNPTX'])('names nobody: “%s”', (text) => {
    expect(nameIn([text], names)).toBeUndefined()
  })
})
