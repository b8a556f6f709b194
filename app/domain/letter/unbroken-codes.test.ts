import { expect, it } from 'vitest'
import { unbrokenCodes } from './unbroken-codes.ts'

it('a code and a symbol are not broken at their hyphens', () => {
  expect(unbrokenCodes('phản ánh VM-2024-031')).toBe('phản ánh VM\u20112024\u2011031')
  expect(unbrokenCodes('Tờ trình số 112/TTr-STTTT')).toBe('Tờ trình số 112/TTr\u2011STTTT')
  expect(unbrokenCodes('giai đoạn 2023-2025')).toBe('giai đoạn 2023\u20112025')
})

it('a dash between words and at the head of a line stays as it is', () => {
  for (const words of ['Độc lập - Tự do - Hạnh phúc', '- Lưu: VT.', 'viễn-thông'])
    expect(unbrokenCodes(words)).toBe(words)
})
