import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { WORKFLOW_BUNDLE } from '#tools/compile/build-app.ts'
import { findFreePort } from '#tools/process/find-free-port.ts'
import { nodeArgs } from '#tools/process/node-command.ts'
import { type RunningProcess, startProcess } from '#tools/process/start-process.ts'
import { startServer } from '#tools/process/start-server.ts'

const FIRST_WEB_PORT = 3300

export type TestPart = RunningProcess & { readLog: () => Promise<string> }

/** The web application as a process on the test's database; stopped after the file. */
export async function startTestWeb(env: NodeJS.ProcessEnv = {}): Promise<TestPart & { url: string }> {
  // Workers of one run start at the same moment: each looks for its port from another number.
  const port = await findFreePort(FIRST_WEB_PORT + 20 * Number(process.env.VITEST_POOL_ID ?? 1))
  const url = `http://127.0.0.1:${port}`
  const logFile = await newLogFile('web')
  const server = await startServer({
    program: process.execPath,
    args: nodeArgs('app/web.ts'),
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: url, ...env },
    logFile,
    hasChannel: true,
    what: 'app/web.ts',
    isReady: async () => (await fetch(`${url}/suc-khoe`).catch(() => undefined))?.ok ?? false,
    limitMs: 30_000,
  })
  return { ...stopAfterFile(server, logFile), url }
}

/** The worker as a process on the test's database and the given Temporal. It may be killed: it is not started again. */
export async function startTestWorker(env: NodeJS.ProcessEnv): Promise<TestPart> {
  const logFile = await newLogFile('worker')
  const worker = await startProcess({
    program: process.execPath,
    args: nodeArgs('workflows/worker.ts'),
    env: { ...process.env, NODE_ENV: 'production', WORKFLOW_BUNDLE, ...env },
    logFile,
    hasChannel: true,
  })
  return stopAfterFile(worker, logFile)
}

const newLogFile = async (name: string): Promise<string> =>
  join(await mkdtemp(join(inject('postgres').folder, 'log-')), `${name}.log`)

/*
 * Registered when the file is collected: one that a running test registered stopped nothing, and a process left over
 * works on the database of the next file. Killed, because a worker whose Temporal has gone takes its time to leave.
 */
const parts: RunningProcess[] = []
afterAll(async () => {
  await Promise.all(parts.map((part) => part.stop('SIGKILL')))
})

function stopAfterFile(part: RunningProcess, logFile: string): TestPart {
  parts.push(part)
  return { ...part, readLog: () => readFile(logFile, 'utf8') }
}
