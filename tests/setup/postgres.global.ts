import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { deployMigrations } from '#tools/migrate/migrate.ts'
import { type PostgresServer, startPostgres, stopLeftover } from '#tools/postgres/start-postgres.ts'
import { withClient } from '#tools/postgres/with-client.ts'
import { commandLineOf } from '#tools/process/command-line-of.ts'
import { findFreePort } from '#tools/process/find-free-port.ts'
import { ensureLogin } from '#tools/start/prepare-database.ts'
import { oncePerRun } from './once-per-run.ts'
import { keepTemplateRows } from './template-rows.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { ownerUrl: string; loginUrl: string; template: string; folder: string }
  }
}

const TEMPLATE = 'template_migrated'
const PASSWORD = 'test'
const PREFIX = 'thong-suot-test-'
const FIRST_PORT = 55_432

/** One PostgreSQL for the whole run, with a database that was migrated once and is cloned for each test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { value, release } = await oncePerRun('postgres', open, close)
  project.provide('postgres', value.provided)
  return release
}

async function open() {
  await sweepDeadRuns()
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  // The database server runs as another user when we are root.
  await chmod(folder, 0o755)
  const server = await startPostgres({
    dataDir: join(folder, 'pg'),
    port: await findFreePort(FIRST_PORT),
    password: PASSWORD,
    logFile: join(folder, 'postgres.log'),
    isDisposable: true,
  })
  await withClient(server.urlOf('postgres'), (client) => client.query(`CREATE DATABASE ${TEMPLATE}`))
  await deployMigrations(server.urlOf(TEMPLATE))
  const loginUrl = await ensureLogin({ server, database: TEMPLATE, password: PASSWORD })
  await withClient(server.urlOf(TEMPLATE), keepTemplateRows)
  return { server, folder, provided: { ownerUrl: server.urlOf('postgres'), loginUrl, template: TEMPLATE, folder } }
}

async function close({ server, folder }: { server: PostgresServer; folder: string }): Promise<void> {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
  await rm(server.dataDir, { recursive: true, force: true })
}

/** A run that was killed leaves its server: the folder's name tells whose it was. */
async function sweepDeadRuns(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX))
  for (const name of names) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0])
    if ((await commandLineOf(owner))?.includes('vitest')) continue
    const folder = join(tmpdir(), name)
    await stopLeftover(join(folder, 'pg'))
    await rm(folder, { recursive: true, force: true })
  }
}
