import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

export type StoredSetting = { version: number; value: unknown }

/** The newest version of a setting as a JSON value of another statement. */
export const newestSettingSql = (key: string): Prisma.Sql => Prisma.sql`
  (SELECT json_build_object('version', s.version, 'value', s.value) FROM setting s WHERE s.key = ${key} ORDER BY s.version DESC LIMIT 1)`

export const findNewestSetting = (reader: Reader, key: string): Promise<StoredSetting | null> =>
  reader.setting.findFirst({ where: { key }, orderBy: { version: 'desc' } })

/** Changes come one after the other: held until the transaction ends. */
export async function lockSetting(tx: Transaction, key: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${key}))`
}

export async function insertSetting(
  tx: Transaction,
  row: { key: string; version: number; value: Prisma.InputJsonValue; validFrom: Date; setById: string },
): Promise<void> {
  await tx.setting.create({ data: row })
}
