import { describe, expect, it } from 'vitest'
import { createStatementNames } from './statement-name.server.ts'

const timesAsked = (nameOf: ReturnType<typeof createStatementNames>, sql: string, times: number) =>
  Array.from({ length: times }, () => nameOf({ sql }))

describe('names of prepared statements', () => {
  it('a statement gets its name when it is asked for the third time, and keeps it', () => {
    const [first, second, third, fourth] = timesAsked(createStatementNames(), 'SELECT 1', 4)
    expect([first, second]).toEqual([undefined, undefined])
    expect(third).toMatch(/^[\w-]{20,63}$/)
    expect(fourth).toBe(third)
  })

  it('two statements never share a name', () => {
    const nameOf = createStatementNames()
    const names = ['SELECT 1', 'SELECT 2'].map((sql) => timesAsked(nameOf, sql, 3).at(-1))
    expect(new Set(names).size).toBe(2)
  })

  it('a text that differs each time takes no place on the connections', () => {
    const nameOf = createStatementNames()
    for (let value = 0; value < 20_000; value += 1) expect(nameOf({ sql: `SELECT ${value}` })).toBeUndefined()
  })

  it('the two hundredth name is the last', () => {
    const nameOf = createStatementNames()
    const names = Array.from({ length: 300 }, (_, value) => timesAsked(nameOf, `SELECT ${value}`, 3).at(-1))
    expect(names.filter((name) => name !== undefined)).toHaveLength(200)
    expect(nameOf({ sql: 'SELECT 0' })).toBe(names[0])
  })
})
