import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp, WORKFLOW_BUNDLE } from '../compile/build-app.ts'
import { generate } from '../compile/generate.ts'
import { deployMigrations } from '../migrate/migrate.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { withClient } from '../postgres/with-client.ts'
import { findFreePort } from '../process/find-free-port.ts'
import { nodeArgs } from '../process/node-command.ts'
import { type RunningProcess, startProcess } from '../process/start-process.ts'
import { ensureLogin } from '../start/prepare-database.ts'
import { startTemporal } from '../temporal/start-temporal.ts'
import type { TemporalServer } from '../temporal/temporal-server.ts'

const FIRST_DATABASE_PORT = 56_432
const FIRST_TEMPORAL_PORT = 7_633
const PASSWORD = 'bench'
/** Seeded once; each round works on a copy. */
const SEEDED = 'bench_seeded'
const RUN = 'bench_run'

export type Stage = {
  /** The owner's address of the seeded database, and of the copy that a round works on. */
  seededUrl: string
  runUrl: string
  postgresPid: number
  /** For services called in this process: they read the address when they are loaded. */
  pointAt: (database: 'seeded' | 'run') => void
  /** A fresh copy of what was seeded. Nobody may be connected to either. */
  beginRound: () => Promise<void>
  startTemporal: () => Promise<TemporalServer>
  /** A program of this project on the round's database. */
  startProgram: (file: string, env?: NodeJS.ProcessEnv) => Promise<RunningProcess>
  close: () => Promise<void>
}

/** PostgreSQL of its own with its normal durability, the built workflows, and Temporal where a bench asks for it. */
export async function openStage(): Promise<Stage> {
  await generate()
  await buildApp()
  const folder = await mkdtemp(join(tmpdir(), 'thong-suot-bench-'))
  // The database server runs as another user when we are root.
  await chmod(folder, 0o755)
  const server = await startPostgres({
    dataDir: join(folder, 'pg'),
    port: await findFreePort(FIRST_DATABASE_PORT),
    password: PASSWORD,
    logFile: join(folder, 'postgres.log'),
  })
  await withClient(server.urlOf('postgres'), (client) => client.query(`CREATE DATABASE ${SEEDED}`))
  await deployMigrations(server.urlOf(SEEDED))
  const login = new URL(await ensureLogin({ server, database: SEEDED, password: PASSWORD }))
  const urlFor = (database: string): string => Object.assign(new URL(login), { pathname: `/${database}` }).href
  const started: RunningProcess[] = []
  let temporal: TemporalServer | undefined
  return {
    seededUrl: server.urlOf(SEEDED),
    runUrl: server.urlOf(RUN),
    postgresPid: server.pid,
    pointAt: (database) => {
      process.env.DATABASE_URL = urlFor(database === 'run' ? RUN : SEEDED)
      process.env.LOG_LEVEL = 'warn'
    },
    beginRound: () =>
      withClient(server.urlOf('postgres'), async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${RUN} WITH (FORCE)`)
        await client.query(`CREATE DATABASE ${RUN} TEMPLATE ${SEEDED} STRATEGY FILE_COPY`)
      }),
    startTemporal: async () => {
      const port = await findFreePort(FIRST_TEMPORAL_PORT)
      const databaseOwnerUrl = Promise.resolve(server.urlOf(SEEDED))
      temporal ??= await startTemporal({ stackDir: folder, port, databaseOwnerUrl, onLine: console.log })
      if (!temporal) throw new Error('Không có Temporal để đo')
      if (temporal.process) started.push(temporal.process)
      return temporal
    },
    startProgram: async (file, env = {}) => {
      const program = await startProcess({
        program: process.execPath,
        args: nodeArgs(file),
        env: {
          ...process.env,
          NODE_ENV: 'production',
          LOG_LEVEL: 'warn',
          WORKFLOW_BUNDLE,
          DATABASE_URL: urlFor(RUN),
          DATABASE_OWNER_URL: server.urlOf(RUN),
          ...env,
        },
        logFile: join(folder, 'program.log'),
        hasChannel: true,
      })
      started.push(program)
      return program
    },
    close: async () => {
      for (const program of started.reverse()) await program.stop('SIGKILL')
      await server.stop()
      await rm(folder, { recursive: true, force: true })
      await rm(server.dataDir, { recursive: true, force: true })
    },
  }
}
