import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

export type StoredSetting = { version: number; value: unknown }
export type NewVersion<Value> = { version: number; value: Value; validFrom: Date; setById: string }

/** How the newest version of one setting is read, and how another is put beside it. */
export type VersionedSetting<Current, Value> = {
  /** The newest version as a JSON value of another statement, for `read`. */
  newestSql: Prisma.Sql
  read: (newest: StoredSetting | null) => Current
  load: (reader: Reader) => Promise<Current>
  /** Changes come one after the other: held until the transaction ends. Answers the version in force. */
  lock: (tx: Transaction) => Promise<Current>
  /** A version is added, never changed: what was decided under an earlier one names it. */
  insert: (tx: Transaction, row: NewVersion<Value>) => Promise<void>
}

/** `read` is given null while nobody has set it; `write` is its inverse. */
export function versionedSetting<Current, Value>({
  key,
  read,
  write,
}: {
  key: string
  read: (newest: StoredSetting | null) => Current
  write: (value: Value) => Prisma.InputJsonValue
}): VersionedSetting<Current, Value> {
  const load = async (reader: Reader): Promise<Current> =>
    read(await reader.setting.findFirst({ where: { key }, orderBy: { version: 'desc' } }))
  return {
    newestSql: Prisma.sql`
      (SELECT json_build_object('version', s.version, 'value', s.value) FROM setting s WHERE s.key = ${key} ORDER BY s.version DESC LIMIT 1)`,
    read,
    load,
    lock: async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${key}))`
      return load(tx)
    },
    insert: async (tx, { value, ...row }) => {
      await tx.setting.create({ data: { key, ...row, value: write(value) } })
    },
  }
}
