import type { HeldLine } from '#domain/obstacle/attribute-over-days.ts'
import { endOfDay, instantAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { matterWords } from './matter-table.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

/**
 * Lines of the ledger that went over their limit, or may have: the index of these few is all that is read. Nobody is
 * late while the filer is asked to confirm (`NEVER_OVER`).
 */
const WENT_OVER = Prisma.sql`h.limit_days IS NOT NULL AND h.step <> 'confirming'
  AND (h.ended_at IS NULL OR h.due_on IS NULL OR (h.ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > h.due_on)`

type Row = Omit<HeldLine, 'dueOn'> & { dueOn: Date | null }

/** For the tests that read its plan. */
export const heldOverSql = ({ from, to }: { from: PlainDate; to: PlainDate }): Prisma.Sql => Prisma.sql`
    SELECT h.subject_type AS "subjectType", h.subject_id AS "subjectId", w.code, w.title, h.step, o.id AS "organisationId",
           o.short_name AS organisation, h.started_at AS "startedAt", CASE WHEN h.ended_at < ${endOfDay(to)} THEN h.ended_at END AS "endedAt",
           h.limit_days AS "limitDays", h.due_on AS "dueOn"
      FROM holding h JOIN organisation o ON o.id = h.organisation_id JOIN LATERAL ${matterWords(Prisma.sql`h`)} w ON true
     WHERE ${WENT_OVER} AND (h.ended_at IS NULL OR h.ended_at >= ${instantAt(from)})
       AND h.started_at < ${endOfDay(to)} AND (h.due_on IS NULL OR h.due_on < ${to}::date)
     ORDER BY o.sort_order, h.started_at, h.id`

/**
 * Who kept a matter over the limit of its step between two days, as it stood at the end of the last one. A line only
 * ever ends: the same days give the same lines whenever they are asked for.
 */
export async function findHeldOver(reader: Reader, days: { from: PlainDate; to: PlainDate }): Promise<HeldLine[]> {
  const rows = await reader.$queryRaw<Row[]>`${heldOverSql(days)}`
  return rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: fromOptionalDateColumn(dueOn) }))
}
