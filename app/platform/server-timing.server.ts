import type { RequestHandler } from 'express'
import { withStatementCount } from './statement-counter.server.ts'

/** Says in `Server-Timing` how many statements the answer took, so that tests and operators see the same figure. */
export const tallyStatements: RequestHandler = (_request, response, next) => {
  const tally = { statements: 0, durationMs: 0 }
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response
  response.writeHead = ((...args: unknown[]) => {
    response.setHeader('Server-Timing', `db;desc="${tally.statements}";dur=${tally.durationMs.toFixed(1)}`)
    return writeHead(...args)
  }) as typeof response.writeHead
  withStatementCount(tally, next)
}
