import { expect, test } from 'vitest'
import { judgeBackground } from './judge-background.ts'

const realNow = new Date('2026-11-24T08:00:00Z')
const seen = (secondsAgo: number, state: 'running' | 'waiting' | 'drift' | 'stopped' = 'running') => ({
  state,
  seenAt: new Date(realNow.getTime() - secondsAgo * 1000),
})

test('a part that spoke a moment ago is what it says', () => {
  expect(judgeBackground(seen(4), realNow)).toBe('fine')
  expect(judgeBackground(seen(4, 'waiting'), realNow)).toBe('waiting')
  expect(judgeBackground(seen(4, 'drift'), realNow)).toBe('drift')
})

test('a part that has said nothing for half a minute is silent, whatever it said last', () => {
  expect(judgeBackground(seen(31), realNow)).toBe('silent')
  expect(judgeBackground(seen(31, 'waiting'), realNow)).toBe('silent')
})

test('a part that said it stops has stopped, and one that never spoke was never seen', () => {
  expect(judgeBackground(seen(3600, 'stopped'), realNow)).toBe('stopped')
  expect(judgeBackground(undefined, realNow)).toBe('never-seen')
})
