import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { resetRows } from './template-rows.ts'

export type TestDatabase = {
  /** The application's own address: its role cannot change what has happened. */
  url: string
  /** The owner's address, for looking behind the application's back. */
  ownerUrl: string
  /** Lets PostgreSQL count a table that a test has filled: only its owner may, and plans of what was never counted prove nothing. */
  analyze: (table: string) => Promise<void>
}

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is set by tests/setup/database.setup.ts: this project has no database`)
  return value
}

/** Every test of the file begins with the rows that the migrations left and nothing else. */
export function useTestDatabase(): TestDatabase {
  const ownerUrl = required('DATABASE_OWNER_URL')
  const owner = new pg.Client({ connectionString: ownerUrl })
  beforeAll(async () => {
    await owner.connect()
  })
  beforeEach(() => resetRows(owner))
  afterAll(async () => {
    await owner.end()
    await emptyFolder(required('FILES_DIR'))
  })
  const analyze = async (table: string) => {
    await owner.query(`ANALYZE ${owner.escapeIdentifier(table)}`)
  }
  return { url: required('DATABASE_URL'), ownerUrl, analyze }
}

async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    await rm(join(folder, name), { recursive: true, force: true })
}
