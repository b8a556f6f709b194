import { AsyncLocalStorage } from 'node:async_hooks'

type Tally = { statements: number; durationMs: number }

const tallies = new AsyncLocalStorage<Tally>()

/** Counts the statements a request sends to PostgreSQL: a page has a budget of five (5-quality, 5.1 row 6). */
export const withStatementCount = <Value>(tally: Tally, work: () => Value): Value => tallies.run(tally, work)

export function noteStatement(durationMs: number): void {
  const tally = tallies.getStore()
  if (!tally) return
  tally.statements += 1
  tally.durationMs += durationMs
}
