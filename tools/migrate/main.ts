import { readStackFile } from '../start/stack-file.ts'
import { createMigration, deployMigrations, diagnoseMigrations, findDrift } from './migrate.ts'

const USAGE = `Cách dùng: npm run db:migrate -- deploy | status | drift | diff TÊN
Cơ sở dữ liệu: DATABASE_OWNER_URL hoặc DATABASE_URL; không có thì dùng cơ sở dữ liệu của npm start đang chạy.`

async function findDatabaseUrl(): Promise<string> {
  const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? (await readStackFile())?.databaseOwnerUrl
  if (!url) throw new Error(USAGE)
  return url
}

async function run(command: string | undefined, name: string | undefined): Promise<number> {
  switch (command) {
    case 'deploy': {
      const applied = await deployMigrations(await findDatabaseUrl())
      console.log(applied.length > 0 ? `Đã áp dụng: ${applied.join(', ')}` : 'Không có thay đổi nào cần áp dụng')
      return 0
    }
    case 'status': {
      const { history, failedMigrationNames, editedMigrationNames } = await diagnoseMigrations(await findDatabaseUrl())
      const isClean = history === null && failedMigrationNames.length === 0 && editedMigrationNames.length === 0
      console.log(isClean ? 'Khớp' : JSON.stringify({ history, failedMigrationNames, editedMigrationNames }, null, 2))
      return isClean ? 0 : 1
    }
    case 'drift': {
      const drift = await findDrift(await findDatabaseUrl())
      console.log(drift ?? 'Cơ sở dữ liệu khớp với prisma/schema.prisma')
      return drift === undefined ? 0 : 1
    }
    case 'diff': {
      if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error(`Tên gồm chữ thường, số và dấu gạch dưới\n${USAGE}`)
      const folder = await createMigration(name)
      console.log(folder ? `Đã viết prisma/migrations/${folder}` : 'Lược đồ không thay đổi')
      return 0
    }
    default:
      console.log(USAGE)
      return command === undefined ? 0 : 1
  }
}

const [command, name] = process.argv.slice(2)
process.exit(
  await run(command, name).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }),
)
