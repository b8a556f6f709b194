import { beforeEach, describe, expect, it } from 'vitest'
import { findDossierPage } from '#data/dossier-reader.server.ts'
import { listMatterEscalations } from '#data/matter-escalation-list.server.ts'
import { findMatterRecord } from '#data/matter-record.server.ts'
import { findOwnFilingsOfDossier } from '#data/question-reader.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { advanceMatter } from '#services/clock/advance-matter.server.ts'
import { settleMatter } from '#services/clock/settle-matter.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { canReadFile } from '#services/file/can-read-file.server.ts'
import { answerQuestion } from '#services/question/answer-question.server.ts'
import { askQuestion } from '#services/question/ask-question.server.ts'
import { withdrawQuestion } from '#services/question/withdraw-question.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import {
  clerkAt,
  type DirectedDossier,
  leaderAt,
  seedDossierBeforeLeadership,
  seedSignedPdf,
} from '#tests/factories/resolution.ts'
import { seedSubmittedDossier } from '#tests/factories/submitted-dossier.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let seeded: DirectedDossier

/** Before the leadership since 07/11/2024 with three working days: until the 12th. */
beforeEach(async () => {
  province = await seedProvince(db)
  seeded = await seedDossierBeforeLeadership(province)
})

const ask = async (askedBy: OrganisationKey = 'construction', at = '2024-11-08T09:00:00+07:00') => {
  const input = {
    dossierId: seeded.dossierId,
    askedId: province.organisationId[askedBy],
    questionTitle: 'Vị trí thay thế tại xã Thi Sơn',
    question: 'Quy hoạch cho phép đặt trạm ở vị trí nào?',
    dueOn: plainDate('2024-11-15'),
  }
  await done(askQuestion(input, leaderAt(province, at)))
  const question = await db.dossierQuestion.findFirstOrThrow({ orderBy: { askedAt: 'desc' } })
  return question.id
}
const officerOf = (key: OrganisationKey, at: string) =>
  commandBy(province.actor(key, key === 'vnpt' || key === 'viettel' ? 'carrier' : 'officer'), at)
const answer = (questionId: string, at = '2024-11-14T09:00:00+07:00') =>
  answerQuestion({ questionId, answer: 'Vị trí cạnh trường học.', fileIds: [] }, officerOf('construction', at))
const dossier = () => db.dossier.findUniqueOrThrow({ where: { id: seeded.dossierId } })
const dueOn = async () => (await dossier()).stepDueOn?.toISOString().slice(0, 10) ?? null
const ledger = async () => {
  const { holdings } = await findMatterRecord(db, { type: 'dossier', id: seeded.dossierId })
  return holdings.filter(({ endedAt }) => endedAt === null).map(({ step, organisation }) => `${step} ${organisation}`)
}
const shortName = (key: OrganisationKey, role: 'officer' | 'leadership' = 'officer') =>
  province.actor(key, role).organisationShortName

describe('a question of the leadership', () => {
  it('leaves the dossier before the leadership, whose limit stands still while whom it asks has the days', async () => {
    await ask()
    expect(await dossier()).toMatchObject({
      state: 'with-leadership',
      holderId: province.organisationId.committee,
      stepDueOn: null,
      nextStepAt: null,
    })
    expect(await ledger()).toEqual([`question ${shortName('construction')}`])
    await db.$transaction((tx) =>
      settleMatter(tx, {
        subjectType: 'dossier',
        subjectId: seeded.dossierId,
        now: new Date('2024-12-20T09:00:00+07:00'),
      }),
    )
    expect(
      await db.clockStep.count({ where: { subjectId: seeded.dossierId, dueAt: { gt: new Date('2024-11-08') } } }),
    ).toBe(0)
  })

  it('gives the leadership back the days that it had left, with the answer word for word', async () => {
    const questionId = await ask()
    await done(answer(questionId))
    // One of three days was used before the question: two are left from the 14th.
    expect(await dueOn()).toBe('2024-11-18')
    expect(await ledger()).toEqual([`with-leadership ${shortName('committee', 'leadership')}`])
    expect((await findDossierPage(db, seeded.dossierId))?.questions).toMatchObject([
      { state: 'answered', answer: 'Vị trí cạnh trường học.', holder: shortName('construction') },
    ])
    const told = await db.notification.findMany({ where: { kind: 'question-answered' } })
    expect(told.map(({ personId }) => personId)).toEqual([leaderAt(province).actor.personId])
  })

  it('of two that are open waits for both answers', async () => {
    const first = await ask()
    await ask('finance', '2024-11-08T10:00:00+07:00')
    await done(answer(first))
    expect(await dueOn()).toBeNull()
    expect(await ledger()).toEqual([`question ${shortName('finance')}`])
  })

  it('is answered once, and by nobody who was not asked', async () => {
    const questionId = await ask()
    const input = { questionId, answer: 'Trả lời thay.', fileIds: [] }
    for (const key of ['finance', 'vnpt', 'viettel'] as const)
      expect(await answerQuestion(input, officerOf(key, '2024-11-14T09:00:00+07:00'))).toMatchObject({
        reason: 'question-not-open',
      })
    await done(answer(questionId))
    expect(await answer(questionId, '2024-11-14T10:00:00+07:00')).toMatchObject({ reason: 'question-not-open' })
  })

  it('is withdrawn by the leadership, which goes on at once; who was asked is told', async () => {
    const questionId = await ask()
    const withdrawal = { dossierId: seeded.dossierId, questionId, reason: 'Đã có báo cáo của huyện.' }
    await done(withdrawQuestion(withdrawal, leaderAt(province, '2024-11-11T09:00:00+07:00')))
    expect(await dueOn()).toBe('2024-11-13')
    expect(
      await db.notification.count({ where: { kind: 'question-withdrawn', subjectId: questionId } }),
    ).toBeGreaterThan(0)
    expect(await answer(questionId)).toMatchObject({ ok: false })
  })

  it('does not keep the leadership from deciding: the direction withdraws it', async () => {
    const questionId = await ask()
    const direction = { dossierId: seeded.dossierId, direction: 'agree' as const, directionText: 'Đồng ý.' }
    await done(giveDirection(direction, leaderAt(province, '2024-11-11T09:00:00+07:00')))
    expect(await db.dossierQuestion.findUnique({ where: { id: questionId } })).toMatchObject({ state: 'withdrawn' })
    expect(await ledger()).toEqual([`issuing ${province.actor('office', 'office').organisationShortName}`])
    expect(await db.holding.count({ where: { subjectId: questionId, endedAt: null } })).toBe(0)
  })

  it('has its own clock: reminded before its day, told after it, and to the DIC on the third working day', async () => {
    const questionId = await ask()
    for (const at of ['2024-11-14T08:00:00+07:00', '2024-11-18T08:00:00+07:00', '2024-11-20T08:00:00+07:00']) {
      await setProvinceTime(db, new Date(at))
      await advanceMatter({ subjectId: questionId, now: new Date() })
    }
    const steps = await db.clockStep.findMany({ where: { subjectId: questionId }, orderBy: { dueAt: 'asc' } })
    expect(steps.map(({ step }) => step)).toEqual(['step-due', 'step-overdue', 'step-escalate'])
    expect(await listMatterEscalations(db, { standing: 'waiting' })).toMatchObject([
      { subjectType: 'question', level: 'dic', holder: shortName('construction'), code: expect.stringMatching(/^CH-/) },
    ])
  })

  it('lets an enterprise read its own filing of the dossier beside the question, and no other', async () => {
    await ask('vnpt')
    const own = { dossierId: seeded.dossierId, filerId: province.organisationId.vnpt }
    expect((await findOwnFilingsOfDossier(db, own)).map(({ id }) => id)).toEqual([seeded.second])
  })

  it('has files that who was asked and the coordinating side may open, and no other agency', async () => {
    const questionId = await ask()
    const by = officerOf('construction', '2024-11-14T09:00:00+07:00')
    const fileId = await seedSignedPdf(by.actor)
    await done(answerQuestion({ questionId, answer: 'Theo sơ đồ kèm theo.', fileIds: [fileId] }, by))
    const file = { subjectType: 'question' as const, subjectId: questionId, uploadedById: by.actor.personId }
    const mayRead = (actor: typeof by.actor) => canReadFile(db, { file, actor })
    expect(await mayRead(by.actor)).toBe(true)
    expect(await mayRead(leaderAt(province).actor)).toBe(true)
    expect(await mayRead(province.actor('vnpt', 'carrier'))).toBe(false)
    expect(await mayRead(province.actor('finance', 'officer'))).toBe(false)
  })

  it('is not asked of oneself, of nobody, or until a day that has passed', async () => {
    const input = {
      dossierId: seeded.dossierId,
      questionTitle: 'Vị trí thay thế',
      question: 'Ở đâu?',
      askedId: province.organisationId.construction,
      dueOn: plainDate('2024-11-08'),
    }
    expect(await askQuestion(input, leaderAt(province))).toMatchObject({ reason: 'answer-due-past', field: 'dueOn' })
    const itself = { ...input, dueOn: plainDate('2024-11-15'), askedId: province.organisationId.committee }
    expect(await askQuestion(itself, leaderAt(province))).toMatchObject({ reason: 'asked-cannot-answer' })
  })
})

it('the Office asks at its check in the same way, and the leadership does not ask there', async () => {
  const { dossierId } = await seedSubmittedDossier(province)
  const input = {
    dossierId,
    askedId: province.organisationId.construction,
    questionTitle: 'Căn cứ của điểm 2',
    question: 'Căn cứ nào?',
    dueOn: plainDate('2024-11-15'),
  }
  expect(await askQuestion(input, leaderAt(province, '2024-11-06T09:00:00+07:00'))).toMatchObject({ ok: false })
  await done(askQuestion(input, clerkAt(province, '2024-11-06T09:00:00+07:00')))
  expect(await db.dossier.findUnique({ where: { id: dossierId } })).toMatchObject({
    state: 'office-check',
    stepDueOn: null,
  })
})
