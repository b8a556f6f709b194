import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

/** A dossier that another one was split from, and until when its past is also the other's. */
export type Origin = { id: string; code: string; until: Date }

/**
 * A dossier and those it was split from, one after another; itself without an end. What was asked and checked before a
 * split is a row of the first part and the past of both: it is read, not copied.
 */
export const splitLineSql = (dossierId: string) => Prisma.sql`(
  WITH RECURSIVE line (id, code, until, depth) AS (
    SELECT d.id, d.code, NULL::timestamptz, 0 FROM dossier d WHERE d.id = ${dossierId}::uuid
    UNION ALL
    SELECT o.id, o.code, d.created_at, l.depth + 1
      FROM line l JOIN dossier d ON d.id = l.id JOIN dossier o ON o.id = d.split_from_id)
  SELECT * FROM line)`

/** The nearest first; nothing for a dossier that was not split off. */
export const findOrigins = (reader: Reader, dossierId: string): Promise<Origin[]> =>
  reader.$queryRaw<Origin[]>`
    SELECT l.id, l.code, l.until FROM ${splitLineSql(dossierId)} l WHERE l.depth > 0 ORDER BY l.depth`

/** The rows of a dossier with those of before its splits, by the column that says when each was made. */
export const alsoBeforeSplit = async <Column extends string>(reader: Reader, dossierId: string, column: Column) => {
  const before = (await findOrigins(reader, dossierId)).map(({ id, until }) => ({
    dossierId: id,
    [column]: { lt: until },
  }))
  return { OR: [{ dossierId }, ...before] }
}
