import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withClient } from '../postgres/with-client.ts'
import { requireCommand } from '../process/run-command.ts'
import { startServer } from '../process/start-server.ts'
import { cacheFolder } from './cache-folder.ts'
import { choosePorts, durableConfig, PERSISTENCE_PLUGIN } from './durable-config.ts'
import { ensureNamespace } from './ensure-namespace.ts'
import { NAMESPACE, type RungAnswer, type TemporalContext } from './temporal-server.ts'

export const TEMPORAL_VERSION = 'v1.32.1'
export const DURABLE_FOLDER = cacheFolder(`temporal-${TEMPORAL_VERSION}`)
const SERVER = join(DURABLE_FOLDER, 'bin/server')
const SQL_TOOL = join(DURABLE_FOLDER, 'bin/sql')

const STORES = [
  { database: 'temporal', schema: 'postgresql/v12/temporal' },
  { database: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
] as const

/** Rung 2: the real server, built by `npm run temporal:build`, on the stack's own PostgreSQL. */
export async function startDurableServer(context: TemporalContext): Promise<RungAnswer> {
  if (!existsSync(SERVER) || !existsSync(SQL_TOOL)) return { skipped: 'chưa dựng (npm run temporal:build)' }
  const databaseUrl = new URL(await context.databaseOwnerUrl)
  await prepareStores(databaseUrl)
  const configDir = join(context.stackDir, 'temporal')
  await mkdir(configDir, { recursive: true })
  const config = durableConfig({ ports: await choosePorts(context.port), databaseUrl, configDir })
  await Promise.all(
    Object.entries(config).map(([name, text]) => writeFile(join(configDir, name), text, { mode: 0o600 })),
  )
  const address = `127.0.0.1:${context.port}`
  const server = await startServer({
    program: SERVER,
    args: ['--config-file', join(configDir, 'server.json'), '--allow-no-auth', 'start'],
    logFile: join(context.stackDir, 'logs/temporal.log'),
    what: 'Temporal',
    isReady: () => ensureNamespace(address, NAMESPACE),
    limitMs: 60_000,
    everyMs: 200,
  })
  return {
    kind: 'durable',
    address,
    namespace: NAMESPACE,
    description: `máy chủ bền vững ${TEMPORAL_VERSION} trên PostgreSQL`,
    process: server,
  }
}

/** The server's own databases; the tool applies only the versions that are missing. */
async function prepareStores(databaseUrl: URL): Promise<void> {
  const existing = await withClient(databaseUrl.href, async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database')
    const names = new Set(rows.map((row) => row.datname))
    for (const { database } of STORES) if (!names.has(database)) await client.query(`CREATE DATABASE ${database}`)
    return names
  })
  const endpoint = ['--endpoint', databaseUrl.hostname, '--port', databaseUrl.port || '5432']
  const env = {
    ...process.env,
    SQL_PLUGIN: PERSISTENCE_PLUGIN,
    SQL_USER: decodeURIComponent(databaseUrl.username),
    SQL_PASSWORD: decodeURIComponent(databaseUrl.password),
  }
  for (const { database, schema } of STORES) {
    const run = (...command: string[]) =>
      requireCommand(SQL_TOOL, [...endpoint, '--database', database, ...command], { env })
    if (!existing.has(database)) await run('setup-schema', '--version', '0.0')
    await run('update-schema', '--schema-name', schema)
  }
}
