import type { EscalationLevel } from '#domain/assignment/capacities.ts'
import { type AssignmentState, OPEN_STATES } from '#domain/assignment/states.ts'
import type { ExtensionDecider } from '#domain/deadline/extension.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Transaction } from '#platform/db.server.ts'
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
