import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'

export const SCHEMA_FILE = join(CHECKOUT_ROOT, 'prisma/schema.prisma')
const MIGRATIONS_DIR = join(CHECKOUT_ROOT, 'prisma/migrations')
/** The schema as the last migration left it: `diff` compares with it and needs no database. */
const SNAPSHOT_FILE = join(MIGRATIONS_DIR, 'schema.snapshot.prisma')
const LOCK_TEXT = 'provider = "postgresql"\n'

/** The folder keeps Prisma's own form, so Prisma's command line can take over at any time. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = existsSync(MIGRATIONS_DIR) ? await readdir(MIGRATIONS_DIR, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => {
      const value = await readFile(join(MIGRATIONS_DIR, name, 'migration.sql'), 'utf8')
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
    }),
  )
  return {
    baseDir: MIGRATIONS_DIR,
    lockfile: { path: 'migration_lock.toml', content: names.length > 0 ? LOCK_TEXT : null },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}

export const readSchema = (): Promise<string> => readFile(SCHEMA_FILE, 'utf8')

export const readSnapshot = async (): Promise<string | undefined> =>
  existsSync(SNAPSHOT_FILE) ? readFile(SNAPSHOT_FILE, 'utf8') : undefined

/** Writes `<timestamp>_<name>/migration.sql` and keeps the schema it leads to. Returns the folder's name. */
export async function writeMigration(migration: { name: string; sql: string; schema: string }): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = `${stamp}_${migration.name}`
  await mkdir(join(MIGRATIONS_DIR, folder), { recursive: true })
  await writeFile(join(MIGRATIONS_DIR, folder, 'migration.sql'), migration.sql)
  await writeFile(SNAPSHOT_FILE, migration.schema)
  await writeFile(join(MIGRATIONS_DIR, 'migration_lock.toml'), LOCK_TEXT)
  return folder
}
