import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createProgress } from '../process/progress.ts'
import { requireCommand, runCommand } from '../process/run-command.ts'
import { DURABLE_FOLDER, TEMPORAL_VERSION } from './durable-server.ts'

const MODULE = 'go.temporal.io/server'
const PROGRAMS = ['cmd/server', 'cmd/tools/sql'] as const

/** `npm run temporal:build`: the real server from its published module; about seven minutes on two cores. */
async function build(): Promise<void> {
  const progress = createProgress()
  const { exitCode, output } = await runCommand('go', ['version'])
  if (exitCode !== 0) throw new Error('Cần có Go 1.26 trở lên (lệnh go).')
  progress.line(output)
  await mkdir(join(DURABLE_FOLDER, 'bin'), { recursive: true })
  const env = { ...process.env, GOBIN: join(DURABLE_FOLDER, 'bin'), CGO_ENABLED: '0', GOFLAGS: '-trimpath' }
  for (const program of PROGRAMS) {
    const target = `${MODULE}/${program}@${TEMPORAL_VERSION}`
    await progress.step(target, () =>
      requireCommand('go', ['install', '-ldflags=-s -w', target], { env, cwd: DURABLE_FOLDER }),
    )
  }
  progress.line(`Xong. npm start sẽ dùng máy chủ này (${DURABLE_FOLDER}).`)
}

await build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
