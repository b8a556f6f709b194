import { beforeEach, describe, expect, it } from 'vitest'
import { findDossierPage } from '#data/dossier-reader.server.ts'
import { findWaitingMatters } from '#data/inbox.server.ts'
import { findObstaclePage } from '#data/obstacle-reader.server.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { settleMatter } from '#services/clock/settle-matter.server.ts'
import { confirmMinistryAnswer } from '#services/dossier/confirm-ministry-answer.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { recallAbove } from '#services/dossier/recall-above.server.ts'
import { recordMinistryAnswer } from '#services/dossier/record-ministry-answer.server.ts'
import { recordMinistryLetter } from '#services/dossier/record-ministry-letter.server.ts'
import { referAbove } from '#services/dossier/refer-above.server.ts'
import { returnMinistryAnswer } from '#services/dossier/return-ministry-answer.server.ts'
import { urgeMinistry } from '#services/dossier/urge-ministry.server.ts'
import { done } from '#tests/factories/filing.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import {
  clerkAt,
  type DirectedDossier,
  leaderAt,
  secondPersonAt,
  seedDossierBeforeLeadership,
  seedSignedPdf,
} from '#tests/factories/resolution.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let seeded: DirectedDossier

beforeEach(async () => {
  province = await seedProvince(db)
  seeded = await seedDossierBeforeLeadership(province)
})

const MINISTRY = 'Bộ Thông tin và Truyền thông'
const question = (changes: Partial<Parameters<typeof referAbove>[0]> = {}) => ({
  dossierId: seeded.dossierId,
  ministry: MINISTRY,
  question: 'Cột ăng ten dùng chung áp dụng định mức nào?',
  dueOn: plainDate('2024-11-29'),
  follower: 'office' as const,
  letterNumber: '',
  letterOn: null,
  ...changes,
})
const letter = () => ({
  dossierId: seeded.dossierId,
  letterNumber: '3011/UBND-GTXD',
  letterOn: plainDate('2024-11-08'),
  dueOn: plainDate('2024-11-29'),
})
const answer = (fileId: string | null) => ({
  dossierId: seeded.dossierId,
  answerNumber: '4812/BTTTT-CVT',
  answeredOn: plainDate('2024-11-20'),
  answerText: 'Áp dụng định mức của cột loại 2.',
  fileId,
})
const refer = () => done(referAbove(question(), leaderAt(province)))
const send = () => done(recordMinistryLetter(letter(), clerkAt(province, '2024-11-08T15:00:00+07:00')))
const record = async (at = '2024-11-21T09:00:00+07:00') => {
  const clerk = clerkAt(province, at)
  return done(recordMinistryAnswer(answer(await seedSignedPdf(clerk.actor)), clerk))
}
const state = () => db.dossier.findUniqueOrThrow({ where: { id: seeded.dossierId } })
const SINCE = { gt: new Date('2024-11-08T09:00:00+07:00') }
const passUntil = (at: string) =>
  db.$transaction((tx) => settleMatter(tx, { subjectType: 'dossier', subjectId: seeded.dossierId, now: new Date(at) }))

describe('a dossier that is above the province', () => {
  it('is with who follows the ministry up, until the day on which an answer was asked for', async () => {
    await refer()
    const row = await state()
    expect(row).toMatchObject({ state: 'above-province', holderId: province.organisationId.office })
    expect(row.stepDueOn?.toISOString().slice(0, 10)).toBe('2024-11-29')
    expect(await db.holding.findFirst({ where: { subjectId: seeded.dossierId, endedAt: null } })).toMatchObject({
      step: 'above-province',
      limitDays: 15,
      organisationId: province.organisationId.office,
    })
    expect(await findWaitingMatters(db, province.actor('office', 'office'))).toContainEqual(
      expect.objectContaining({ kind: 'dossier', step: 'above-province', dueOn: '2024-11-29' }),
    )
  })

  it('may be followed up by the DIC instead, which records the letter, and not by another agency', async () => {
    await done(referAbove(question({ follower: 'coordinator' }), leaderAt(province)))
    expect(await state()).toMatchObject({ holderId: province.organisationId.dic })
    const at = '2024-11-08T15:00:00+07:00'
    const stranger = { ...clerkAt(province, at), actor: province.actor('finance', 'officer') }
    expect(await recordMinistryLetter(letter(), stranger)).toMatchObject({ ok: false, reason: 'action-not-open' })
    const dic = { ...clerkAt(province, at), actor: province.actor('dic', 'coordinator') }
    await done(recordMinistryLetter(letter(), dic))
  })

  it('is told to each filer with the name of the ministry, beside its own filing', async () => {
    await refer()
    const told = await db.notification.findMany({
      where: { kind: 'obstacle-above' },
      select: { subjectId: true, params: true },
    })
    expect(new Set(told.map(({ subjectId }) => subjectId))).toEqual(new Set([seeded.first, seeded.second]))
    expect(told[0]?.params).toMatchObject({ ministry: MINISTRY })
    const scope = obstacleScope(province.actor('viettel', 'carrier'))
    expect(await findObstaclePage(db, { id: seeded.first, scope })).toMatchObject({
      dossierState: 'above-province',
      dossier: { askedMinistry: MINISTRY },
    })
  })

  it('is urged and answered after its letter has a number, not before', async () => {
    await refer()
    const urge = { dossierId: seeded.dossierId, urgeNumber: '3190/UBND-GTXD', urgedOn: plainDate('2024-11-20') }
    expect(await urgeMinistry(urge, clerkAt(province, '2024-11-20T09:00:00+07:00'))).toMatchObject({ ok: false })
    await send()
    await done(urgeMinistry(urge, clerkAt(province, '2024-11-20T09:00:00+07:00')))
    expect((await findDossierPage(db, seeded.dossierId))?.ministryRequests).toMatchObject([
      { state: 'waiting', letterNumber: '3011/UBND-GTXD', urges: [{ number: '3190/UBND-GTXD', on: '2024-11-20' }] },
    ])
  })

  it('refuses a letter of tomorrow, an urge from before the letter and a day for the answer that has passed', async () => {
    const tomorrow = question({ letterNumber: '1/UBND', letterOn: plainDate('2024-11-09') })
    expect(await referAbove(tomorrow, leaderAt(province))).toMatchObject({ reason: 'letter-in-the-future' })
    expect(await referAbove(question({ dueOn: plainDate('2024-11-08') }), leaderAt(province))).toMatchObject({
      reason: 'answer-due-past',
      field: 'dueOn',
    })
    await refer()
    await send()
    const early = { dossierId: seeded.dossierId, urgeNumber: '1/UBND', urgedOn: plainDate('2024-11-07') }
    expect(await urgeMinistry(early, clerkAt(province, '2024-11-20T09:00:00+07:00'))).toMatchObject({
      reason: 'answer-before-letter',
    })
  })

  it('reminds its holder every week, the day before the answer is due and after it, and tells the leadership', async () => {
    await refer()
    await passUntil('2024-12-14T00:00:00+07:00')
    const steps = await db.clockStep.findMany({
      where: { subjectId: seeded.dossierId, dueAt: SINCE },
      orderBy: { dueAt: 'asc' },
    })
    expect(steps.map(({ step, dueAt }) => `${step} ${dueAt.toISOString().slice(0, 10)}`)).toEqual([
      'step-weekly 2024-11-15',
      'step-weekly 2024-11-22',
      'step-due 2024-11-28',
      'step-weekly 2024-11-29',
      'step-overdue 2024-12-02',
      'step-escalate 2024-12-04',
      'step-weekly 2024-12-06',
      'step-weekly 2024-12-13',
    ])
    expect(await db.matterEscalation.findMany()).toMatchObject([{ step: 'above-province', level: 'leadership' }])
  })

  it('counts from the day on which a new date was agreed', async () => {
    await refer()
    await send()
    const later = { ...letter(), dueOn: plainDate('2024-12-20') }
    await done(recordMinistryLetter(later, clerkAt(province, '2024-11-27T09:00:00+07:00')))
    await passUntil('2024-12-04T00:00:00+07:00')
    const steps = await db.clockStep.findMany({
      where: { subjectId: seeded.dossierId, dueAt: SINCE, step: { not: 'step-weekly' } },
    })
    expect(steps).toEqual([])
  })
})

describe('the answer of a ministry', () => {
  beforeEach(async () => {
    await refer()
    await send()
  })

  it('needs its PDF', async () => {
    expect(await recordMinistryAnswer(answer(null), clerkAt(province, '2024-11-21T09:00:00+07:00'))).toMatchObject({
      reason: 'signed-file-missing',
      field: 'file',
    })
  })

  it('is compared by another person; then the dossier is before the leadership with it, and its step begins anew', async () => {
    await record()
    const input = { dossierId: seeded.dossierId }
    expect(await confirmMinistryAnswer(input, clerkAt(province, '2024-11-21T10:00:00+07:00'))).toMatchObject({
      ok: false,
    })
    await done(confirmMinistryAnswer(input, secondPersonAt(province, '2024-11-21T15:00:00+07:00')))
    const row = await state()
    expect(row).toMatchObject({ state: 'with-leadership', holderId: province.organisationId.committee })
    expect(row.stepDueOn?.toISOString().slice(0, 10)).toBe('2024-11-26')
    expect((await findDossierPage(db, seeded.dossierId))?.ministryRequests).toMatchObject([
      { state: 'closed', answer: { number: '4812/BTTTT-CVT', text: 'Áp dụng định mức của cột loại 2.' } },
    ])
    expect(await db.notification.count({ where: { kind: 'ministry-answered' } })).toBeGreaterThan(0)
    const direction = { ...input, direction: 'agree' as const, directionText: 'Thực hiện theo ý kiến Bộ.' }
    await done(giveDirection(direction, leaderAt(province, '2024-11-22T09:00:00+07:00')))
  })

  it('that was recorded wrongly goes back and is recorded again; what was recorded first stays in the history', async () => {
    await record()
    const back = { dossierId: seeded.dossierId, reason: 'Sai số văn bản.' }
    await done(returnMinistryAnswer(back, secondPersonAt(province, '2024-11-21T11:00:00+07:00')))
    expect((await findDossierPage(db, seeded.dossierId))?.ministryRequests).toMatchObject([
      { state: 'waiting', answer: null, checkNote: 'Sai số văn bản.' },
    ])
    await record('2024-11-21T14:00:00+07:00')
    expect(await db.event.count({ where: { type: 'MinistryAnswerRecorded' } })).toBe(2)
  })

  it('is waited for no longer when the leadership says why, and by nobody else', async () => {
    const input = { dossierId: seeded.dossierId, reason: 'Nghị định mới đã quy định.' }
    expect(await recallAbove(input, clerkAt(province, '2024-11-21T09:00:00+07:00'))).toMatchObject({ ok: false })
    await done(recallAbove(input, leaderAt(province, '2024-11-21T09:00:00+07:00')))
    expect(await state()).toMatchObject({ state: 'with-leadership' })
    expect((await findDossierPage(db, seeded.dossierId))?.ministryRequests).toMatchObject([
      { state: 'recalled', recallReason: 'Nghị định mới đã quy định.' },
    ])
    // A later question is another one.
    await done(
      referAbove(question({ dueOn: plainDate('2024-12-20') }), leaderAt(province, '2024-11-22T09:00:00+07:00')),
    )
  })
})
