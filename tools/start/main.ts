import { parseArgs } from 'node:util'
import { createProgress } from '../process/progress.ts'
import { describeDemoAccounts } from './demo-accounts.ts'
import { readStackFile, removeStackFile, STACK_DIR } from './stack-file.ts'
import { createStackParts } from './stack-parts.ts'
import { startStack } from './start-stack.ts'

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } })
const HURRY_AFTER_MS = 1500
const starterPid = process.ppid
const startedAt = performance.now()
const progress = createProgress()
let stoppingSince: number | undefined

const running = await readStackFile()
if (running) {
  console.error(`Thông Suốt đang chạy tại ${running.url} (tiến trình ${running.pid}); dừng lần chạy đó trước.`)
  process.exit(1)
}

const parts = createStackParts(STACK_DIR, progress.line)
let starting: Promise<string> | undefined

async function stop(exitCode: number): Promise<never> {
  if (stoppingSince !== undefined) {
    // One Ctrl-C may arrive twice, from the terminal and from npm; a second one, later, comes from somebody in a hurry.
    if (performance.now() - stoppingSince < HURRY_AFTER_MS) return new Promise<never>(() => {})
    parts.signalAll()
    process.exit(exitCode)
  }
  stoppingSince = performance.now()
  console.log('\n  Đang dừng…')
  await removeStackFile(STACK_DIR)
  await parts.stopAll()
  // Stopped in mid-start: what was being started is stopped as soon as it is known.
  await starting?.catch(() => {})
  console.log('  Đã dừng.')
  process.exit(exitCode)
}

function stopOnRequest(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  process.once('disconnect', () => {
    if (stoppingSince === undefined) void stop(0)
  })
  // npm's shell may be killed without passing the signal on: its child is then adopted by another parent.
  setInterval(() => {
    if (process.ppid !== starterPid && stoppingSince === undefined) void stop(0)
  }, 1000).unref()
}

console.log(values.dev ? 'Thông Suốt (phát triển)' : 'Thông Suốt')
stopOnRequest()
starting = startStack({
  mode: values.dev ? 'development' : 'production',
  stackDir: STACK_DIR,
  parts,
  progress,
  firstWebPort: Number(process.env.PORT ?? 3000),
  isFresh: process.env.STACK_FRESH === '1',
  isDisposable: process.env.STACK_DISPOSABLE === '1',
})
const url = await starting.catch((error: unknown) => {
  if (stoppingSince !== undefined) return new Promise<never>(() => {})
  console.error(`\n${error instanceof Error ? error.message : String(error)}\nNhật ký: ${STACK_DIR}/logs`)
  process.exit(1)
})
const took = ((performance.now() - startedAt) / 1000).toLocaleString('vi', { maximumFractionDigits: 1 })
console.log(`\nĐã sẵn sàng sau ${took} giây: ${url}\n`)
const accounts = await describeDemoAccounts(STACK_DIR)
if (accounts.length > 0) console.log(`Đăng nhập thử:\n${accounts.map((line) => `  ${line}`).join('\n')}\n`)
console.log(`Nhật ký: ${STACK_DIR}/logs. Ctrl-C để dừng.`)
const cause = await parts.givenUp
console.error(`\n${cause}. Nhật ký: ${STACK_DIR}/logs`)
await stop(1)
