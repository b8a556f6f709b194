import type { MovingReference } from '#domain/reform/references.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import type { MatterType } from './holding.server.ts'
import { MATTER_TABLES } from './matter-table.server.ts'
import { moveMemberships } from './rehoming-people.server.ts'

const { sql } = Prisma

export type Move = { subjectId: string; fromId: string; toId: string }
type EndedHolding = {
  subjectId: string
  step: string
  limitDays: number | null
  dueOn: Date | null
  organisationId: string
}
type Apply = (tx: Transaction, args: { moves: readonly Move[]; now: Date }) => Promise<void>

/** The moves as rows `x(subject, old, new)`. */
const rows = (moves: readonly Move[]): Prisma.Sql =>
  sql`(SELECT "subjectId" AS subject, "fromId" AS old, "toId" AS new
         FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS r("subjectId" uuid, "fromId" uuid, "toId" uuid)) x`

const update =
  (statement: (x: Prisma.Sql) => Prisma.Sql): Apply =>
  async (tx, { moves }) => {
    await tx.$executeRaw(statement(rows(moves)))
  }

/** Whoever leads does not take part beside it: one organisation, one role in an assignment. */
async function dropPartiesOfLeads(tx: Transaction, moves: readonly Move[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM assignment_party p USING assignment a, ${rows(moves)}
     WHERE a.id = x.subject AND p.assignment_id = a.id AND p.organisation_id = a.lead_id`
}

/** A holder's ledger: the time until now stays with the one of until now, under the same limit. */
const moveHolder =
  (type: MatterType): Apply =>
  async (tx, { moves, now }) => {
    await tx.$executeRaw`
      UPDATE ${MATTER_TABLES[type]} v SET holder_id = x.new, version = v.version + 1 FROM ${rows(moves)} WHERE v.id = x.subject AND v.holder_id = x.old`
    const ended = await tx.$queryRaw<EndedHolding[]>`
      UPDATE holding h SET ended_at = ${now} FROM ${rows(moves)}
       WHERE h.subject_type = ${type} AND h.subject_id = x.subject AND h.organisation_id = x.old AND h.ended_at IS NULL
      RETURNING h.subject_id AS "subjectId", h.step, h.limit_days AS "limitDays", h.due_on AS "dueOn", x.new AS "organisationId"`
    await tx.holding.createMany({
      data: ended.map((holding) => ({ ...holding, id: newId(), subjectType: type, startedAt: now })),
    })
  }

/** While somebody is asked the days of the dossier are its days: they go with the question. */
const moveAskedDays: Apply = async (tx, { moves, now }) => {
  const ended = await tx.$queryRaw<{ subjectId: string; organisationId: string }[]>`
    UPDATE holding h SET ended_at = ${now} FROM ${rows(moves)} JOIN dossier_question q ON q.id = x.subject
     WHERE h.subject_type = 'dossier' AND h.subject_id = q.dossier_id AND h.step = 'question' AND h.organisation_id = x.old AND h.ended_at IS NULL
    RETURNING h.subject_id AS "subjectId", x.new AS "organisationId"`
  await tx.holding.createMany({
    data: ended.map((holding) => ({
      ...holding,
      id: newId(),
      subjectType: 'dossier',
      step: 'question',
      startedAt: now,
    })),
  })
}

/** Dates that an agency has in an assignment go with its part; where the successor has one of its own, that one stands. */
const moveDates: Apply = async (tx, { moves, now }) => {
  await tx.$executeRaw`
    UPDATE agency_date d SET ended_at = ${now}, next_step_at = NULL, waits_for_calendar = NULL FROM ${rows(moves)}
     WHERE d.assignment_id = x.subject AND d.organisation_id = x.old AND d.ended_at IS NULL
       AND EXISTS (SELECT FROM agency_date o WHERE o.assignment_id = x.subject AND o.organisation_id = x.new AND o.purpose = d.purpose)`
  await tx.$executeRaw`
    UPDATE agency_date d SET organisation_id = x.new FROM ${rows(moves)}
     WHERE d.assignment_id = x.subject AND d.organisation_id = x.old AND d.ended_at IS NULL`
}

/**
 * The pieces that a lead gave out of its work are judged by who leads that work now. Nobody judges its own work: where
 * giver and lead have become one, the piece is the DIC's to judge, with its date and its open request for time.
 */
async function moveGiver(tx: Transaction, moves: readonly Move[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE assignment a SET given_by_id = x.new, version = a.version + 1 FROM ${rows(moves)}
     WHERE a.parent_id = x.subject AND a.given_by_id = x.old AND a.lead_id <> x.new`
  const own = await tx.$queryRaw<{ id: string }[]>`
    UPDATE assignment a SET given_by_id = NULL, due_set_by = CASE a.due_set_by WHEN 'giver' THEN 'dic' ELSE a.due_set_by END,
           version = a.version + 1 FROM ${rows(moves)}
     WHERE (a.parent_id = x.subject AND a.given_by_id = x.old AND a.lead_id = x.new) OR (a.id = x.subject AND a.given_by_id = x.new)
    RETURNING a.id`
  await tx.extensionRequest.updateMany({
    where: { assignmentId: { in: own.map(({ id }) => id) }, state: 'open', decider: 'giver' },
    data: { decider: 'dic' },
  })
}

/** How each kind of item goes to its new organisation. Ids, dates, versions and states stay as they are. */
const APPLY = {
  'assignment.lead_id': async (tx, { moves, now }) => {
    await moveDates(tx, { moves, now })
    await moveGiver(tx, moves)
    await tx.$executeRaw`
      UPDATE assignment a SET lead_id = x.new, version = a.version + 1 FROM ${rows(moves)} WHERE a.id = x.subject AND a.lead_id = x.old`
    await dropPartiesOfLeads(tx, moves)
  },
  'assignment_party.organisation_id': async (tx, { moves, now }) => {
    await moveDates(tx, { moves, now })
    await tx.$executeRaw`
      DELETE FROM assignment_party p USING ${rows(moves)}
       WHERE p.assignment_id = x.subject AND p.organisation_id = x.old
         AND EXISTS (SELECT FROM assignment_party q WHERE q.assignment_id = x.subject AND q.organisation_id = x.new)`
    await tx.$executeRaw`
      UPDATE assignment_party p SET organisation_id = x.new FROM ${rows(moves)}
       WHERE p.assignment_id = x.subject AND p.organisation_id = x.old`
    await dropPartiesOfLeads(tx, moves)
  },
  'obstacle.filer_id': update(
    (x) =>
      sql`UPDATE obstacle v SET filer_id = x.new, version = v.version + 1 FROM ${x} WHERE v.id = x.subject AND v.filer_id = x.old`,
  ),
  'obstacle.holder_id': moveHolder('obstacle'),
  'dossier.holder_id': moveHolder('dossier'),
  'dossier_question.holder_id': async (tx, args) => {
    await moveHolder('question')(tx, args)
    await moveAskedDays(tx, args)
  },
  'opinion_slip.holder_id': moveHolder('opinion-slip'),
  'resolution_point.lead_id': update(
    (x) => sql`UPDATE resolution_point t SET lead_id = x.new FROM ${x} WHERE t.id = x.subject AND t.lead_id = x.old`,
  ),
  'plan_item_party.organisation_id': async (tx, { moves }) => {
    await tx.$executeRaw`
      DELETE FROM plan_item_party p USING ${rows(moves)}
       WHERE p.item_id = x.subject AND p.organisation_id = x.old
         AND EXISTS (SELECT FROM plan_item_party q WHERE q.item_id = x.subject AND q.organisation_id = x.new AND q.role = p.role)`
    await tx.$executeRaw`
      UPDATE plan_item_party p SET organisation_id = x.new FROM ${rows(moves)} WHERE p.item_id = x.subject AND p.organisation_id = x.old`
  },
  'target_measurer.organisation_id': update(
    (x) =>
      sql`UPDATE target_measurer t SET organisation_id = x.new FROM ${x} WHERE t.item_id = x.subject AND t.organisation_id = x.old`,
  ),
  'membership.organisation_id': moveMemberships,
  'organisation.parent_id': update(
    (x) =>
      sql`UPDATE organisation o SET parent_id = x.new, version = o.version + 1 FROM ${x} WHERE o.id = x.subject AND o.parent_id = x.old`,
  ),
  'organisation_alias.organisation_id': update(
    (x) =>
      sql`UPDATE organisation_alias n SET organisation_id = x.new FROM ${x} WHERE n.id = x.subject AND n.organisation_id = x.old`,
  ),
} as const satisfies Record<MovingReference, Apply>

/** Moves items of one kind and writes them down. */
export async function applyMoves(
  tx: Transaction,
  args: { reformId: string; reference: MovingReference; moves: readonly Move[]; now: Date },
): Promise<void> {
  const { reformId, reference, moves, now } = args
  if (moves.length === 0) return
  await APPLY[reference](tx, { moves, now })
  await tx.rehomedItem.createMany({ data: moves.map((move) => ({ ...move, reformId, reference, at: now })) })
}

/** How many items of each kind a reform has moved between which organisations. */
export const countRehomed = (reader: Transaction, reformId: string) =>
  reader.rehomedItem.groupBy({ by: ['reference', 'fromId', 'toId'], where: { reformId }, _count: true })
