import { expect, test } from 'vitest'
import { ConfirmationSchema } from './confirmation.ts'

const reasonsOf = (form: Record<string, string>) => {
  const parsed = ConfirmationSchema.safeParse(form)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path[0], message])
}

test('A filer closes its filing as solved or partly solved without more words', () => {
  expect(reasonsOf({ satisfaction: 'solved' })).toEqual([])
  expect(reasonsOf({ satisfaction: 'partly', note: '' })).toEqual([])
})

test('A filer who finds nothing solved says why', () => {
  expect(reasonsOf({ satisfaction: 'not' })).toEqual([['note', 'not-solved-reason-missing']])
  expect(reasonsOf({ satisfaction: 'not', note: 'Cột nằm trong hành lang đê.' })).toEqual([])
})

test('A filer is asked how far it is solved', () => {
  expect(reasonsOf({})).toEqual([['satisfaction', 'satisfaction-missing']])
})
