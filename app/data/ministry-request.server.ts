import { MINISTRY_STEPS, type MinistryStep } from '#domain/obstacle/ministry-request.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromDateColumn, fromOptionalDateColumn, toDateColumn, toOptionalDateColumn } from './plain-date.server.ts'

export type OpenMinistryRequest = { id: string; ministry: string; step: MinistryStep; letterOn: PlainDate | null }

const isOpen = (state: string): state is MinistryStep => MINISTRY_STEPS.some((step) => step === state)

/** The one that is neither answered for good nor recalled. */
export const openRequestOf = <Request extends { state: string }>(
  requests: readonly Request[],
): (Request & { state: MinistryStep }) | undefined =>
  requests.find((request): request is Request & { state: MinistryStep } => isOpen(request.state))

/** The question of a dossier that has neither been answered for good nor recalled; the caller holds the dossier's lock. */
export async function getOpenMinistryRequest(tx: Transaction, dossierId: string): Promise<OpenMinistryRequest> {
  const row = await tx.ministryRequest.findFirstOrThrow({
    where: { dossierId, state: { in: [...MINISTRY_STEPS] } },
    select: { id: true, ministry: true, state: true, letterOn: true },
  })
  const { state, letterOn, ...request } = row
  return { ...request, step: state as MinistryStep, letterOn: fromOptionalDateColumn(letterOn) }
}

type NewRequest = Omit<Prisma.MinistryRequestUncheckedCreateInput, 'letterOn' | 'answerDueOn' | 'urges'> & {
  letterOn: PlainDate | null
  answerDueOn: PlainDate
}

export async function insertMinistryRequest(tx: Transaction, request: NewRequest): Promise<void> {
  const { letterOn, answerDueOn, ...row } = request
  await tx.ministryRequest.create({
    data: { ...row, answerDueOn: toDateColumn(answerDueOn), letterOn: toOptionalDateColumn(letterOn) },
  })
}

type Changes = Omit<Prisma.MinistryRequestUncheckedUpdateInput, 'letterOn' | 'answerDueOn' | 'answeredOn' | 'urges'> & {
  letterOn?: PlainDate
  answerDueOn?: PlainDate
  answeredOn?: PlainDate | null
}

export async function updateMinistryRequest(
  tx: Transaction,
  { id, changes }: { id: string; changes: Changes },
): Promise<void> {
  const { letterOn, answerDueOn, answeredOn, ...columns } = changes
  await tx.ministryRequest.update({
    where: { id },
    data: {
      ...columns,
      ...(letterOn === undefined ? {} : { letterOn: toDateColumn(letterOn) }),
      ...(answerDueOn === undefined ? {} : { answerDueOn: toDateColumn(answerDueOn) }),
      ...(answeredOn === undefined ? {} : { answeredOn: toOptionalDateColumn(answeredOn) }),
    },
  })
}

export async function insertMinistryUrge(
  tx: Transaction,
  { urgedOn, ...urge }: Omit<Prisma.MinistryUrgeUncheckedCreateInput, 'urgedOn'> & { urgedOn: PlainDate },
): Promise<void> {
  await tx.ministryUrge.create({ data: { ...urge, urgedOn: toDateColumn(urgedOn) } })
}

/** For the statement of whoever reads the dossier: the newest first, with what was urged. */
export const MINISTRY_REQUESTS = {
  orderBy: { referredAt: 'desc' },
  include: { urges: { orderBy: [{ urgedOn: 'asc' }, { recordedAt: 'asc' }] } },
} as const satisfies Prisma.Dossier$ministryRequestsArgs

type Row = Prisma.MinistryRequestGetPayload<Pick<typeof MINISTRY_REQUESTS, 'include'>>

export const toMinistryRequest = (row: Row) => ({
  id: row.id,
  ministry: row.ministry,
  question: row.question,
  state: row.state as MinistryStep | 'closed' | 'recalled',
  letterNumber: row.letterNumber,
  letterOn: fromOptionalDateColumn(row.letterOn),
  answerDueOn: fromDateColumn(row.answerDueOn),
  answer:
    row.answerNumber === null
      ? null
      : {
          number: row.answerNumber,
          on: fromOptionalDateColumn(row.answeredOn),
          text: row.answerText ?? '',
          fileId: row.answerFileId ?? '',
        },
  answerRecordedById: row.answerRecordedById,
  checkNote: row.checkNote,
  recallReason: row.recallReason,
  urges: row.urges.map(({ id, number, urgedOn }) => ({ id, number, on: fromDateColumn(urgedOn) })),
})
