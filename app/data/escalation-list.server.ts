import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import type { ClockStepName } from '#domain/deadline/clock-policy.ts'
import type { StandDownReason } from '#domain/deadline/stand-down.ts'
import {
  ESCALATIONS_PER_PAGE,
  type EscalationCursor,
  type EscalationFilter,
  type EscalationQuestion,
  type EscalationStanding,
} from '#domain/escalation/list-question.ts'
import type { Telling } from '#domain/notification/telling.ts'
import type { Reader } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import type { RecordEntry } from './assignment-record.server.ts'
import { OF_STEP, type TellingRow, tellingsSql, toTellings } from './telling.server.ts'

const { sql } = Prisma

const STANDINGS = {
  waiting: sql`e.stood_down_at IS NULL AND e.acknowledged_at IS NULL`,
  'in-hand': sql`e.stood_down_at IS NULL AND e.acknowledged_at IS NOT NULL`,
  'stood-down': sql`e.stood_down_at IS NOT NULL`,
} as const satisfies Record<EscalationStanding, Prisma.Sql>

/** A rung that is told again every few days is one line: its newest turn, which names the earlier ones. */
const OF_ONE_RUNG = sql`t.assignment_id = e.assignment_id AND t.level = e.level AND r.step = s.step AND r.due_version = s.due_version`
const IS_NEWEST = sql`NOT EXISTS (
  SELECT FROM escalation t JOIN clock_step r ON r.id = t.clock_step_id
   WHERE ${OF_ONE_RUNG} AND (t.raised_at, t.id) > (e.raised_at, e.id))`

function matches({ level, leadId }: EscalationFilter): Prisma.Sql {
  const conditions = [IS_NEWEST]
  if (level) conditions.push(sql`e.level = ${level}`)
  if (leadId) conditions.push(sql`a.lead_id = ${leadId}::uuid`)
  return Prisma.join(conditions, ' AND ')
}

/** What waits or is in hand: the oldest first. What has ended: the newest first. */
function pageOf(standing: EscalationStanding, cursor: EscalationCursor | null) {
  const descends = (standing === 'stood-down') !== (cursor?.backwards ?? false)
  const direction = Prisma.raw(descends ? 'DESC' : 'ASC')
  const beyond = Prisma.raw(descends ? '<' : '>')
  return {
    order: sql`ORDER BY e.raised_at ${direction}, e.id ${direction}`,
    condition: cursor ? sql`(e.raised_at, e.id) ${beyond} (${cursor.at}, ${cursor.id}::uuid)` : sql`true`,
  }
}

/** What people did about the assignment from the escalation on, until it stood down; acknowledging stands apart. */
const ACTS = sql`(
  SELECT json_agg(to_json(d)) FROM (
    SELECT v.id, v.at, v.type, v.person_name AS "personName", v.organisation_name AS "organisationName",
           v.on_behalf_of AS "onBehalfOf", v.payload
      FROM event v
     WHERE v.subject_type = 'assignment' AND v.subject_id = e.assignment_id AND v.person_id IS NOT NULL
       AND v.type <> 'EscalationAcknowledged' AND v.at >= e.raised_at AND v.at <= coalesce(e.stood_down_at, 'infinity')
     ORDER BY v.at DESC, v.id DESC LIMIT 12) d)`

/** The act of the record says in whose place it was done. */
const ACKNOWLEDGED_BY = sql`(
  SELECT json_build_object('name', v.person_name, 'organisation', v.organisation_name, 'onBehalfOf', v.on_behalf_of) FROM event v
   WHERE v.subject_type = 'assignment' AND v.subject_id = e.assignment_id AND v.type = 'EscalationAcknowledged'
     AND v.at = e.acknowledged_at AND v.person_id = e.acknowledged_by_id LIMIT 1)`

const TOLD_OF_END = sql`n.dedupe_key LIKE ANY (ARRAY(
  SELECT 'stood-down:' || v.id || ':%' FROM event v
   WHERE v.subject_type = 'assignment' AND v.subject_id = e.assignment_id AND v.type = 'EscalationStoodDown' AND v.at = e.stood_down_at))
  AND n.subject_type = 'assignment' AND n.subject_id = e.assignment_id AND n.person_id IN (
    SELECT n.person_id FROM notification n WHERE ${OF_STEP})`

type Acknowledger = { name: string; organisation: string | null; onBehalfOf: string | null }

type Row = {
  id: string
  assignmentId: string
  label: string
  title: string
  quote: string
  lead: string
  level: EscalationLevel
  step: ClockStepName
  raisedAt: Date
  turns: Date[]
  acknowledgedAt: Date | null
  acknowledgedBy: Acknowledger | null
  acknowledgeNote: string | null
  stoodDownAt: Date | null
  stoodDownWhy: StandDownReason | null
  told: TellingRow[] | null
  toldOfEnd: TellingRow[] | null
  acts: (Omit<RecordEntry, 'at'> & { at: string })[] | null
}
export type ListedEscalation = Omit<Row, 'told' | 'toldOfEnd' | 'acts'> & {
  told: Telling[]
  toldOfEnd: Telling[]
  acts: RecordEntry[]
}

/** A page of escalations by key, each with whom it reached and what followed, in one statement. */
export async function listEscalations(
  reader: Reader,
  { standing, filter, cursor }: EscalationQuestion,
): Promise<{ rows: ListedEscalation[]; more: boolean }> {
  const { condition, order } = pageOf(standing, cursor)
  const found = await reader.$queryRaw<Row[]>`
    SELECT e.id, e.assignment_id AS "assignmentId", coalesce(a.anchor, a.code) AS label, a.title, a.text AS quote,
           o.short_name AS lead, e.level, s.step, e.raised_at AS "raisedAt",
           ARRAY(SELECT t.raised_at FROM escalation t JOIN clock_step r ON r.id = t.clock_step_id
                  WHERE ${OF_ONE_RUNG} ORDER BY t.raised_at) AS turns,
           e.acknowledged_at AS "acknowledgedAt", e.acknowledge_note AS "acknowledgeNote", ${ACKNOWLEDGED_BY} AS "acknowledgedBy",
           e.stood_down_at AS "stoodDownAt", e.stood_down_why AS "stoodDownWhy",
           ${tellingsSql(OF_STEP)} AS told, ${tellingsSql(TOLD_OF_END)} AS "toldOfEnd", ${ACTS} AS acts
      FROM escalation e JOIN clock_step s ON s.id = e.clock_step_id
      JOIN assignment a ON a.id = e.assignment_id JOIN organisation o ON o.id = a.lead_id
     WHERE ${STANDINGS[standing]} AND ${matches(filter)} AND ${condition}
     ${order} LIMIT ${ESCALATIONS_PER_PAGE + 1}`
  const page = found.slice(0, ESCALATIONS_PER_PAGE)
  if (cursor?.backwards) page.reverse()
  return { rows: page.map(toListed), more: found.length > ESCALATIONS_PER_PAGE }
}

const toListed = ({ told, toldOfEnd, acts, ...row }: Row): ListedEscalation => ({
  ...row,
  told: toTellings(told),
  toldOfEnd: toTellings(toldOfEnd),
  acts: (acts ?? []).map((act) => ({ ...act, at: new Date(act.at) })),
})

export type EscalationFrame = {
  waiting: number
  inHand: number
  agencies: { id: string; name: string }[]
}

/** How many stand under the same filter, and whose work there is to choose from. What has ended is not counted. */
export async function findEscalationFrame(reader: Reader, filter: EscalationFilter): Promise<EscalationFrame> {
  const [row] = await reader.$queryRaw<(Omit<EscalationFrame, 'agencies'> & Partial<EscalationFrame>)[]>`
    SELECT count(*) FILTER (WHERE ${STANDINGS.waiting})::int AS waiting,
           count(*) FILTER (WHERE ${STANDINGS['in-hand']})::int AS "inHand",
           (SELECT json_agg(json_build_object('id', o.id, 'name', o.short_name) ORDER BY o.sort_order, o.short_name)
              FROM organisation o WHERE EXISTS (
                SELECT FROM assignment w WHERE w.lead_id = o.id AND EXISTS (SELECT FROM escalation x WHERE x.assignment_id = w.id))) AS agencies
      FROM escalation e JOIN clock_step s ON s.id = e.clock_step_id JOIN assignment a ON a.id = e.assignment_id
     WHERE e.stood_down_at IS NULL AND ${matches(filter)}`
  return { waiting: row?.waiting ?? 0, inHand: row?.inHand ?? 0, agencies: row?.agencies ?? [] }
}
