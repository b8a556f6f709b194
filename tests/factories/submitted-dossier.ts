import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { editProposal } from '#services/dossier/edit-proposal.server.ts'
import { joinDossier } from '#services/dossier/join-dossier.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from './filing.ts'
import { commandBy, type Province } from './province.ts'
import { seedWorkInProgress } from './work-in-progress.ts'

export type SubmittedDossier = { dossierId: string; first: string; second: string; blockedId: string }

const preparingAt = '2024-11-05T09:00:00+07:00'

/** Two filings of one cause with a proposal of 05/11/2024; Viettel's stops the clock of its assignment, due on 29/11/2024. */
export async function seedProposedDossier(province: Province): Promise<SubmittedDossier> {
  const { organisationId } = province
  const blockedId = await seedWorkInProgress(db, { leadId: organisationId.viettel, dueOn: plainDate('2024-11-29') })
  const coordinator = () => commandBy(province.actor('dic', 'coordinator'), preparingAt)
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
  await done(
    editProposal(
      { title: 'Chưa có vị trí dựng trạm', dossierId, commonCause: cause, proposal: 'Giao huyện', points },
      coordinator(),
    ),
  )
  return { dossierId, first, second, blockedId }
}

/** The Office finds it complete and puts it before the one deputy chairman of the small province. */
export const passTo = (province: Province, dossierId: string) => ({
  dossierId,
  leaderId: province.actor('committee', 'leadership').personId,
  substituteId: null,
  track: 'simple' as const,
  meetingOn: null,
  meetingPlace: '',
  note: '',
})
/** The same, submitted on that day. */
export async function seedSubmittedDossier(province: Province): Promise<SubmittedDossier> {
  const dossier = await seedProposedDossier(province)
  const coordinator = commandBy(province.actor('dic', 'coordinator'), preparingAt)
  await done(submitDossier({ dossierId: dossier.dossierId, submissionNumber: '128/TTr-STTTT' }, coordinator))
  return dossier
}
