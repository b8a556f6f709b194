import type { EscalationStanding } from '#domain/escalation/list-question.ts'
import type { MatterLevel } from '#domain/obstacle/level-above.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import type { MatterRef } from './clock-matter.server.ts'
import { matterWords } from './matter-table.server.ts'
import { fromDateColumn } from './plain-date.server.ts'

const { sql } = Prisma

export const MATTER_ESCALATIONS_PER_PAGE = 25
export type MatterEscalationCursor = { at: Date; id: string }

const STANDINGS = {
  waiting: sql`e.stood_down_at IS NULL AND e.acknowledged_at IS NULL`,
  'in-hand': sql`e.stood_down_at IS NULL AND e.acknowledged_at IS NOT NULL`,
  'stood-down': sql`e.stood_down_at IS NOT NULL`,
} as const satisfies Record<EscalationStanding, Prisma.Sql>

type Row = MatterRef & {
  id: string
  code: string
  title: string
  quote: string
  holder: string
  level: MatterLevel
  step: string
  dueOn: Date
  raisedAt: Date
  acknowledgedAt: Date | null
  acknowledgedBy: string | null
  acknowledgeNote: string | null
  stoodDownAt: Date | null
  told: string[] | null
}
export type ListedMatterEscalation = Omit<Row, 'dueOn' | 'told'> & { dueOn: PlainDate; told: string[] }

/** A page by key: what stands, oldest first; what has ended, newest first. One more than shown tells of a next page. */
export async function listMatterEscalations(
  reader: Reader,
  { standing, after }: { standing: EscalationStanding; after?: MatterEscalationCursor | undefined },
): Promise<ListedMatterEscalation[]> {
  const isEnded = standing === 'stood-down'
  const direction = Prisma.raw(isEnded ? 'DESC' : 'ASC')
  const beyond = Prisma.raw(isEnded ? '<' : '>')
  const from = after ? sql`(e.raised_at, e.id) ${beyond} (${after.at}, ${after.id}::uuid)` : sql`true`
  const rows = await reader.$queryRaw<Row[]>`
    SELECT e.id, e.subject_type AS "subjectType", e.subject_id AS "subjectId", v.code, v.title, v.quote, o.short_name AS holder, e.level,
           e.step, e.due_on AS "dueOn", e.raised_at AS "raisedAt", e.acknowledged_at AS "acknowledgedAt",
           p.display_name AS "acknowledgedBy", e.acknowledge_note AS "acknowledgeNote", e.stood_down_at AS "stoodDownAt",
           (SELECT array_agg(DISTINCT x.name ORDER BY x.name) FROM clock_step s, jsonb_array_elements(s.reached) r,
                   jsonb_array_elements_text(r -> 'names') AS x(name) WHERE s.id = e.clock_step_id) AS told
      FROM matter_escalation e JOIN organisation o ON o.id = e.holder_id
      JOIN LATERAL ${matterWords(sql`e`)} v ON true
      LEFT JOIN person p ON p.id = e.acknowledged_by_id
     WHERE ${STANDINGS[standing]} AND ${from}
     ORDER BY e.raised_at ${direction}, e.id ${direction} LIMIT ${MATTER_ESCALATIONS_PER_PAGE + 1}`
  return rows.map((row) => ({ ...row, dueOn: fromDateColumn(row.dueOn), told: row.told ?? [] }))
}

/** What stands: nobody has taken it in hand, somebody has. */
export async function countMatterEscalations(reader: Reader): Promise<{ waiting: number; inHand: number }> {
  const [row] = await reader.$queryRaw<{ waiting: number; inHand: number }[]>`
    SELECT count(*) FILTER (WHERE e.acknowledged_at IS NULL)::int AS waiting,
           count(*) FILTER (WHERE e.acknowledged_at IS NOT NULL)::int AS "inHand"
      FROM matter_escalation e WHERE e.stood_down_at IS NULL`
  return row ?? { waiting: 0, inHand: 0 }
}
