import type { Actor } from '#domain/access/roles.ts'
import type { OrderPoint } from '#domain/obstacle/resolution-points.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { confirmResolution } from '#services/dossier/confirm-resolution.server.ts'
import { editProposal } from '#services/dossier/edit-proposal.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { joinDossier } from '#services/dossier/join-dossier.server.ts'
import type { RecordedDocument } from '#services/dossier/keep-record.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { recordResolution } from '#services/dossier/record-resolution.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from './filing.ts'
import { commandBy, type Province } from './province.ts'
import { seedWorkInProgress } from './work-in-progress.ts'

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

export type DirectedDossier = { dossierId: string; first: string; second: string; blockedId: string }

/** Two filings of one cause on the Office's desk; Viettel's stops the clock of its assignment, due on 29/11/2024. */
export async function seedDirectedDossier(province: Province): Promise<DirectedDossier> {
  const { organisationId } = province
  const blockedId = await seedWorkInProgress(db, { leadId: organisationId.viettel, dueOn: plainDate('2024-11-29') })
  const coordinator = () => commandBy(province.actor('dic', 'coordinator'), '2024-11-05T09:00:00+07:00')
  const { obstacleId: first } = await seedCheckedFiling({
    filing: noSiteFiling({ assignmentId: blockedId }),
    filer: commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00'),
    coordinator,
    suspend: true,
  })
  const { obstacleId: second } = await seedCheckedFiling({
    filing: noSiteFiling({ placeText: 'Xã Liêm Sơn' }),
    filer: commandBy(province.actor('vnpt', 'carrier'), '2024-11-04T10:00:00+07:00'),
    coordinator,
  })
  const cause = 'Quy hoạch chưa dành đất'
  const opened = { obstacleId: first, title: 'Chưa có vị trí dựng trạm', commonCause: cause }
  const { dossierId } = await done(openDossier(opened, coordinator()))
  await done(joinDossier({ obstacleId: second, dossierId }, coordinator()))
  const points = [{ kind: 'answer' as const, text: 'Dùng chung', leadId: null, dueOn: null, unblocks: false }]
  await done(editProposal({ dossierId, commonCause: cause, proposal: 'Giao huyện', points }, coordinator()))
  await done(submitDossier({ dossierId, submissionNumber: '128/TTr-STTTT' }, coordinator()))
  const office = commandBy(province.actor('office', 'office', 0), '2024-11-07T09:00:00+07:00')
  await done(passOfficeCheck({ dossierId, note: '' }, office))
  const leader = commandBy(province.actor('committee', 'leadership'), '2024-11-08T09:00:00+07:00')
  await done(giveDirection({ dossierId, direction: 'agree', directionText: 'Đồng ý.' }, leader))
  return { dossierId, first, second, blockedId }
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
