import { join } from 'node:path'
import { startMailbox } from '../mailbox/start-mailbox.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { findFreePort } from '../process/find-free-port.ts'
import type { Progress } from '../process/progress.ts'
import type { RunningProcess } from '../process/start-process.ts'
import { startTemporal } from '../temporal/start-temporal.ts'
import type { TemporalContext, TemporalServer } from '../temporal/temporal-server.ts'
import { type PreparedDatabase, prepareGivenDatabase, prepareOwnDatabase } from './prepare-database.ts'
import type { StackParts } from './stack-parts.ts'
import { stackPassword } from './stack-password.ts'
import { databaseDir } from './wipe-data.ts'

const FIRST_DATABASE_PORT = 54329
const FIRST_SMTP_PORT = 2525
const FIRST_TEMPORAL_PORT = 7233

type PartOptions = { parts: StackParts; stackDir: string; progress: Progress }

export function startDatabase(options: PartOptions & { isDisposable: boolean }): Promise<PreparedDatabase> {
  const { parts, stackDir, progress, isDisposable } = options
  const given = process.env.DATABASE_URL
  const changes = ({ applied }: PreparedDatabase) =>
    applied.length > 0 ? `áp dụng ${applied.length} thay đổi lược đồ` : 'lược đồ không đổi'
  if (given) return progress.step('PostgreSQL theo DATABASE_URL', () => prepareGivenDatabase(given), changes)
  return progress.step(
    'PostgreSQL',
    async () => {
      const password = await stackPassword(stackDir)
      const port = await findFreePort(FIRST_DATABASE_PORT)
      const server = await parts.keep('postgres', 'PostgreSQL', () =>
        startPostgres({
          dataDir: databaseDir(stackDir),
          port,
          password,
          logFile: join(stackDir, 'logs/postgres.log'),
          isDisposable,
        }),
      )
      return { ...(await prepareOwnDatabase(server, password)), port }
    },
    (database) => `cổng ${database.port}, ${changes(database)}`,
  )
}

export function startLocalTemporal(
  options: PartOptions & { databaseOwnerUrl: Promise<string> },
): Promise<TemporalServer | undefined> {
  const { parts, stackDir, progress, databaseOwnerUrl } = options
  // Only the durable server asks for it; without one a failure is told by the database's own line.
  databaseOwnerUrl.catch(() => {})
  const start = async () => {
    const port = await findFreePort(FIRST_TEMPORAL_PORT)
    const context = { stackDir, port, databaseOwnerUrl, onLine: progress.line }
    const server = await startTemporal(context)
    if (server?.process) await keepTemporal(parts, server.process, context)
    return server
  }
  return progress.step('Temporal', start, (server) => server?.description ?? 'không có')
}

/** Adopts the server that the ladder has just started; after a crash the ladder is climbed again. */
async function keepTemporal(parts: StackParts, started: RunningProcess, context: TemporalContext): Promise<void> {
  let next: RunningProcess | undefined = started
  const start = async () => {
    const running = next ?? (await startTemporal(context))?.process
    next = undefined
    if (!running) throw new Error('Temporal không khởi động lại được')
    return running
  }
  try {
    await parts.keep('temporal', 'Temporal', start)
  } catch (error) {
    await started.stop()
    throw error
  }
}

export function startLocalMailbox(options: PartOptions): Promise<{ url: string; folder: string | undefined }> {
  const { parts, stackDir, progress } = options
  const given = process.env.SMTP_URL
  if (given) return Promise.resolve({ url: given, folder: undefined })
  const start = async () => {
    const mailbox = await startMailbox({ port: await findFreePort(FIRST_SMTP_PORT), folder: join(stackDir, 'mail') })
    parts.add('mailbox', mailbox.stop)
    return mailbox
  }
  return progress.step('Hộp thư cục bộ', start, ({ url }) => url)
}
