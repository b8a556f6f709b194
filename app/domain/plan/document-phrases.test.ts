import { describe, expect, it } from 'vitest'
import { findObstacleClause } from './document-phrases.ts'

describe('the clause that says where obstacles are reported', () => {
  it.each([
    [
      'Trên đây là Kế hoạch năm 2026; ',
      'trong quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Y tế./.',
    ],
    [
      'Yêu cầu các sở nghiêm túc triển khai; ',
      'quá trình thực hiện có vướng mắc, báo cáo UBND tỉnh (qua Sở Y tế) để xem xét./.',
    ],
  ])('may follow a semicolon in small letters: "%s…"', (before, clause) => {
    expect(findObstacleClause(before + clause)).toBe(before.length)
  })

  it('is none where obstacles are only spoken of', () => {
    expect(findObstacleClause('Rà soát hồ sơ; trong quá trình thực hiện còn nhiều vướng mắc.')).toBe(-1)
  })
})
