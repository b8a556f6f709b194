import type { ResolutionPoint } from '#domain/obstacle/resolution-points.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { fromDateColumn } from './plain-date.server.ts'
import { findAnswers } from './resolution.server.ts'
import { findResolutionPoints } from './resolution-points.server.ts'

type ReturnedRecord = {
  kind: string
  number: string
  issuedOn: PlainDate
  signer: string
  capacity: string
  points: readonly ResolutionPoint[]
  answers: ReadonlyMap<string, string>
}

/** The record that the second person sent back last, when nothing was recorded after it: it is made again. */
export async function findReturnedRecord(
  reader: Transaction,
  { dossierId, replacesId }: { dossierId: string; replacesId: string | null },
): Promise<ReturnedRecord | undefined> {
  const row = await reader.resolution.findFirst({ where: { dossierId }, orderBy: { recordedAt: 'desc' } })
  if (row?.state !== 'returned' || row.replacesId !== replacesId) return undefined
  const { kind, number, signer, capacity } = row
  const [points, answers] = await Promise.all([findResolutionPoints(reader, row.id), findAnswers(reader, row.id)])
  return { kind, number, signer, capacity, issuedOn: fromDateColumn(row.issuedOn), points, answers }
}
