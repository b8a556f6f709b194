import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { commandLineOf } from '../process/command-line-of.ts'
import { requireCommand } from '../process/run-command.ts'
import type { RunningProcess } from '../process/start-process.ts'
import { startServer } from '../process/start-server.ts'
import { waitUntil } from '../process/wait-until.ts'
import { locateBinaries, placeDataDir } from './server-files.ts'
import { findServerIdentity, type ServerIdentity } from './server-identity.ts'

export type PostgresServer = {
  port: number
  pid: number
  dataDir: string
  exited: RunningProcess['exited']
  urlOf: (database: string, user?: string) => string
  stop: () => Promise<void>
}

type PostgresOptions = {
  dataDir: string
  port: number
  password: string
  logFile: string
  /** Data that nobody will miss: no waiting for the disk. */
  isDisposable?: boolean
}

export const OWNER = 'postgres'

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'log_min_messages=fatal',
]
const DISPOSABLE_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=1h']

/** One PostgreSQL of the project's own, on the loopback address only. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { port, password, logFile, isDisposable = false } = options
  const identity = await findServerIdentity()
  const binaries = await locateBinaries(identity)
  const dataDir = await placeDataDir(options.dataDir, identity)
  await stopLeftover(dataDir)
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    await initialise({ initdb: binaries.initdb, dataDir, password, identity, isDisposable })
  }
  const settings = [...SETTINGS, ...(isDisposable ? DISPOSABLE_SETTINGS : [])].flatMap((setting) => ['-c', setting])
  const urlOf = (database: string, user = OWNER) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
  const server = await startServer({
    program: binaries.postgres,
    args: ['-D', dataDir, '-p', String(port), ...settings],
    logFile,
    cwd: dataDir,
    env: { ...process.env, LC_MESSAGES: 'C' },
    ...identity,
    what: 'PostgreSQL',
    isReady: () => isAccepting(urlOf('postgres')),
    limitMs: 60_000,
  })
  // SIGINT is PostgreSQL's "fast" shutdown: sessions are ended, the data is written.
  return { port, pid: server.pid, dataDir, exited: server.exited, urlOf, stop: () => server.stop('SIGINT', 20_000) }
}

type InitialiseOptions = {
  initdb: string
  dataDir: string
  password: string
  identity: ServerIdentity
  isDisposable: boolean
}

/** Built beside its place and moved there when it is whole: a start broken off leaves no half data folder. */
async function initialise(options: InitialiseOptions): Promise<void> {
  const { initdb, dataDir, password, identity, isDisposable } = options
  const part = `${dataDir}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true, mode: 0o700 })
  const passwordFile = join(tmpdir(), `thong-suot-${process.pid}-${Date.now()}`)
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (identity.uid !== undefined && identity.gid !== undefined) {
    await chown(part, identity.uid, identity.gid)
    await chown(passwordFile, identity.uid, identity.gid)
  }
  try {
    const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--username=${OWNER}`]
    const args = [`--pgdata=${part}`, `--pwfile=${passwordFile}`, ...flags, ...(isDisposable ? ['--no-sync'] : [])]
    await requireCommand(initdb, args, { ...identity, cwd: part, env: { ...process.env, LC_ALL: 'C' } })
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(part, dataDir)
}

/** A server whose starter was killed still holds the data folder. */
export async function stopLeftover(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0])
  if (!(await commandLineOf(pid))?.includes('postgres')) return
  process.kill(pid, 'SIGINT')
  await waitUntil(() => !existsSync(pidFile), { what: 'PostgreSQL của lần chạy trước', limitMs: 20_000 })
}

async function isAccepting(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
