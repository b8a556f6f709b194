import type { CorrectedField } from '#domain/obstacle/correction.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { fromDateColumn, toDateColumn } from './plain-date.server.ts'

export type LockedResolution = {
  id: string
  dossierId: string
  state: string
  number: string
  values: Readonly<Record<Exclude<CorrectedField, 'point-text'>, string>>
}

export async function lockResolution(tx: Transaction, id: string): Promise<LockedResolution | undefined> {
  const locked = await tx.$queryRaw<unknown[]>`SELECT id FROM resolution WHERE id = ${id}::uuid FOR UPDATE`
  if (locked.length === 0) return undefined
  const { dossierId, state, kind, number, issuedOn, signer, capacity } = await tx.resolution.findUniqueOrThrow({
    where: { id },
  })
  return {
    id,
    dossierId,
    state,
    number,
    values: { kind, number, signer, capacity, issuedOn: fromDateColumn(issuedOn) },
  }
}

export async function findPointText(
  tx: Transaction,
  { resolutionId, pointId }: { resolutionId: string; pointId: string },
): Promise<string | undefined> {
  const row = await tx.resolutionPoint.findFirst({ where: { id: pointId, resolutionId }, select: { text: true } })
  return row?.text
}

type NewCorrection = {
  id: string
  resolutionId: string
  pointId: string | null
  field: CorrectedField
  oldValue: string
  newValue: string
  proposedById: string
  proposedAt: Date
}

export const insertCorrection = async (tx: Transaction, correction: NewCorrection): Promise<void> => {
  await tx.resolutionCorrection.create({ data: { ...correction, state: 'proposed' } })
}

export async function isCorrectionWaiting(
  tx: Transaction,
  where: { resolutionId: string; field: CorrectedField; pointId: string | null },
): Promise<boolean> {
  return (await tx.resolutionCorrection.count({ where: { ...where, state: 'proposed' } })) > 0
}

/** The correction that waits, of a document that is locked. */
export const findWaitingCorrection = (
  tx: Transaction,
  { id, resolutionId }: { id: string; resolutionId: string },
): Promise<(NewCorrection & { field: string }) | null> =>
  tx.resolutionCorrection.findFirst({ where: { id, resolutionId, state: 'proposed' } }) as Promise<
    (NewCorrection & { field: string }) | null
  >

export async function decideCorrection(
  tx: Transaction,
  { id, ...decision }: { id: string; state: 'confirmed' | 'refused'; decidedById: string; decidedAt: Date },
): Promise<void> {
  await tx.resolutionCorrection.update({ where: { id }, data: decision })
}

/** The record says what the paper says; no new work follows from it. */
export async function applyCorrection(
  tx: Transaction,
  { resolutionId, pointId, field, newValue }: Pick<NewCorrection, 'resolutionId' | 'pointId' | 'field' | 'newValue'>,
): Promise<void> {
  if (field === 'point-text') {
    await tx.resolutionPoint.update({ where: { id: pointId ?? '' }, data: { text: newValue } })
    return
  }
  const value = field === 'issuedOn' ? toDateColumn(plainDate(newValue)) : newValue
  await tx.resolution.update({ where: { id: resolutionId }, data: { [field]: value, version: { increment: 1 } } })
}
