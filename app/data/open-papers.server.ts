import { OPEN_SIGN_OFF_STATES, type SignOffState } from '#domain/sign-off/sign-off-actions.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import type { Prisma } from '#prisma-client/client.ts'

const PAPER = {
  id: true,
  action: true,
  state: true,
  organisationId: true,
  officerId: true,
  input: true,
  askedAt: true,
  decidedAt: true,
  reason: true,
  preparedBy: { select: { displayName: true } },
  decidedBy: { select: { displayName: true } },
} as const satisfies Prisma.SignOffSelect

/** Papers of an assignment that have not left its agency, oldest first: whoever reads them asks `seesSignOff`. */
export const OPEN_PAPERS = {
  where: { state: { in: [...OPEN_SIGN_OFF_STATES] } },
  select: PAPER,
  orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Assignment$signOffsArgs

export const toPaper = ({
  preparedBy,
  decidedBy,
  action,
  state,
  ...paper
}: Prisma.SignOffGetPayload<{ select: typeof PAPER }>) => ({
  ...paper,
  action: action as SignedAction,
  state: state as SignOffState,
  preparedBy: preparedBy.displayName,
  decidedBy: decidedBy?.displayName ?? null,
})
export type OpenPaper = ReturnType<typeof toPaper>
