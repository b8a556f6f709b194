import type { Choices } from '#domain/reform/destination.ts'
import { type ReformContent, ReformContentSchema, type ReformState } from '#domain/reform/reform.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromDateColumn, toDateColumn } from './plain-date.server.ts'

const PERSON = { select: { displayName: true } } as const
const MOST_SHOWN = 100

export type LegalBasis = { effectiveOn: PlainDate; basisNumber: string; basisOn: PlainDate; basisTitle: string }

const toJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject

/** Newest day first. */
export async function listReforms(reader: Reader) {
  const rows = await reader.reform.findMany({
    select: {
      id: true,
      state: true,
      effectiveOn: true,
      basisNumber: true,
      basisTitle: true,
      preparedAt: true,
      appliedAt: true,
      preparedBy: PERSON,
      decidedBy: PERSON,
    },
    orderBy: [{ effectiveOn: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
  })
  return rows.map((row) => ({
    ...row,
    state: row.state as ReformState,
    effectiveOn: fromDateColumn(row.effectiveOn),
    preparedBy: row.preparedBy.displayName,
    decidedBy: row.decidedBy?.displayName ?? null,
  }))
}

export async function findReform(reader: Reader, id: string) {
  const row = await reader.reform.findUnique({ where: { id }, include: { preparedBy: PERSON, decidedBy: PERSON } })
  if (!row) return undefined
  return {
    ...row,
    state: row.state as ReformState,
    effectiveOn: fromDateColumn(row.effectiveOn),
    basisOn: fromDateColumn(row.basisOn),
    content: ReformContentSchema.parse(row.content),
    choices: row.choices as Choices,
    preparedBy: row.preparedBy.displayName,
    decidedBy: row.decidedBy?.displayName ?? null,
  }
}
export type StoredReform = NonNullable<Awaited<ReturnType<typeof findReform>>>

/** The reform, held until the transaction ends; without waiting, nothing when somebody else holds it. */
export async function lockReform(
  tx: Transaction,
  { id, skipLocked = false }: { id: string; skipLocked?: boolean },
): Promise<StoredReform | undefined> {
  const rows = skipLocked
    ? await tx.$queryRaw<unknown[]>`SELECT id FROM reform WHERE id = ${id}::uuid FOR UPDATE SKIP LOCKED`
    : await tx.$queryRaw<unknown[]>`SELECT id FROM reform WHERE id = ${id}::uuid FOR UPDATE`
  return rows.length === 1 ? findReform(tx, id) : undefined
}

export async function insertReform(
  tx: Transaction,
  reform: LegalBasis & { id: string; content: ReformContent; preparedById: string; preparedAt: Date },
): Promise<void> {
  await tx.reform.create({
    data: {
      ...reform,
      state: 'draft',
      effectiveOn: toDateColumn(reform.effectiveOn),
      basisOn: toDateColumn(reform.basisOn),
      content: toJson(reform.content),
      choices: {},
    },
  })
}

export type ReformChanges = {
  state?: ReformState
  content?: ReformContent
  choices?: Choices
} & Pick<
  Prisma.ReformUncheckedUpdateInput,
  | 'submittedAt'
  | 'decidedById'
  | 'decidedAt'
  | 'decisionNote'
  | 'approvalEventId'
  | 'stepsDone'
  | 'appliedAt'
  | 'nextStepAt'
  | 'clockFault'
  | 'retryAt'
>

/** Under the lock of the reform. */
export async function updateReform(
  tx: Transaction,
  { id, changes: { content, choices, ...columns } }: { id: string; changes: ReformChanges },
): Promise<void> {
  await tx.reform.update({
    where: { id },
    data: {
      ...columns,
      ...(content ? { content: toJson(content) } : {}),
      ...(choices ? { choices: toJson(choices) } : {}),
      version: { increment: 1 },
    },
  })
}

/** When time acts on a reform next; null when it is over. */
export async function findNextReformStepAt(tx: Transaction, id: string): Promise<Date | null> {
  const row = await tx.reform.findUnique({ where: { id }, select: { nextStepAt: true, retryAt: true } })
  if (!row?.nextStepAt) return null
  return row.retryAt && row.retryAt > row.nextStepAt ? row.retryAt : row.nextStepAt
}
