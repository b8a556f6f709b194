import { describe, expect, it } from 'vitest'
import { neighboursOf, toTriageStage } from './triage.ts'

const rows = ['a', 'b', 'c'].map((id, index) => ({ id, place: index + 1 }))

describe('the triage desk', () => {
  it('goes on to the filing that waits next', () => {
    expect(neighboursOf(rows, 'a')).toEqual({ previous: null, next: 'b' })
    expect(neighboursOf(rows, 'b')).toEqual({ previous: 'a', next: 'c' })
  })

  it('goes from the last one back to the oldest, and from a filing that has left the queue too', () => {
    expect(neighboursOf(rows, 'c').next).toBe('a')
    expect(neighboursOf(rows, 'gone')).toEqual({ previous: null, next: 'a' })
  })

  it('ends with the last filing', () => {
    expect(neighboursOf(rows.slice(0, 1), 'a').next).toBeNull()
    expect(neighboursOf([], null).next).toBeNull()
  })

  it('knows the stages of its address and no others', () => {
    expect(toTriageStage('cho-kiem-tra')).toBe('received')
    expect(toTriageStage('khac')).toBeUndefined()
  })
})
