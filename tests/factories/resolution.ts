import type { Actor } from '#domain/access/roles.ts'
import type { OrderPoint } from '#domain/obstacle/resolution-points.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { confirmResolution } from '#services/dossier/confirm-resolution.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import type { RecordedDocument } from '#services/dossier/keep-record.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { recordResolution } from '#services/dossier/record-resolution.server.ts'
import { done } from './filing.ts'
import { commandBy, type Province } from './province.ts'
import { passTo, type SubmittedDossier, seedSubmittedDossier } from './submitted-dossier.ts'

/** A point that orders work, once and until 29/11/2024, unless a test says otherwise. */
export const orderPoint = (point: Pick<OrderPoint, 'leadId' | 'obstacleIds'> & Partial<OrderPoint>): OrderPoint => ({
  kind: 'assignment',
  text: 'Giao UBND huyện Kim Bảng xác định vị trí thay thế.',
  coordinatingIds: [],
  followingIds: [],
  dueOn: plainDate('2024-11-29'),
  dueTime: null,
  urgency: 'normal',
  everyMonths: null,
  until: null,
  unblocks: false,
  ...point,
})

/** A stored PDF of a person; the row is enough where nobody opens the file. */
export async function seedSignedPdf({ personId, organisationId }: Actor): Promise<string> {
  const id = newId()
  await db.storedFile.create({
    data: {
      id,
      storageKey: id,
      name: 'TB-412.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 4,
      sha256: 'a'.repeat(64),
      uploadedById: personId,
      organisationId,
      uploadedAt: new Date(),
    },
  })
  return id
}

export type DirectedDossier = SubmittedDossier

/** Such a dossier on the Office's desk again, with the direction of the leadership. */
export async function seedDirectedDossier(province: Province): Promise<DirectedDossier> {
  const dossier = await seedDossierBeforeLeadership(province)
  const { dossierId } = dossier
  await done(giveDirection({ dossierId, direction: 'agree', directionText: 'Đồng ý.' }, leaderAt(province)))
  return dossier
}

export const leaderAt = (province: Province, at = '2024-11-08T09:00:00+07:00') =>
  commandBy(province.actor('committee', 'leadership'), at)

/** The same before the leadership since 07/11/2024, to be directed by the 12th. */
export async function seedDossierBeforeLeadership(province: Province): Promise<DirectedDossier> {
  const dossier = await seedSubmittedDossier(province)
  const office = commandBy(province.actor('office', 'office', 0), '2024-11-07T09:00:00+07:00')
  await done(passOfficeCheck(passTo(province, dossier.dossierId), office))
  return dossier
}

/** The document of such a dossier as the Office's clerk types it. */
export const documentOf = (
  { dossierId, first, second }: DirectedDossier,
  document: Pick<RecordedDocument, 'fileId' | 'points'> & Partial<RecordedDocument>,
): RecordedDocument => ({
  dossierId,
  kind: 'conclusion',
  number: '412/TB-VPUB',
  issuedOn: plainDate('2024-11-11'),
  signer: 'Chánh Văn phòng',
  capacity: 'TL',
  answers: { [first]: 'Huyện bố trí vị trí khác.', [second]: 'Dùng chung vị trí với Viettel.' },
  ...document,
})

export const clerkAt = (province: Province, at = '2024-11-11T09:00:00+07:00') =>
  commandBy(province.actor('office', 'office', 0), at)
export const secondPersonAt = (province: Province, at = '2024-11-11T15:00:00+07:00') =>
  commandBy(province.actor('office', 'office', 1), at)

/** Recorded by one person of the Office and put in force by another on 11/11/2024. */
export async function seedInForce(
  province: Province,
  dossier: DirectedDossier,
  document: Pick<RecordedDocument, 'points'> & Partial<RecordedDocument>,
): Promise<string> {
  const clerk = clerkAt(province)
  const fileId = await seedSignedPdf(clerk.actor)
  await done(recordResolution(documentOf(dossier, { fileId, ...document }), clerk))
  await done(confirmResolution({ dossierId: dossier.dossierId, note: '' }, secondPersonAt(province)))
  const { id } = await db.resolution.findFirstOrThrow({
    where: { dossierId: dossier.dossierId, state: 'in-force' },
    select: { id: true },
  })
  return id
}
