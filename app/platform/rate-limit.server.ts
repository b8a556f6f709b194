import { createHash } from 'node:crypto'
import pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from './env.server.ts'

const pool = new pg.Pool({
  connectionString: env.DATABASE_URL,
  max: 2,
  allowExitOnIdle: true,
  options: '-c role=thong_suot_app',
})

/** Keys are hashes: mail and network addresses do not lie about in a table of attempts. */
const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex')

export type RateLimiter = {
  /** Milliseconds to wait when there were too many; nothing when this one may go on. */
  take: (key: string) => Promise<number | undefined>
  /** An attempt that turned out well is not held against its key. */
  giveBack: (key: string) => Promise<void>
  forget: (key: string) => Promise<void>
}

/** Counts attempts in PostgreSQL, so that all processes see the same count. Real time, never the demo's. */
export function createRateLimiter(limit: { name: string; attempts: number; perSeconds: number }): RateLimiter {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: limit.name,
    points: limit.attempts,
    duration: limit.perSeconds,
  })
  return {
    take: async (key) => {
      try {
        await limiter.consume(keyOf(key))
        return undefined
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext
        throw refusal
      }
    },
    giveBack: async (key) => void (await limiter.reward(keyOf(key))),
    forget: async (key) => void (await limiter.delete(keyOf(key))),
  }
}
