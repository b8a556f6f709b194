import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { resetRows } from './template-rows.ts'

const SEED_LIMIT_MS = 120_000

/** The demo province, seeded once for the whole file: its tests look and change nothing. */
export function useDemoProvince(): void {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  beforeAll(async () => {
    await owner.connect()
    await resetRows(owner)
    const { seedDemoProvince } = await import('#seed/province.ts')
    await seedDemoProvince()
  }, SEED_LIMIT_MS)
  afterAll(async () => {
    await resetRows(owner)
    await owner.end()
  })
}
