import type { AssignmentScope } from '#domain/assignment/scope.ts'
import type { WaitEnd, WaitLink } from '#domain/assignment/waits.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { inScope } from './assignment-reader.server.ts'

/** Two links made at once must not close a circle between them: whoever links holds this until the end. */
export async function lockWaits(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('assignment-wait'))`
}

/** All open links on ways that begin at an assignment: what it waits for, what that waits for, and so on. */
export const findLinksFrom = (tx: Transaction, assignmentId: string): Promise<WaitLink[]> => tx.$queryRaw<WaitLink[]>`
  WITH RECURSIVE way AS (
    SELECT waiting_id, awaited_id FROM assignment_wait WHERE waiting_id = ${assignmentId}::uuid AND ended_at IS NULL
    UNION SELECT w.waiting_id, w.awaited_id FROM assignment_wait w JOIN way ON w.waiting_id = way.awaited_id WHERE w.ended_at IS NULL)
  SELECT waiting_id AS "waitingId", awaited_id AS "awaitedId" FROM way`

export async function findLabels(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader.assignment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, anchor: true, code: true, lead: { select: { shortName: true } } },
  })
  return new Map(rows.map(({ id, anchor, code, lead }) => [id, `${anchor ?? code} (${lead.shortName})`]))
}

export async function insertWait(
  tx: Transaction,
  wait: WaitLink & { reason: string; setById: string; setAt: Date },
): Promise<void> {
  await tx.assignmentWait.create({ data: { id: newId(), ...wait } })
}

/** False when it had ended already. */
export async function endWait(tx: Transaction, link: WaitLink & { now: Date; why: WaitEnd }): Promise<boolean> {
  const { waitingId, awaitedId, now, why } = link
  const { count } = await tx.assignmentWait.updateMany({
    where: { waitingId, awaitedId, endedAt: null },
    data: { endedAt: now, endReason: why },
  })
  return count > 0
}

export type EndedWait = WaitLink & { why: WaitEnd }

/**
 * Works that have ended: nobody waits for their result any more, and they wait for nobody. Answers whom others still
 * waited for.
 */
export function endWaitsOf(
  tx: Transaction,
  { ended, now }: { ended: readonly { assignmentId: string; why: 'completed' | 'withdrawn' }[]; now: Date },
): Promise<EndedWait[]> {
  const rows = JSON.stringify(ended)
  return tx.$queryRaw<EndedWait[]>`
    WITH given AS (SELECT "assignmentId" AS id, why FROM jsonb_to_recordset(${rows}::jsonb) AS x("assignmentId" uuid, why text)),
    over AS (
      UPDATE assignment_wait w SET ended_at = ${now}, end_reason = 'over' FROM given
       WHERE w.waiting_id = given.id AND w.ended_at IS NULL AND w.awaited_id NOT IN (SELECT id FROM given))
    UPDATE assignment_wait w SET ended_at = ${now}, end_reason = given.why FROM given
     WHERE w.awaited_id = given.id AND w.ended_at IS NULL
    RETURNING w.waiting_id AS "waitingId", w.awaited_id AS "awaitedId", given.why`
}

const MOST_OFFERED = 20

/**
 * Open work that somebody may choose to wait for. An agency reads in the published plans what others have to do and may
 * wait for it; an enterprise knows its own work only.
 */
function awaitable(scope: AssignmentScope): Prisma.AssignmentWhereInput {
  const readsPlans = scope !== 'all' && scope !== 'none' && scope.withParties
  const known = readsPlans ? { OR: [inScope(scope), { document: { publishedAt: { not: null } } }] } : inScope(scope)
  return { AND: [known, { structure: 'work', state: { notIn: ['completed', 'withdrawn'] } }] }
}

export const isAwaitable = async (reader: Reader, args: { scope: AssignmentScope; id: string }): Promise<boolean> =>
  (await reader.assignment.count({ where: { AND: [{ id: args.id }, awaitable(args.scope)] } })) > 0

/** By words of the code, the title or the agency; the next dates first. */
export async function findAwaitable(
  reader: Reader,
  { scope, search, except }: { scope: AssignmentScope; search: string; except: readonly string[] },
): Promise<{ id: string; name: string }[]> {
  const words = foldText(search).split(' ').filter(Boolean)
  const rows = await reader.assignment.findMany({
    where: {
      AND: [
        awaitable(scope),
        { id: { notIn: [...except] } },
        ...words.map((word) => ({ OR: [{ folded: { contains: word } }, { lead: { folded: { contains: word } } }] })),
      ],
    },
    select: { id: true, anchor: true, code: true, title: true, lead: { select: { shortName: true } } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: MOST_OFFERED,
  })
  return rows.map(({ id, anchor, code, title, lead }) => ({
    id,
    name: `${anchor ?? code} · ${lead.shortName}: ${title}`,
  }))
}

type End = { id: string; name: string; kind: OrganisationKind }
export type WaitEnds = WaitLink & { waiting: End; awaited: End }

/** Who leads the works at both ends of links. */
export const findLeadsOfWaits = (reader: Reader, links: readonly WaitLink[]): Promise<WaitEnds[]> =>
  reader.$queryRaw<WaitEnds[]>`
    SELECT x."waitingId", x."awaitedId",
           json_build_object('id', wo.id, 'name', wo.short_name, 'kind', wo.kind) AS waiting,
           json_build_object('id', ao.id, 'name', ao.short_name, 'kind', ao.kind) AS awaited
      FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS x("waitingId" uuid, "awaitedId" uuid)
      JOIN assignment w ON w.id = x."waitingId" JOIN organisation wo ON wo.id = w.lead_id
      JOIN assignment a ON a.id = x."awaitedId" JOIN organisation ao ON ao.id = a.lead_id`

/** Open works that once waited for one that had ended and is open again. */
export const findThoseWhoWaited = (tx: Transaction, awaitedIds: readonly string[]): Promise<WaitLink[]> =>
  tx.$queryRaw<WaitLink[]>`
    SELECT DISTINCT w.waiting_id AS "waitingId", w.awaited_id AS "awaitedId"
      FROM assignment_wait w JOIN assignment a ON a.id = w.waiting_id AND a.state NOT IN ('completed', 'withdrawn')
     WHERE w.awaited_id = ANY(${[...awaitedIds]}::uuid[]) AND w.end_reason = 'completed'`
