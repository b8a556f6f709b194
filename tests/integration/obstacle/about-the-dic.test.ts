import { beforeEach, describe, expect, it } from 'vitest'
import { findTriageChoices } from '#data/triage-choices.server.ts'
import { db } from '#platform/db.server.ts'
import { editProposal } from '#services/dossier/edit-proposal.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { joinDossier } from '#services/dossier/join-dossier.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { returnDossier } from '#services/dossier/return-dossier.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { acknowledgeObstacle } from '#services/obstacle/acknowledge-obstacle.server.ts'
import { askFiler } from '#services/obstacle/ask-filer.server.ts'
import { checkObstacle } from '#services/obstacle/check-obstacle.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { forwardObstacle } from '#services/obstacle/forward-obstacle.server.ts'
import { linkDuplicate } from '#services/obstacle/link-duplicate.server.ts'
import { replyToQuestion } from '#services/obstacle/reply-to-question.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { passTo } from '#tests/factories/submitted-dossier.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

const coordinator = () => commandBy(province.actor('dic', 'coordinator'), '2024-11-05T09:00:00+07:00')
const office = () => commandBy(province.actor('office', 'office'), '2024-11-05T09:00:00+07:00')
const leader = () => commandBy(province.actor('committee', 'leadership'), '2024-11-06T09:00:00+07:00')
const viettel = () => commandBy(province.actor('viettel', 'carrier'), '2024-11-04T09:00:00+07:00')
const rowOf = (id: string) => db.obstacle.findUniqueOrThrow({ where: { id } })
const dossierRow = (id: string) => db.dossier.findUniqueOrThrow({ where: { id } })
const ABOUT = noSiteFiling({ isAboutCoordinator: true, title: 'Sở chưa trả lời hồ sơ kiểm định' })
const POINT = { kind: 'answer' as const, text: 'Sở trả lời trong 5 ngày.', leadId: null, dueOn: null, unblocks: false }

const seedAbout = () => done(fileObstacle(ABOUT, viettel()))
async function seedCheckedAbout(): Promise<string> {
  const { obstacleId } = await seedAbout()
  await done(acknowledgeObstacle({ obstacleId }, office()))
  await done(checkObstacle({ obstacleId, suspend: false, note: '' }, office()))
  return obstacleId
}

describe('a filing about how the DIC handles things', () => {
  it('is received, asked about and handled by the Office, and by the DIC in nothing', async () => {
    const { obstacleId } = await seedAbout()
    const held = { holderId: province.organisationId.office }
    expect(await rowOf(obstacleId)).toMatchObject({ state: 'filed', ...held })
    const told = await db.notification.findMany({ where: { kind: 'obstacle-filed' } })
    expect(told.map(({ personId }) => personId)).toContain(office().actor.personId)
    expect(told.map(({ personId }) => personId)).not.toContain(coordinator().actor.personId)
    expect(await acknowledgeObstacle({ obstacleId }, coordinator())).toMatchObject({ reason: 'action-not-open' })
    await done(acknowledgeObstacle({ obstacleId }, office()))
    await done(askFiler({ obstacleId, reason: 'Nộp hồ sơ ngày nào?' }, office()))
    await done(replyToQuestion({ obstacleId, reason: 'Ngày 12/9.', fileIds: [] }, viettel()))
    expect(await rowOf(obstacleId)).toMatchObject({ state: 'received', ...held })
  })

  it('is not sent to the DIC to be answered, nor put together with what the DIC handles', async () => {
    const obstacleId = await seedCheckedAbout()
    const agencyId = province.organisationId.dic
    expect(await forwardObstacle({ obstacleId, agencyId, reason: 'Chuyển' }, office())).toMatchObject({
      reason: 'agency-cannot-answer',
    })
    const other = await seedCheckedFiling({ filing: noSiteFiling(), filer: viettel(), coordinator })
    expect(await linkDuplicate({ obstacleId, originalId: other.obstacleId }, office())).toMatchObject({
      reason: 'handled-apart',
    })
    const dossier = { obstacleId: other.obstacleId, title: 'Vị trí', commonCause: 'Quy hoạch' }
    const { dossierId } = await done(openDossier(dossier, coordinator()))
    expect(await joinDossier({ obstacleId, dossierId }, office())).toMatchObject({ reason: 'handled-apart' })
    const choices = await findTriageChoices(db, obstacleId)
    expect(choices.dossiers).toEqual([])
    expect(choices.originals).toEqual([])
    expect(choices.agencies.map(({ id }) => id)).not.toContain(agencyId)
  })

  it('has a dossier of the Office, which returns to the Office and never to the DIC', async () => {
    const obstacleId = await seedCheckedAbout()
    const opened = openDossier({ obstacleId, title: 'Kiểm định', commonCause: 'Chậm trả lời' }, office())
    const { dossierId } = await done(opened)
    const held = { state: 'consolidated', holderId: province.organisationId.office }
    expect(await dossierRow(dossierId)).toMatchObject(held)
    const words = { title: 'Kiểm định', commonCause: 'Chậm', proposal: 'Yêu cầu Sở trả lời' }
    const proposal = { dossierId, ...words, points: [POINT] }
    expect(await editProposal(proposal, coordinator())).toMatchObject({ reason: 'action-not-open' })
    await done(editProposal(proposal, office()))
    await done(submitDossier({ dossierId, submissionNumber: '' }, office()))
    await done(returnDossier({ dossierId, points: [], note: 'Thiếu hồ sơ' }, office()))
    expect(await dossierRow(dossierId)).toMatchObject(held)
    await done(submitDossier({ dossierId, submissionNumber: '' }, office()))
    await done(passOfficeCheck(passTo(province, dossierId), office()))
    await done(giveDirection({ dossierId, direction: 'return', directionText: 'Làm rõ' }, leader()))
    expect(await dossierRow(dossierId)).toMatchObject(held)
  })
})

describe('a filing of the DIC itself', () => {
  it('lies in a dossier of its own from the start, and nobody has to receive it', async () => {
    const { obstacleId } = await done(fileObstacle(noSiteFiling(), coordinator()))
    const row = await rowOf(obstacleId)
    expect(row).toMatchObject({ state: 'consolidated', checkedAt: row.filedAt, acknowledgedAt: row.filedAt })
    expect(await dossierRow(row.dossierId ?? '')).toMatchObject({
      state: 'consolidated',
      title: row.title,
      holderId: province.organisationId.dic,
    })
    expect(await db.notification.count({ where: { kind: 'obstacle-filed' } })).toBe(0)
    expect(await db.event.count({ where: { commandId: { not: null } } })).toBe(1)
  })

  it('goes into the dossier that was chosen, while that takes filings', async () => {
    const other = await seedCheckedFiling({ filing: noSiteFiling(), filer: viettel(), coordinator })
    const dossier = { obstacleId: other.obstacleId, title: 'Vị trí', commonCause: 'Quy hoạch' }
    const { dossierId } = await done(openDossier(dossier, coordinator()))
    const { obstacleId } = await done(fileObstacle(noSiteFiling({ dossierId }), coordinator()))
    expect(await rowOf(obstacleId)).toMatchObject({ state: 'consolidated', dossierId })
    await done(
      editProposal(
        { title: 'Chưa có vị trí dựng trạm', dossierId, commonCause: 'A', proposal: 'B', points: [POINT] },
        coordinator(),
      ),
    )
    await done(submitDossier({ dossierId, submissionNumber: '' }, coordinator()))
    expect(await fileObstacle(noSiteFiling({ dossierId }), coordinator())).toMatchObject({
      reason: 'dossier-closed-for-filings',
      field: 'dossierId',
    })
  })

  it('about itself goes to the Office like any other', async () => {
    const { obstacleId } = await done(fileObstacle(ABOUT, coordinator()))
    expect(await rowOf(obstacleId)).toMatchObject({ state: 'filed', holderId: province.organisationId.office })
  })
})
