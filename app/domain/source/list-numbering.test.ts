import { describe, expect, it } from 'vitest'
import { createListCounter, type ListDefinition, type ListLevel, writeNumber } from './list-numbering.ts'

const level = (format: string, text: string, changes: Partial<ListLevel> = {}): ListLevel => ({
  format,
  text,
  start: 1,
  restartAfter: 99,
  isLegal: false,
  ...changes,
})
const list = (levels: ListLevel[], key = 'plan', restarts: [number, number][] = []): ListDefinition => ({
  key,
  levels: new Map(levels.entries()),
  restarts: new Map(restarts),
})
const PLAN = list([
  level('upperRoman', '%1.'),
  level('decimal', '%2.'),
  level('lowerLetter', '%3)'),
  level('bullet', '\uF02D'),
])

describe('the number that Word prints before a paragraph', () => {
  it('counts each level and starts the deeper ones again', () => {
    const counter = createListCounter()
    const depths = [0, 1, 1, 2, 2, 3, 0, 1, 2]
    expect(depths.map((depth) => counter.next('1', PLAN, depth))).toEqual([
      'I.',
      '1.',
      '2.',
      'a)',
      'b)',
      '-',
      'II.',
      '1.',
      'a)',
    ])
  })

  it('shows the numbers above where the level says so, and in figures where the law does', () => {
    const counter = createListCounter()
    const decimal = list([level('upperRoman', '%1.'), level('decimal', '%1.%2.', { isLegal: true })])
    counter.next('1', decimal, 0)
    counter.next('1', decimal, 0)
    expect(counter.next('1', decimal, 1)).toBe('2.1.')
  })

  it('goes on in a second list of the same definition, unless that list starts anew', () => {
    const counter = createListCounter()
    const first = list([level('decimal', 'Điều %1.')])
    counter.next('1', first, 0)
    expect(counter.next('2', first, 0)).toBe('Điều 2.')
    expect(counter.next('3', list([level('decimal', 'Điều %1.')], 'plan', [[0, 1]]), 0)).toBe('Điều 1.')
    expect(counter.next('3', list([level('decimal', 'Điều %1.')], 'plan', [[0, 1]]), 0)).toBe('Điều 2.')
  })

  it('does not start again under a new heading when it is numbered through', () => {
    const counter = createListCounter()
    const through = list([level('upperRoman', '%1.'), level('decimal', '%2.', { restartAfter: 0 })])
    expect([0, 1, 0, 1].map((depth) => counter.next('1', through, depth))).toEqual(['I.', '1.', 'II.', '2.'])
  })

  it('is written in the way of its format', () => {
    expect(
      ['upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'decimalZero', 'ordinal', 'none'].map((format) =>
        writeNumber(9, format),
      ),
    ).toEqual(['IX', 'ix', 'I', 'i', '09', '9', ''])
    expect(writeNumber(28, 'lowerLetter')).toBe('bb')
  })

  it('stays short for a number that nobody prints', () => {
    expect(writeNumber(2_000_000_000, 'upperRoman').length).toBeLessThanOrEqual(60)
    expect(writeNumber(2_000_000_000, 'lowerLetter').length).toBeLessThanOrEqual(60)
  })
})
