import { expect, it } from 'vitest'
import { markPhrases } from './mark-phrases.ts'

const plain = { addresseeRole: null, deadline: null, vague: [], secondOrder: null, lead: [] } as const
const marked = (parts: ReturnType<typeof markPhrases>) =>
  parts.filter(({ mark }) => mark).map(({ text, mark }) => `${mark}: ${text}`)

it('"Tăng cường phối hợp" gives nobody a role and is marked as a gap', () => {
  expect(marked(markPhrases({ ...plain, text: 'Tăng cường phối hợp, chia sẻ hạ tầng.', vague: [], lead: [] }))).toEqual(
    ['gap: Tăng cường phối hợp'],
  )
})

it('role, date and words that name nobody are marked, and no word is lost', () => {
  const text = 'Chủ trì, phối hợp với các cơ quan liên quan lập kế hoạch trước ngày 15/12.'
  const deadline = { text: 'trước ngày 15/12', dueOn: null, recurring: null }
  const parts = markPhrases({
    ...plain,
    text,
    addresseeRole: 'leads',
    deadline,
    vague: ['các cơ quan liên quan'],
    lead: ['Sở Xây dựng'],
  })
  expect(marked(parts)).toEqual(['role: Chủ trì, phối hợp với', 'gap: các cơ quan liên quan', 'role: trước ngày 15/12'])
  expect(parts.map((part) => part.text).join('')).toBe(text)
})
