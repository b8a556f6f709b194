import { join } from 'node:path'
import { buildApp } from '../compile/build-app.ts'
import { generate } from '../compile/generate.ts'
import { findFreePort } from '../process/find-free-port.ts'
import type { Progress } from '../process/progress.ts'
import { waitUntil } from '../process/wait-until.ts'
import { applicationEnvironment, type StackMode, startWeb, startWorker } from './application-parts.ts'
import { startDatabase, startLocalMailbox, startLocalTemporal } from './foundation-parts.ts'
import { endLeftovers } from './leftovers.ts'
import { seedWhenNeeded } from './seed-when-needed.ts'
import { writeStackFile } from './stack-file.ts'
import type { StackParts } from './stack-parts.ts'
import { wipeData } from './wipe-data.ts'

export type StackOptions = {
  mode: StackMode
  stackDir: string
  parts: StackParts
  progress: Progress
  firstWebPort: number
  /** Begins with an empty database, mailbox and file store. */
  isFresh: boolean
  /** Data that nobody will miss: PostgreSQL does not wait for the disk. */
  isDisposable: boolean
}

/** Starts everything into `parts` and answers the address. What does not depend on each other runs side by side. */
export async function startStack(options: StackOptions): Promise<string> {
  await endLeftovers(options.stackDir)
  if (options.isFresh) await wipeData(options.stackDir)
  try {
    return await startParts(options)
  } catch (error) {
    await options.parts.stopAll()
    throw error
  }
}

async function startParts(options: StackOptions): Promise<string> {
  const { mode, stackDir, progress, parts, isDisposable } = options
  const unchanged = (isChanged: boolean) => (isChanged ? '' : 'không đổi')

  const generated = progress.step('Mã sinh tự động', generate, unchanged)
  const built = generated.then(() => mode === 'development' || progress.step('Dựng ứng dụng', buildApp, unchanged))
  const database = startDatabase({ parts, stackDir, progress, isDisposable })
  const temporal = startLocalTemporal({ parts, stackDir, progress, databaseOwnerUrl: urlOfOwner(database) })
  const mailbox = startLocalMailbox({ parts, stackDir, progress })
  const webPort = findFreePort(options.firstWebPort)
  const environment = async (withTemporal: boolean) => {
    const { url: smtpUrl, folder: mailboxDir } = await mailbox
    return applicationEnvironment({
      mode,
      stackDir,
      databaseUrl: (await database).databaseUrl,
      webPort: await webPort,
      smtpUrl,
      mailboxDir,
      temporal: withTemporal ? await temporal : undefined,
    })
  }
  const seeded = Promise.all([generated, database]).then(([, prepared]) =>
    seedWhenNeeded({ prepared, progress, environment: () => environment(false) }),
  )
  await allDone([built, database, temporal, mailbox, seeded])

  const env = await environment(true)
  const url = env.PUBLIC_URL ?? `http://localhost:${await webPort}`
  const { databaseUrl, databaseOwnerUrl } = await database
  const { url: smtpUrl, folder } = await mailbox
  const server = await temporal
  await progress.step('Tiến trình nền và trang web', async () => {
    await parts.keep('worker', 'Tiến trình nền', () => startWorker({ mode, stackDir, env }))
    await parts.keep('web', 'Trang web', () => startWeb({ mode, stackDir, env }))
    await waitForHealth(await webPort, parts)
  })
  await writeStackFile(
    {
      pid: process.pid,
      url,
      databaseUrl,
      databaseOwnerUrl,
      temporalAddress: server?.address ?? null,
      temporalKind: server?.kind ?? null,
      smtpUrl,
      mailboxDir: folder ?? null,
      filesDir: env.FILES_DIR ?? join(stackDir, 'files'),
    },
    stackDir,
  )
  return url
}

const urlOfOwner = async (database: Promise<{ databaseOwnerUrl: string }>): Promise<string> =>
  (await database).databaseOwnerUrl

/** Like Promise.all, but waits for the slow ones too: only then is everything known that has to be stopped. */
async function allDone(works: readonly Promise<unknown>[]): Promise<void> {
  const failure = (await Promise.allSettled(works)).find((result) => result.status === 'rejected')
  if (failure) throw failure.reason
}

async function waitForHealth(port: number, parts: StackParts): Promise<void> {
  const isHealthy = async () => (await fetch(`http://127.0.0.1:${port}/suc-khoe`).catch(() => undefined))?.ok ?? false
  const failed = parts.givenUp.then((cause) => {
    throw new Error(cause)
  })
  await Promise.race([waitUntil(isHealthy, { what: 'Trang web', limitMs: 60_000, everyMs: 100 }), failed])
}
