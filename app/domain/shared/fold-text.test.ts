import { expect, it } from 'vitest'
import { foldText } from './fold-text.ts'

it('meets every way of writing the same word', () => {
  for (const written of ['Thuỷ', 'Thủy', 'THỦY', 'thủy'.normalize('NFD')]) expect(foldText(written)).toBe('thuy')
})

it('folds đ and joins spaces', () => {
  expect(foldText('  Sở  Kế hoạch và\nĐầu tư ')).toBe('so ke hoach va dau tu')
})
