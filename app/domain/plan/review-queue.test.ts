import { describe, expect, it } from 'vitest'
import { countFilters, type Queued, stepsFrom, whereToGoOn } from './review-queue.ts'

const sentence = (anchor: string, facts: Partial<Queued> = {}): Queued => ({
  anchor,
  isOpen: true,
  isUnsure: false,
  hasGap: false,
  isMine: false,
  isDecided: false,
  ...facts,
})
const decided = { isOpen: false, isDecided: true }
const queue = [
  sentence('II.1', decided),
  sentence('III.1'),
  sentence('III.2', { isUnsure: true }),
  sentence('III.3', { isMine: true, hasGap: true }),
  sentence('V.1', { isUnsure: true, isMine: true }),
]

describe('the next sentence to decide', () => {
  it('is an unsure one while there is one, then the others in the order of the document', () => {
    expect(stepsFrom(queue, { anchor: 'III.2', filter: 'all' }).nextOpen).toBe('V.1')
    expect(stepsFrom(queue, { anchor: 'V.1', filter: 'all' }).nextOpen).toBe('III.1')
    expect(stepsFrom(queue, { anchor: 'III.1', filter: 'all' }).nextOpen).toBe('III.3')
  })
  it('begins again where something was left for later', () => {
    expect(stepsFrom(queue, { anchor: 'III.3', filter: 'all' }).nextOpen).toBe('III.2')
  })
  it('is nowhere when all are decided', () => {
    const done = queue.map((one) => ({ ...one, ...decided }))
    expect(stepsFrom(done, { anchor: 'III.1', filter: 'all' }).nextOpen).toBeNull()
  })
})

it('the neighbours are those of the document, within the filter', () => {
  expect(stepsFrom(queue, { anchor: 'III.3', filter: 'all' })).toMatchObject({ previous: 'III.2', next: 'V.1' })
  expect(stepsFrom(queue, { anchor: 'III.3', filter: 'mine' })).toMatchObject({ previous: null, next: 'V.1' })
})

it('who filters one’s own part stays in it while something is open there', () => {
  expect(stepsFrom(queue, { anchor: 'V.1', filter: 'mine' }).nextOpen).toBe('III.3')
})

it('each filter says how many sentences it shows', () => {
  expect(countFilters(queue)).toEqual({ all: 5, unsure: 2, gaps: 1, mine: 2, decided: 1 })
})

describe('who comes back', () => {
  it('goes on after the sentence decided last', () => {
    expect(whereToGoOn(queue, 'II.1')).toBe('III.1')
  })
  it('begins with what the reader was unsure of', () => {
    expect(whereToGoOn(queue, null)).toBe('III.2')
  })
})
