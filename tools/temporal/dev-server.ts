import { lookup } from 'node:dns/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { canConnect } from '../process/can-connect.ts'
import { runCommand } from '../process/run-command.ts'
import { startServer } from '../process/start-server.ts'
import { NAMESPACE, type RungAnswer, type TemporalContext } from './temporal-server.ts'

const DOWNLOAD_HOST = 'temporal.download'
const DOWNLOAD_LIMIT_MS = 60_000

/** Rung 3: the `temporal` command on PATH or in the SDK's cache. */
export async function startInstalledDevServer(context: TemporalContext): Promise<RungAnswer> {
  const program = await findProgram()
  return program ? startDevServer(program, context) : { skipped: 'không có lệnh temporal' }
}

/** Rung 4: the SDK fetches the same command. Without a name server's answer it is not even tried. */
export async function startDownloadedDevServer(context: TemporalContext): Promise<RungAnswer> {
  const isOnline = await Promise.race([
    lookup(DOWNLOAD_HOST).then(
      () => true,
      () => false,
    ),
    pause(1500, false, { ref: false }),
  ])
  if (!isOnline) return { skipped: 'không có mạng để tải' }
  const isFetched = await Promise.race([
    downloadProgram().then(
      () => true,
      () => false,
    ),
    pause(DOWNLOAD_LIMIT_MS, false, { ref: false }),
  ])
  const program = isFetched ? await findProgram() : undefined
  return program ? startDevServer(program, context) : { skipped: 'tải về không được' }
}

async function findProgram(): Promise<string | undefined> {
  if ((await runCommand('temporal', ['--version'])).exitCode === 0) return 'temporal'
  const cached = join(tmpdir(), `temporal-sdk-typescript-${await sdkVersion()}`)
  return existsSync(cached) ? cached : undefined
}

async function sdkVersion(): Promise<string> {
  const { default: pkg } = await import('@temporalio/testing/lib/pkg.js')
  return pkg.version
}

async function downloadProgram(): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing')
  const environment = await TestWorkflowEnvironment.createLocal()
  await environment.teardown()
}

async function startDevServer(program: string, { stackDir, port }: TemporalContext): Promise<RungAnswer> {
  const storage = ['--db-filename', join(stackDir, 'temporal.db')]
  const server = await startServer({
    program,
    args: ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--headless', ...storage],
    logFile: join(stackDir, 'logs/temporal.log'),
    what: 'Temporal',
    isReady: () => canConnect({ host: '127.0.0.1', port }),
    limitMs: 30_000,
  })
  return {
    kind: 'dev-server',
    address: `127.0.0.1:${port}`,
    namespace: NAMESPACE,
    description: 'lệnh temporal',
    process: server,
  }
}
