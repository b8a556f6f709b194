import { deployMigrations } from '../migrate/migrate.ts'
import type { PostgresServer } from '../postgres/start-postgres.ts'
import { withClient } from '../postgres/with-client.ts'

const DATABASE = 'thong_suot'
/** May only take the application's role, which cannot change what has happened (prisma/migrations). */
const LOGIN = 'thong_suot_login'
const APPLICATION_ROLE = 'thong_suot_app'
/** Left on the database once the demo is in it: a seed broken off is made anew instead of being taken for whole. */
const SEEDED_MARK = 'demo'

export type PreparedDatabase = {
  databaseUrl: string
  databaseOwnerUrl: string
  applied: string[]
  needsSeed: boolean
  markSeeded: () => Promise<void>
}

/** The stack's own database: made anew unless the demo is whole in it, then brought up to date. */
export async function prepareOwnDatabase(server: PostgresServer, password: string): Promise<PreparedDatabase> {
  const needsSeed = await withClient(server.urlOf('postgres'), async (client) => {
    const { rows } = await client.query<{ mark: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = '${DATABASE}'`,
    )
    if (rows[0]?.mark === SEEDED_MARK) return false
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${DATABASE}`)
    return true
  })
  const databaseOwnerUrl = server.urlOf(DATABASE)
  const applied = await deployMigrations(databaseOwnerUrl)
  const databaseUrl = await ensureLogin({ server, database: DATABASE, password })
  const markSeeded = () =>
    withClient(databaseOwnerUrl, async (client) => {
      await client.query(`COMMENT ON DATABASE ${DATABASE} IS '${SEEDED_MARK}'`)
    })
  return { databaseUrl, databaseOwnerUrl, applied, needsSeed, markSeeded }
}

/** A database given by address is brought up to date and gets the demo only when there is nobody in its register. */
export async function prepareGivenDatabase(databaseUrl: string): Promise<PreparedDatabase> {
  const databaseOwnerUrl = process.env.DATABASE_OWNER_URL ?? databaseUrl
  const applied = await deployMigrations(databaseOwnerUrl)
  const needsSeed = await withClient(databaseOwnerUrl, async (client) => {
    const { rows } = await client.query<{ used: boolean }>('SELECT EXISTS (SELECT FROM organisation) AS used')
    return rows[0]?.used === false
  })
  return { databaseUrl, databaseOwnerUrl, applied, needsSeed, markSeeded: async () => {} }
}

type LoginOptions = { server: PostgresServer; database: string; password: string }

/** The user the application signs in as; answers the address with it. */
export async function ensureLogin({ server, database, password }: LoginOptions): Promise<string> {
  await withClient(server.urlOf(database), async (client) => {
    const { rowCount } = await client.query(`SELECT FROM pg_roles WHERE rolname = '${LOGIN}'`)
    if (rowCount === 0) await client.query(`CREATE ROLE ${LOGIN} LOGIN NOINHERIT PASSWORD '${password}'`)
    await client.query(`GRANT ${APPLICATION_ROLE} TO ${LOGIN}`)
  })
  return server.urlOf(database, LOGIN)
}
