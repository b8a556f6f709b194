import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shortTitle } from './short-title.ts'

it('is the first clause of the sentence, without its end', () => {
  expect(shortTitle('Tuân thủ các hướng dẫn của địa phương.')).toBe('Tuân thủ các hướng dẫn của địa phương')
  expect(shortTitle('Xử lý triệt để SIM rác; xây dựng các công cụ chặn lọc.')).toBe('Xử lý triệt để SIM rác')
})

it('is never longer than a line and always begins as the sentence does', () => {
  const words = fc.array(fc.constantFrom('hạ', 'tầng', 'số,', 'phát', 'triển;', 'mạng.', 'viễn'), {
    minLength: 1,
    maxLength: 120,
  })
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ')
      const title = shortTitle(text)
      expect(title.length).toBeLessThanOrEqual(111)
      expect(text.startsWith(title.replace(/…$/u, ''))).toBe(true)
      expect(title).not.toBe('')
    }),
  )
})
