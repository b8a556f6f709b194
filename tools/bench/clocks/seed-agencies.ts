import type { Client } from 'pg'
import { withClient } from '../../postgres/with-client.ts'
import type { Stage } from '../stage.ts'

const SCHEDULED_AT_ONCE = 2_000

/** Agencies with an officer and a head each, and the coordinator, the Office and the leadership beside them. */
const AGENCIES = `
  INSERT INTO organisation (id, kind, name, short_name, name_en, folded)
  SELECT gen_random_uuid(), kind, name, name, name, lower(name) FROM (
    SELECT 'department' AS kind, 'Agency ' || n AS name FROM generate_series(1, $1) n
    UNION ALL VALUES ('department', 'Coordinator'), ('office', 'Office'), ('committee', 'Committee')) o`
const PEOPLE = `
  WITH wanted AS (
    SELECT gen_random_uuid() AS person_id, o.id AS organisation_id, r.role
      FROM organisation o JOIN LATERAL (
        SELECT unnest(CASE WHEN o.name LIKE 'Agency%' THEN ARRAY['officer', 'head'] WHEN o.kind = 'office' THEN ARRAY['office']
                           WHEN o.kind = 'committee' THEN ARRAY['leadership'] ELSE ARRAY['coordinator', 'head'] END) AS role) r ON true),
  person AS (
    INSERT INTO person (id, display_name, email, created_at)
    SELECT person_id, role, person_id || '@bench.example', now() FROM wanted)
  INSERT INTO membership (id, person_id, organisation_id, role, title)
  SELECT gen_random_uuid(), person_id, organisation_id, role, role FROM wanted`
const WORK = `
  INSERT INTO assignment (id, code, state, lead_id, title, text, folded, due_on, original_due_on, due_set_by,
                          issued_at, accepted_at, activity_at, due_version_at, settled_until)
  SELECT gen_random_uuid(), 'NV-BENCH-' || a.ordinal || '-' || n, 'in-progress', a.id, 'Work ' || n, 'Work ' || n, 'work ' || n,
         due.day, due.day, 'dic', $2, $2, $2, $2, $2
    FROM (SELECT id, row_number() OVER () AS ordinal FROM organisation WHERE name LIKE 'Agency%') a,
         generate_series(1, $1) n, LATERAL (SELECT $3::date + (n % $4) AS day) due`

export type WorkToSeed = {
  agencies: number
  each: number
  issuedAt: Date
  /** The first day on which work is due, and over how many days from there it is spread. */
  dueOn: string
  overDays: number
}

/** Open work of many agencies with its clocks set, as large as asked for; the calendar is the one that is seeded. */
export async function seedAgencies(stage: Stage, work: WorkToSeed): Promise<void> {
  const ids = await withClient(stage.seededUrl, async (client) => {
    await client.query(AGENCIES, [work.agencies])
    await client.query(PEOPLE)
    await client.query(WORK, [work.each, work.issuedAt, work.dueOn, work.overDays])
    return findIds(client)
  })
  stage.pointAt('seeded')
  const { seedCalendar } = await import('#seed/calendar.ts')
  const { db } = await import('#platform/db.server.ts')
  const { scheduleAssignments } = await import('#services/clock/schedule-assignments.server.ts')
  await seedCalendar()
  for (let first = 0; first < ids.length; first += SCHEDULED_AT_ONCE) {
    const assignmentIds = ids.slice(first, first + SCHEDULED_AT_ONCE)
    await db.$transaction((tx) => scheduleAssignments(tx, { assignmentIds }), { timeout: 60_000 })
  }
  await db.$disconnect()
  await withClient(stage.seededUrl, async (client) => {
    await client.query('DELETE FROM outbox')
    await client.query('VACUUM ANALYZE')
  })
}

async function findIds(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM assignment ORDER BY lead_id, id')
  return rows.map(({ id }) => id)
}
