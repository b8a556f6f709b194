import { generate } from '../compile/generate.ts'
import { createProgress } from '../process/progress.ts'
import { applicationEnvironment } from './application-parts.ts'
import { startDatabase } from './foundation-parts.ts'
import { seedWhenNeeded } from './seed-when-needed.ts'
import { readStackFile, removeStackFile, STACK_DIR } from './stack-file.ts'
import { createStackParts } from './stack-parts.ts'
import { wipeData } from './wipe-data.ts'

/** `npm run db:reset`: forgets the local data and makes the demo anew. */
async function reset(): Promise<void> {
  if (process.env.DATABASE_URL) {
    throw new Error('DATABASE_URL được đặt: lệnh này chỉ xóa cơ sở dữ liệu cục bộ của npm start.')
  }
  const running = await readStackFile()
  if (running) throw new Error(`Thông Suốt đang chạy tại ${running.url}; dừng lại trước khi làm mới dữ liệu.`)
  const progress = createProgress()
  const parts = createStackParts(STACK_DIR, progress.line)
  await removeStackFile()
  await progress.step('Xóa dữ liệu cũ', () => wipeData(STACK_DIR))
  try {
    await progress.step('Mã sinh tự động', generate)
    const prepared = await startDatabase({ parts, stackDir: STACK_DIR, progress, isDisposable: false })
    await seedWhenNeeded({ prepared, progress, environment: async () => seedEnvironment(prepared.databaseUrl) })
  } finally {
    await parts.stopAll()
  }
}

/** Nothing is sent while seeding, and nobody listens: the addresses are only there to be parsed. */
const seedEnvironment = (databaseUrl: string): NodeJS.ProcessEnv =>
  applicationEnvironment({
    mode: 'production',
    stackDir: STACK_DIR,
    databaseUrl,
    webPort: 3000,
    smtpUrl: 'smtp://127.0.0.1:2525',
    mailboxDir: undefined,
    temporal: undefined,
  })

const failure: unknown = await reset().then(
  () => undefined,
  (error: unknown) => error,
)
if (failure !== undefined) console.error(failure instanceof Error ? failure.message : failure)
process.exit(failure === undefined ? 0 : 1)
