import { beforeEach, describe, expect, it } from 'vitest'
import { findObstaclePage } from '#data/obstacle-reader.server.ts'
import { listObstacles } from '#data/obstacle-register.server.ts'
import type { ResolutionPoint } from '#domain/obstacle/resolution-points.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { confirmResolution } from '#services/dossier/confirm-resolution.server.ts'
import { editProposal } from '#services/dossier/edit-proposal.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { joinDossier } from '#services/dossier/join-dossier.server.ts'
import { openDossier } from '#services/dossier/open-dossier.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { recordResolution } from '#services/dossier/record-resolution.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { acknowledgeObstacle } from '#services/obstacle/acknowledge-obstacle.server.ts'
import { confirmFix } from '#services/obstacle/confirm-fix.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { onPointDone } from '#services/obstacle/on-point-done.server.ts'
import { reopenObstacle } from '#services/obstacle/reopen-obstacle.server.ts'
import { withdrawObstacle } from '#services/obstacle/withdraw-obstacle.server.ts'
import { done, noSiteFiling, seedCheckedFiling } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { orderPoint, seedSignedPdf } from '#tests/factories/resolution.ts'
import { passTo } from '#tests/factories/submitted-dossier.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

let province: Province

useTestDatabase()

beforeEach(async () => {
  province = await seedProvince(db)
})

const coordinator = (at = '2024-11-05T09:00:00+07:00') => commandBy(province.actor('dic', 'coordinator'), at)
const viettel = (at = '2024-11-04T09:00:00+07:00') => commandBy(province.actor('viettel', 'carrier'), at)
const vnpt = (at = '2024-11-04T10:00:00+07:00') => commandBy(province.actor('vnpt', 'carrier'), at)
const leader = () => commandBy(province.actor('committee', 'leadership'), '2024-11-08T09:00:00+07:00')
const clerk = () => commandBy(province.actor('office', 'office', 0), '2024-11-11T09:00:00+07:00')
const secondPerson = () => commandBy(province.actor('office', 'office', 1), '2024-11-11T15:00:00+07:00')

const stateOf = async (id: string) => (await db.obstacle.findUniqueOrThrow({ where: { id } })).state

const POINTS = () => [
  {
    kind: 'assignment' as const,
    text: 'Giao UBND huyện Kim Bảng xác định vị trí thay thế tại xã Thi Sơn.',
    leadId: province.organisationId.kimBang,
    dueOn: plainDate('2024-11-29'),
    unblocks: true,
  },
  { kind: 'answer' as const, text: 'Các doanh nghiệp dùng chung vị trí.', leadId: null, dueOn: null, unblocks: false },
]

/** Two filings of one cause, as far as the Office's desk. */
async function seedDirectedDossier() {
  const first = await seedCheckedFiling({ filing: noSiteFiling(), filer: viettel(), coordinator })
  const second = await seedCheckedFiling({
    filing: noSiteFiling({ placeText: 'Xã Liêm Sơn' }),
    filer: vnpt(),
    coordinator,
  })
  const { dossierId } = await done(
    openDossier(
      { obstacleId: first.obstacleId, title: 'Chưa có vị trí dựng trạm', commonCause: 'Quy hoạch chưa dành đất' },
      coordinator(),
    ),
  )
  await done(joinDossier({ obstacleId: second.obstacleId, dossierId }, coordinator()))
  await done(
    editProposal(
      {
        title: 'Chưa có vị trí dựng trạm',
        dossierId,
        commonCause: 'Quy hoạch chưa dành đất',
        proposal: 'Đề nghị giao huyện',
        points: POINTS(),
      },
      coordinator(),
    ),
  )
  await done(submitDossier({ dossierId, submissionNumber: '128/TTr-STTTT' }, coordinator()))
  await done(passOfficeCheck(passTo(province, dossierId), clerk()))
  await done(giveDirection({ dossierId, direction: 'agree', directionText: 'Đồng ý.' }, leader()))
  return { dossierId, first, second }
}

const ordered = (filings: readonly { obstacleId: string }[]): ResolutionPoint[] => {
  const obstacleIds = filings.map(({ obstacleId }) => obstacleId)
  return [
    orderPoint({
      text: 'Giao UBND huyện Kim Bảng xác định vị trí thay thế tại xã Thi Sơn.',
      leadId: province.organisationId.kimBang,
      obstacleIds,
      unblocks: true,
    }),
    { kind: 'answer', text: 'Các doanh nghiệp dùng chung vị trí.', obstacleIds },
  ]
}

async function seedResolution() {
  const dossier = await seedDirectedDossier()
  const record = clerk()
  const recorded = {
    dossierId: dossier.dossierId,
    kind: 'conclusion' as const,
    number: '412/TB-VPUB',
    issuedOn: plainDate('2024-11-11'),
    signer: 'Chánh Văn phòng',
    capacity: 'TL' as const,
    fileId: await seedSignedPdf(record.actor),
    points: ordered([dossier.first, dossier.second]),
    answers: {
      [dossier.first.obstacleId]: 'UBND huyện Kim Bảng bố trí vị trí trước 30/11.',
      [dossier.second.obstacleId]: 'Dùng chung vị trí với Viettel.',
    },
  }
  await done(recordResolution(recorded, record))
  return { ...dossier, recorded }
}

describe('from a filing to the decision of the province', () => {
  it('gives a filing a code, a holder and a limit of one working day', async () => {
    const { obstacleId, code } = await done(fileObstacle(noSiteFiling(), viettel()))
    expect(code).toMatch(/^VM-2024-\d{3}$/)
    const filing = await db.obstacle.findUniqueOrThrow({ where: { id: obstacleId } })
    expect(filing).toMatchObject({ state: 'filed', holderId: province.organisationId.dic })
    expect(filing.stepDueOn?.toISOString().slice(0, 10)).toBe('2024-11-05')
  })

  it('takes the same form sent twice as one filing', async () => {
    const context = viettel()
    const [one, other] = await Promise.all([
      fileObstacle(noSiteFiling({ title: 'Gửi hai lần' }), context),
      fileObstacle(noSiteFiling({ title: 'Gửi hai lần' }), context),
    ])
    expect(one).toEqual(other)
    expect(await db.obstacle.count({ where: { title: 'Gửi hai lần' } })).toBe(1)
  })

  it('does not show a carrier the filing of another carrier', async () => {
    const { obstacleId } = await done(fileObstacle(noSiteFiling(), viettel()))
    const scope = obstacleScope(vnpt().actor)
    expect(await findObstaclePage(db, { id: obstacleId, scope })).toBeUndefined()
    expect((await listObstacles(db, { scope, filter: {} })).map((row) => row.id)).not.toContain(obstacleId)
    expect(await withdrawObstacle({ obstacleId, reason: 'x' }, vnpt())).toMatchObject({
      ok: false,
      reason: 'not-found',
    })
  })

  it('lets one of two coordinators acknowledge and tells the other what is open now', async () => {
    const { obstacleId } = await done(fileObstacle(noSiteFiling(), viettel()))
    const answers = await Promise.all([
      acknowledgeObstacle({ obstacleId }, coordinator()),
      acknowledgeObstacle({ obstacleId }, coordinator()),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      reason: 'action-not-open',
      params: { state: 'received' },
    })
  })

  it('is not in force before a second person has checked it', async () => {
    const { dossierId, first } = await seedResolution()
    expect(await confirmResolution({ dossierId, note: '' }, clerk())).toMatchObject({
      ok: false,
      reason: 'action-not-open',
    })
    expect(await stateOf(first.obstacleId)).toBe('consolidated')
  })

  it('is refused without its signed file and without an answer to each filing', async () => {
    const { dossierId, first, second } = await seedDirectedDossier()
    const record = {
      dossierId,
      kind: 'letter' as const,
      number: '1/UBND',
      issuedOn: plainDate('2024-11-11'),
      signer: 'x',
      capacity: 'KT' as const,
      points: ordered([first, second]),
      answers: {},
    }
    expect(await recordResolution({ ...record, fileId: null }, clerk())).toMatchObject({
      ok: false,
      reason: 'signed-file-missing',
      field: 'file',
    })
    const context = clerk()
    const fileId = await seedSignedPdf(context.actor)
    expect(await recordResolution({ ...record, fileId, answers: { [first.obstacleId]: 'Có' } }, context)).toMatchObject(
      { ok: false, reason: 'answer-missing' },
    )
    expect(await db.resolution.count({ where: { dossierId } })).toBe(0)
  })

  it('turns a point into work with a date of the province and answers every filer at once', async () => {
    const { dossierId, first, second } = await seedResolution()
    await done(confirmResolution({ dossierId, note: '' }, secondPerson()))
    const work = await db.assignment.findMany({ where: { point: { dossierId } } })
    expect(work).toHaveLength(1)
    expect(work[0]).toMatchObject({ leadId: province.organisationId.kimBang, state: 'issued', dueSetBy: 'province' })
    for (const { obstacleId } of [first, second]) expect(await stateOf(obstacleId)).toBe('awaiting-fix')
    const told = await db.notification.findMany({
      where: { kind: 'obstacle-answered', subjectId: { in: [first.obstacleId, second.obstacleId] } },
    })
    expect(new Set(told.map((one) => one.personId))).toContain(viettel().actor.personId)
    expect(new Set(told.map((one) => one.personId))).toContain(vnpt().actor.personId)
    expect(told.filter((one) => one.personId === vnpt().actor.personId).map((one) => one.subjectId)).toEqual([
      second.obstacleId,
    ])
  })

  it('asks the filers when the ordered work is done: one confirms, one reopens', async () => {
    const { dossierId, first, second } = await seedResolution()
    await done(confirmResolution({ dossierId, note: '' }, secondPerson()))
    const [work] = await db.assignment.findMany({ where: { point: { dossierId } } })
    if (!work?.pointId) throw new Error('no work came of the point')
    const { id, pointId } = work
    const now = new Date('2024-11-28T09:00:00+07:00')
    await db.assignment.update({
      where: { id },
      data: { state: 'completed', completedAt: now, completedOn: now, nextStepAt: null },
    })
    await db.$transaction((tx) => onPointDone(tx, { pointId, now, causeId: newId() }))
    expect(await stateOf(first.obstacleId)).toBe('confirming')
    await done(
      confirmFix(
        { obstacleId: first.obstacleId, satisfaction: 'solved', note: '' },
        viettel('2024-12-02T09:00:00+07:00'),
      ),
    )
    await done(
      reopenObstacle({ obstacleId: second.obstacleId, reason: 'Vị trí ngập nước' }, vnpt('2024-12-02T09:00:00+07:00')),
    )
    expect(await stateOf(first.obstacleId)).toBe('closed')
    expect(await stateOf(second.obstacleId)).toBe('received')
  })

  it('leaves one holder at a time in the ledger, and none at the end', async () => {
    const { obstacleId } = await done(fileObstacle(noSiteFiling(), viettel()))
    expect(await db.holding.count({ where: { subjectId: obstacleId, endedAt: null } })).toBe(1)
    await done(withdrawObstacle({ obstacleId, reason: 'Đã tự giải quyết' }, viettel('2024-11-04T11:00:00+07:00')))
    expect(await db.holding.count({ where: { subjectId: obstacleId, endedAt: null } })).toBe(0)
  })
})
