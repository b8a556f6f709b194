import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { canConnect } from '../process/can-connect.ts'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import { requireCommand, runCommand } from '../process/run-command.ts'
import { startServer } from '../process/start-server.ts'
import { cacheFolder } from './cache-folder.ts'
import { NAMESPACE, type RungAnswer, type TemporalContext } from './temporal-server.ts'

const VERSION = '1.35.0'
/** Of LoopbackTestServer.java: a new one is compiled into a folder of its own. */
const MAIN_REVISION = 2
const FOLDER = cacheFolder(`temporal-test-server-${VERSION}-${MAIN_REVISION}`)
const SOURCE = join(CHECKOUT_ROOT, 'tools/temporal')
const MAVEN_LIMIT_MS = 120_000

/** Rung 5: Temporal's Java test server from Maven, in memory. The clocks are rebuilt from PostgreSQL at every start. */
export async function startTestServer(context: Pick<TemporalContext, 'stackDir' | 'port'>): Promise<RungAnswer> {
  if ((await runCommand('java', ['-version'])).exitCode !== 0) return { skipped: 'không có Java' }
  const missing = await prepareTestServer()
  if (missing) return { skipped: missing }
  // The serial collector and the first compiler only: ready sooner, and small beside the parts that do the work.
  const flags = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-Xmx512m']
  const classpath = [join(FOLDER, 'classes'), join(FOLDER, 'jars/*')].join(delimiter)
  const mainClass = hasLoopbackMain() ? 'LoopbackTestServer' : 'io.temporal.testserver.TestServer'
  const server = await startServer({
    program: 'java',
    args: [...flags, '-cp', classpath, mainClass, String(context.port)],
    logFile: join(context.stackDir, 'logs/temporal.log'),
    what: 'Temporal',
    isReady: () => canConnect({ host: '127.0.0.1', port: context.port }),
    limitMs: 30_000,
  })
  return {
    kind: 'test-server',
    address: `127.0.0.1:${context.port}`,
    namespace: NAMESPACE,
    description: 'máy chủ trong bộ nhớ (Java)',
    process: server,
  }
}

/** Fetches the server when it is missing. Answers what stands in the way, or nothing. */
async function prepareTestServer(): Promise<string | undefined> {
  if (existsSync(join(FOLDER, 'jars'))) return undefined
  if ((await runCommand('mvn', ['-v'])).exitCode !== 0) return 'không có Maven'
  const part = `${FOLDER}.part-${process.pid}`
  await mkdir(join(part, 'classes'), { recursive: true })
  try {
    const pom = join(part, 'pom.xml')
    await copyFile(join(SOURCE, 'pom.xml'), pom)
    const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${join(part, 'jars')}`]
    const { exitCode } = await runCommand('mvn', ['-q', '-B', '-f', pom, ...goal], { limitMs: MAVEN_LIMIT_MS })
    if (exitCode !== 0) return 'Maven không tải được io.temporal:temporal-test-server'
    await compileLoopbackMain(part)
    if (!existsSync(FOLDER)) await rename(part, FOLDER)
    return undefined
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

/** A Java without a compiler (JRE) runs the server's own main class instead. */
async function compileLoopbackMain(folder: string): Promise<void> {
  if ((await runCommand('javac', ['-version'])).exitCode !== 0) return
  const classpath = join(folder, 'jars/*')
  await requireCommand('javac', [
    '-cp',
    classpath,
    '-d',
    join(folder, 'classes'),
    join(SOURCE, 'LoopbackTestServer.java'),
  ])
}

const hasLoopbackMain = (): boolean => existsSync(join(FOLDER, 'classes/LoopbackTestServer.class'))
