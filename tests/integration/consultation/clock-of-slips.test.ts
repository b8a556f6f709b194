import { beforeEach, describe, expect, it } from 'vitest'
import { findAllHolders } from '#data/clock-holder.server.ts'
import { listMatterEscalations } from '#data/matter-escalation-list.server.ts'
import { db } from '#platform/db.server.ts'
import { advanceMatter } from '#services/clock/advance-matter.server.ts'
import { remindAgencies } from '#services/consultation/remind-agencies.server.ts'
import { answerSlip, coordinatorAt, seedConsultedDossier, slipOf } from '#tests/factories/consulted-dossier.ts'
import { done } from '#tests/factories/filing.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let dossierId: string
let slipId: string

/** Asked on 05/11/2024 with five working days: until the 12th. */
beforeEach(async () => {
  province = await seedProvince(db)
  dossierId = await seedConsultedDossier(province)
  slipId = (await slipOf(province, 'construction')).id
})

async function passUntil(at: string): Promise<void> {
  await setProvinceTime(db, new Date(at))
  await advanceMatter({ subjectId: slipId, now: new Date() })
}
const remindersOf = async (personId: string) => {
  const told = await db.notification.findMany({ where: { subjectId: slipId, personId, kind: 'obstacle-step-due' } })
  return told.map(({ params }) => (params as { step: string }).step).sort()
}
const standing = () => listMatterEscalations(db, { standing: 'waiting' })

describe('the clock of a slip', () => {
  it('is one of the clocks that are woken', async () => {
    expect(await findAllHolders(db)).toContainEqual({ process: 'obstacle-resolution', id: slipId })
  })

  it('reminds its agency before its day and after it, and nobody else', async () => {
    await passUntil('2024-11-11T08:00:00+07:00')
    expect(await remindersOf(province.actor('construction', 'officer').personId)).toEqual(['step-due'])
    await passUntil('2024-11-13T08:00:00+07:00')
    expect(await remindersOf(province.actor('construction', 'officer').personId)).toEqual(['step-due', 'step-overdue'])
    expect(await remindersOf(province.actor('finance', 'officer').personId)).toEqual([])
  })

  it('tells the DIC on the third working day after it, until the agency answers', async () => {
    await passUntil('2024-11-15T08:00:00+07:00')
    expect(await standing()).toMatchObject([
      { subjectType: 'opinion-slip', subjectId: slipId, level: 'dic', holder: 'Sở Xây dựng', step: 'asked' },
    ])
    await done(answerSlip(province, 'construction', { at: '2024-11-15T09:00:00+07:00' }))
    expect(await standing()).toEqual([])
  })

  it('rests once it is answered', async () => {
    await done(answerSlip(province, 'construction'))
    await passUntil('2024-11-20T08:00:00+07:00')
    expect(await remindersOf(province.actor('construction', 'officer').personId)).toEqual([])
    expect(await db.opinionSlip.findUniqueOrThrow({ where: { id: slipId } })).toMatchObject({ nextStepAt: null })
  })

  it('is taken before the answer, however late the engine comes', async () => {
    await done(answerSlip(province, 'construction', { at: '2024-11-13T09:00:00+07:00' }))
    expect(await db.clockStep.count({ where: { subjectId: slipId } })).toBe(2)
  })
})

describe('days with an agency', () => {
  it('are in the ledger under its name and its limit, until it answers', async () => {
    const held = () => db.holding.findMany({ where: { subjectId: slipId } })
    expect(await held()).toMatchObject([
      { organisationId: province.organisationId.construction, limitDays: 5, endedAt: null },
    ])
    await done(answerSlip(province, 'construction'))
    expect(await held()).toMatchObject([{ endedAt: new Date('2024-11-07T09:00:00+07:00') }])
  })
})

describe('a person who urges', () => {
  const urge = (only: string | null) =>
    remindAgencies({ dossierId, slipId: only }, coordinatorAt(province, '2024-11-08T09:00:00+07:00'))
  const urged = async () =>
    (await db.opinionSlip.findMany({ orderBy: { code: 'asc' } })).map(({ remindedCount }) => remindedCount)

  it('is named to all who have not answered, and to nobody who has', async () => {
    await done(answerSlip(province, 'finance'))
    await done(urge(null))
    expect(await urged()).toEqual([1, 0])
    const told = await db.notification.findMany({ where: { kind: 'opinion-urged' } })
    expect(told.map(({ subjectId }) => subjectId)).toEqual(told.map(() => slipId))
    expect(told[0]?.params).toMatchObject({ by: province.actor('dic', 'coordinator').personName })
  })

  it('may urge one alone, and not one that has answered', async () => {
    const { id: other } = await slipOf(province, 'finance')
    await done(urge(other))
    expect(await urged()).toEqual([0, 1])
    await done(answerSlip(province, 'finance', { at: '2024-11-11T09:00:00+07:00' }))
    expect(await urge(other)).toMatchObject({ ok: false, reason: 'nobody-to-remind' })
  })
})
