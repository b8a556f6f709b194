import { expect, test } from 'vitest'
import { messageFor, toFieldMessages, toFieldReasons } from './form-errors.ts'

const SENTENCES = { 'ask-missing': () => 'Viết điều doanh nghiệp đề nghị' }

test('each field gets one sentence, the first thing to mend', () => {
  const messages = toFieldMessages(
    [
      { field: 'ask', reason: 'ask-missing' },
      { field: 'ask', reason: 'too-long', params: { limit: 2000 } },
    ],
    SENTENCES,
  )
  expect(messages).toEqual([{ field: 'ask', message: 'Viết điều doanh nghiệp đề nghị' }])
})

test('the values of a reason stand in its sentence', () => {
  const [message] = toFieldMessages([
    { field: 'file', reason: 'file-too-large', params: { name: 'hien-truong-3.heic', size: '31 MB', limit: '20 MB' } },
  ])
  expect(message?.message).toBe('“hien-truong-3.heic” nặng 31 MB, mỗi tệp tối đa 20 MB')
})

test('a reason nobody has a sentence for never shows its code', () => {
  expect(toFieldMessages([{ field: '', reason: 'some-new-code' }])[0]?.message).not.toContain('some-new-code')
})

test('an issue of a schema belongs to the field at the head of its path', () => {
  const reasons = toFieldReasons([{ path: ['points', 0, 'dueOn'], message: 'plain-date' }])
  expect(messageFor(toFieldMessages(reasons), 'points')).toContain('05/11/2024')
})
