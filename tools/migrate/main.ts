import { readStackFile } from '../start/stack-file.ts'
import { createMigration, deployMigrations, diagnoseMigrations, findDrift } from './migrate.ts'

const USAGE = `Cách dùng: npm run db:migrate -- deploy | status | drift | diff TÊN
Cơ sở dữ liệu: DATABASE_OWNER_URL hoặc DATABASE_URL; không có thì dùng cơ sở dữ liệu của npm start đang chạy.`

async function findDatabaseUrl(): Promise<string> {
  const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? (await readStackFile())?.databaseOwnerUrl
  if (!url) throw new Error(USAGE)
  return url
}

async function deploy(): Promise<number> {
  const applied = await deployMigrations(await findDatabaseUrl())
  console.log(applied.length > 0 ? `Đã áp dụng: ${applied.join(', ')}` : 'Không có thay đổi nào cần áp dụng')
  return 0
}

async function status(): Promise<number> {
  const { history, failedMigrationNames, editedMigrationNames } = await diagnoseMigrations(await findDatabaseUrl())
  const isClean = history === null && failedMigrationNames.length === 0 && editedMigrationNames.length === 0
  console.log(isClean ? 'Khớp' : JSON.stringify({ history, failedMigrationNames, editedMigrationNames }, null, 2))
  return isClean ? 0 : 1
}

async function drift(): Promise<number> {
  const sql = await findDrift(await findDatabaseUrl())
  console.log(sql ?? 'Cơ sở dữ liệu khớp với prisma/schema.prisma')
  return sql === undefined ? 0 : 1
}

async function diff(name: string | undefined): Promise<number> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error(`Tên gồm chữ thường, số và dấu gạch dưới\n${USAGE}`)
  const folder = await createMigration(name, { databaseUrl: await findDatabaseUrl() })
  console.log(folder ? `Đã viết prisma/migrations/${folder}` : 'Lược đồ không thay đổi')
  return 0
}

const COMMANDS: Readonly<Record<string, (name: string | undefined) => Promise<number>>> = {
  deploy,
  status,
  drift,
  diff,
}

async function run(command: string, name: string | undefined): Promise<number> {
  const perform = COMMANDS[command]
  if (!perform) throw new Error(USAGE)
  return perform(name)
}

const [command = '', name] = process.argv.slice(2)
process.exit(
  await run(command, name).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }),
)
