import { changeRule } from '#domain/amendment/change-kinds.ts'
import type { OpenPiece } from '#domain/amendment/propose-changes.ts'
import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import { type AssignmentState, OPEN_STATES } from '#domain/assignment/states.ts'
import type { ExtensionDecider } from '#domain/deadline/extension.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { groupBy } from '#domain/shared/group-by.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

/** Pieces of a work that have not ended, in an order that two commands lock alike. */
export async function findOpenPieceIds(tx: Transaction, parentId: string): Promise<string[]> {
  const rows = await tx.assignment.findMany({
    where: { parentId, givenById: { not: null }, state: { in: [...OPEN_STATES] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/**
 * What taking each of these works back would take with it: pieces of it and of its open periods, and what was given on
 * out of those. Below a piece that has ended, or a period that has, nothing is taken back.
 */
export async function findOpenPiecesBelow(
  reader: Reader,
  assignmentIds: readonly string[],
): Promise<Map<string, OpenPiece[]>> {
  if (assignmentIds.length === 0) return new Map()
  const rows = await reader.$queryRaw<(OpenPiece & { rootId: string })[]>`
    WITH RECURSIVE below AS (
      SELECT a.id, a.id AS root_id, a.state, false AS is_piece
        FROM assignment a WHERE a.id = ANY(${assignmentIds}::uuid[])
      UNION ALL
      SELECT c.id, b.root_id, c.state, c.given_by_id IS NOT NULL
        FROM below b JOIN assignment c ON c.parent_id = b.id
       WHERE CASE WHEN c.given_by_id IS NULL THEN c.state = ANY(${changeRule('withdraw').from})
                  ELSE c.state = ANY(${OPEN_STATES}) END)
    SELECT b.root_id AS "rootId", p.id, p.code, o.short_name AS lead
      FROM below b JOIN assignment p ON p.id = b.id JOIN organisation o ON o.id = p.lead_id
     WHERE b.is_piece ORDER BY o.sort_order, o.short_name, p.id`
  return new Map(
    [...groupBy(rows, ({ rootId }) => rootId)].map(([rootId, pieces]) => [
      rootId,
      pieces.map(({ id, code, lead }) => ({ id, code, lead })),
    ]),
  )
}

const GIVER_LEVEL: EscalationLevel = 'giver'
const GIVER_DECIDES: ExtensionDecider = 'giver'

/** Of each piece that an agency gave on: how it stands, and what of it waits for the giver. */
export const PIECES_OF = (giverId: string) =>
  ({
    where: { givenById: giverId, state: { not: 'withdrawn' } },
    select: {
      id: true,
      code: true,
      text: true,
      state: true,
      percent: true,
      dueOn: true,
      originalDueOn: true,
      dueTime: true,
      originalDueTime: true,
      completedOn: true,
      submittedAt: true,
      suspendedAt: true,
      isReturned: true,
      lead: { select: { shortName: true, kind: true } },
      extensions: { where: { state: 'open', decider: GIVER_DECIDES }, select: { id: true }, take: 1 },
      escalations: {
        where: { level: GIVER_LEVEL, acknowledgedAt: null, stoodDownAt: null },
        select: { id: true },
        take: 1,
      },
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  }) as const satisfies Prisma.Assignment$childrenArgs

type PieceRow = Prisma.AssignmentGetPayload<{ select: ReturnType<typeof PIECES_OF>['select'] }>

export const toPiece = ({ lead, extensions, escalations, ...row }: PieceRow) => ({
  ...row,
  lead: lead.shortName,
  kind: lead.kind as OrganisationKind,
  state: row.state as AssignmentState,
  dueOn: fromOptionalDateColumn(row.dueOn),
  originalDueOn: fromOptionalDateColumn(row.originalDueOn),
  dueTime: row.dueTime as TimeOfDay | null,
  originalDueTime: row.originalDueTime as TimeOfDay | null,
  completedOn: fromOptionalDateColumn(row.completedOn),
  asksForTime: extensions.length > 0,
  isEscalated: escalations.length > 0,
})
