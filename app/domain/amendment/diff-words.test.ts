import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffWords } from './diff-words.ts'

const show = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

it('shows the date that was replaced and nothing else', () => {
  expect(show('Hoàn thành trước ngày 30/6/2025.', 'Hoàn thành trước ngày 31/12/2025.')).toBe(
    'Hoàn thành trước ngày[- 30/6/2025-][+ 31/12/2025+].',
  )
})

it('shows what was put in between', () => {
  expect(show('Sở Xây dựng hướng dẫn', 'Sở Xây dựng chủ trì hướng dẫn')).toBe('Sở Xây dựng[+ chủ trì+] hướng dẫn')
})

it('the same words on other lines are the same words', () => {
  expect(diffWords('hạ tầng  số', 'hạ tầng số').every(({ kind }) => kind === 'same')).toBe(true)
})

it('what stays and what was struck is the old sentence, what stays and what was put in the new one', () => {
  const words = fc.array(fc.constantFrom('sở', 'xây', 'dựng', 'chủ', 'trì', ',', '.'), { maxLength: 30 })
  fc.assert(
    fc.property(words, words, (old, next) => {
      const parts = diffWords(old.join(' '), next.join(' '))
      const without = (gone: string) =>
        parts.filter(({ kind }) => kind !== gone).flatMap(({ text }) => text.match(/\p{L}+|[,.]/gu) ?? [])
      expect(without('inserted')).toEqual(old)
      expect(without('deleted')).toEqual(next)
    }),
  )
})
