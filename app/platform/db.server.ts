import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Prisma } from '#prisma-client/client.ts'
import { PrismaClient } from '#prisma-client/client.ts'
import { env } from './env.server.ts'
import { noteStatement } from './statement-counter.server.ts'
import { createStatementNames } from './statement-name.server.ts'

/** The role the application works in: it cannot change or delete event rows (prisma/migrations, 5.3). */
const APPLICATION_ROLE = 'thong_suot_app'

function createPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 20, allowExitOnIdle: true, options: `-c role=${APPLICATION_ROLE}` })
  pool.on('connect', countStatements)
  return pool
}

function countStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const counted = (...args: unknown[]): unknown => {
    const startedAt = performance.now()
    const answer = query(...args)
    noteStatement(performance.now() - startedAt)
    return answer
  }
  client.query = counted as typeof client.query
}

export const createDatabase = (connectionString: string) =>
  new PrismaClient({
    adapter: new PrismaPg(createPool(connectionString), {
      disposeExternalPool: true,
      // Its type asks for a name always; without one the driver sends the statement unnamed.
      statementNameGenerator: createStatementNames() as (statement: { sql: string }) => string,
    }),
  })

export type Database = ReturnType<typeof createDatabase>
/** The handle of a running transaction: first argument of every function in app/data that writes. */
export type Transaction = Prisma.TransactionClient
/** Readers take either: the open transaction or the pool. */
export type Reader = Transaction | Database

export const db: Database = createDatabase(env.DATABASE_URL)
