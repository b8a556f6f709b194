import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { MAIL_SHARDS, type Process } from '#workflows/shared/processes.ts'
import type { MatterRef } from './clock-matter.server.ts'
import { ofEachMatter } from './matter-table.server.ts'

export type Holder = { process: Process; id: string }

/** `dueReading`: of the targets an agency measures and of papers for its head, whose rows have no second try. */
const select = (due: Prisma.Sql, dueReading: Prisma.Sql) => Prisma.sql`
  SELECT 'agency-clock' AS process, id::text AS id FROM organisation o
   WHERE EXISTS (SELECT FROM assignment WHERE lead_id = o.id AND ${due})
      OR EXISTS (SELECT FROM target_measurer WHERE organisation_id = o.id AND ${dueReading})
      OR EXISTS (SELECT FROM sign_off WHERE organisation_id = o.id AND ${dueReading})
      OR EXISTS (SELECT FROM agency_date WHERE organisation_id = o.id AND ${due})
  UNION ALL ${ofEachMatter((table) => Prisma.sql`SELECT 'obstacle-resolution', id::text FROM ${table} WHERE ${due}`)}
  UNION ALL SELECT 'organisation-reform', id::text FROM reform WHERE ${due}`

/** Mails of a share of the people: those that are being sent, and messages that no mail has taken yet. */
const selectMail = (due: Prisma.Sql) => Prisma.sql`
  UNION SELECT 'mail-delivery', shard::text FROM mail WHERE ${due}
  UNION SELECT 'mail-delivery', (('x' || right(person_id::text, 4))::bit(16)::int % ${MAIL_SHARDS}::int)::text FROM notification WHERE ${due}`

/** Every holder that has a row on which time acts: each must have a running clock. */
export const findAllHolders = (reader: Reader): Promise<Holder[]> => {
  const waits = Prisma.sql`next_step_at IS NOT NULL`
  return reader.$queryRaw<Holder[]>`${select(waits, waits)} ${selectMail(waits)}`
}

/** Holders with a row whose step passed before an instant and that waits for no second try: their clocks have slept on. */
export const findLateHolders = (reader: Reader, before: Date): Promise<Holder[]> =>
  reader.$queryRaw<Holder[]>`
    ${select(Prisma.sql`next_step_at < ${before} AND (retry_at IS NULL OR retry_at < ${before})`, Prisma.sql`next_step_at < ${before}`)}
    ${selectMail(Prisma.sql`next_step_at < ${before}`)}`

/** The next rows after an id, in the order of their making: from turn to turn a check comes past all of them. */
export async function findClockAssignmentsAfter(
  reader: Reader,
  { afterId, limit }: { afterId: string | null; limit: number },
): Promise<string[]> {
  const rows = await reader.assignment.findMany({
    where: {
      structure: { not: 'group' },
      state: { notIn: ['completed', 'withdrawn'] },
      ...(afterId ? { id: { gt: afterId } } : {}),
    },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/** Obstacles and dossiers that have not ended. */
export const findOpenMatters = (reader: Reader): Promise<MatterRef[]> =>
  reader.$queryRaw<MatterRef[]>`${ofEachMatter(
    (table, type) =>
      Prisma.sql`SELECT ${type}::text AS "subjectType", id::text AS "subjectId" FROM ${table} WHERE closed_at IS NULL`,
  )}`
