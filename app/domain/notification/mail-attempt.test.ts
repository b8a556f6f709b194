import { describe, expect, it } from 'vitest'
import { decideAfterAttempt } from './mail-attempt.ts'

const notSent = { state: 'not-sent', reason: '421 too busy', isInDoubt: false } as const

describe('after a try', () => {
  it('a mail that was taken is sent', () => {
    expect(decideAfterAttempt({ outcome: { state: 'sent' }, attempts: 3 })).toEqual({ state: 'sent' })
  })

  it('a refusal ends it with its reason', () => {
    const outcome = { state: 'refused', reason: '550 no such mailbox' } as const
    expect(decideAfterAttempt({ outcome, attempts: 1 })).toEqual({ state: 'failed', reason: '550 no such mailbox' })
  })

  it('anything else is tried again, ever more seldom, within the hour', () => {
    const pauses = [1, 2, 3, 10, 39].map((attempts) => decideAfterAttempt({ outcome: notSent, attempts }))
    expect(pauses.map((decision) => decision.state === 'pending' && decision.retryInMs / 1000)).toEqual([
      30, 60, 120, 3600, 3600,
    ])
  })

  it('is given up after forty tries, with the last reason', () => {
    expect(decideAfterAttempt({ outcome: notSent, attempts: 40 })).toEqual({ state: 'failed', reason: '421 too busy' })
  })
})
