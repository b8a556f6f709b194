import { Prisma } from '#prisma-client/client.ts'

/** What takes a filing out of the dossier it lies in; an event that names another dossier does as well. */
const LEAVES_DOSSIER = Prisma.sql`('ObstacleAnswered', 'ObstacleWithdrawn', 'ObstacleRefused')`

/**
 * Who held filing `id`, as rows of the ledger: its own stays, and those of each dossier while the filing lay in it. Read
 * from events, which nobody can change: a filing that leaves its dossier later keeps the days it spent there.
 */
export const filingHoldingsSql = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT h.id, h.subject_type, h.step, h.organisation_id, h.started_at, h.ended_at, h.limit_days, h.due_on
    FROM holding h WHERE h.subject_type = 'obstacle' AND h.subject_id = ${id}
  UNION ALL
  SELECT h.id, h.subject_type, h.step, h.organisation_id, greatest(h.started_at, lay.since), least(h.ended_at, lay.until), h.limit_days, h.due_on
    FROM (SELECT v.at AS since, v.payload ->> 'dossier' AS code, lead(v.at) OVER (ORDER BY v.at, v.id) AS until
            FROM event v WHERE v.subject_type = 'obstacle' AND v.subject_id = ${id}
             AND (v.payload ? 'dossier' OR v.type IN ${LEAVES_DOSSIER})) lay
    JOIN dossier d ON d.code = lay.code
    JOIN holding h ON h.subject_type = 'dossier' AND h.subject_id = d.id
   WHERE (h.ended_at IS NULL OR h.ended_at > lay.since) AND (lay.until IS NULL OR h.started_at < lay.until)`

/** What ends the waiting for another filing that says the same. */
const LEAVES_OTHER = Prisma.sql`('ObstacleAnswered', 'ObstacleConsolidated', 'ObstacleRefused', 'DuplicateFreed', 'ObstacleWithdrawn')`

/**
 * The same with the time in which it waited for another filing that says the same: whoever held that one held up both.
 * For the days of the work it blocks only; its own page says nothing of the other one.
 */
export const filingHoldingsWithOtherSql = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  ${filingHoldingsSql(id)}
  UNION ALL
  SELECT h.id, h.subject_type, h.step, h.organisation_id, greatest(h.started_at, lay.since), least(h.ended_at, lay.until), h.limit_days, h.due_on
    FROM (SELECT v.at AS since, (v.payload ->> 'duplicateOfId')::uuid AS other_id,
                 (SELECT min(x.at) FROM event x WHERE x.subject_type = 'obstacle' AND x.subject_id = v.subject_id
                     AND (x.at, x.id) > (v.at, v.id) AND x.type IN ${LEAVES_OTHER}) AS until
            FROM event v WHERE v.subject_type = 'obstacle' AND v.subject_id = ${id} AND v.type = 'DuplicateLinked') lay
    CROSS JOIN LATERAL (${filingHoldingsSql(Prisma.sql`lay.other_id`)}) h
   WHERE (h.ended_at IS NULL OR h.ended_at > lay.since) AND (lay.until IS NULL OR h.started_at < lay.until)`
