import { beforeEach, describe, expect, it } from 'vitest'
import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { handDownAssignment } from '#services/assignment/hand-down-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { setInternalDate } from '#services/assignment/set-internal-date.server.ts'
import { takeBackOfficer } from '#services/assignment/take-back-officer.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string

const head = (day: string) => commandBy(province.actor('construction', 'head'), `${day}T09:00:00+07:00`)
const idOf = (role: 'officer' | 'head') => province.actor('construction', role).personId
const handDown = (role: 'officer' | 'head', reason: string | null = null, day = '2024-10-30') =>
  handDownAssignment({ assignmentId, officerId: idOf(role), reason }, head(day))
const setDate = (dueOn: PlainDate | null, day = '2024-10-30') => setInternalDate({ assignmentId, dueOn }, head(day))
const officerId = async () => (await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).officerId
const toldOf = async (kind: string) =>
  (await db.notification.findMany({ where: { kind }, include: { person: true } })).map(
    ({ person }) => person.displayName,
  )
const readBy = (key: 'construction' | 'dic', role: 'officer' | 'coordinator') =>
  readAssignment(db, { id: assignmentId, actor: province.actor(key, role), now: at('2024-11-20') })
async function advance(day: string) {
  await setProvinceTime(db, at(day))
  await advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
}

/** Due on 29/11/2024 for Sở Xây dựng. */
beforeEach(async () => {
  province = await seedProvince(db)
  const [issued] = await seedIssued([guidanceDraft(province.organisationId.construction)], {
    actor: province.actor('dic', 'coordinator'),
  })
  assignmentId = issued?.id ?? ''
  await done(acceptAssignment({ assignmentId }, head('2024-10-29')))
})

describe('who does it inside the agency', () => {
  it('is told, and the agency stays answerable', async () => {
    await done(handDown('officer'))
    expect(await officerId()).toBe(idOf('officer'))
    expect(await toldOf('assignment-handed-down')).toEqual(['Chuyên viên Sở Xây dựng'])
  })

  it('passes it on to somebody else only with the reason, and both are told who did not do it themselves', async () => {
    await done(handDown('officer'))
    expect(await handDown('head')).toMatchObject({ reason: 'pass-on-reason-missing', field: 'reason' })
    await done(handDown('head', 'Chuyên viên đi học.', '2024-11-01'))
    expect(await officerId()).toBe(idOf('head'))
    expect(await toldOf('assignment-taken-back')).toEqual(['Chuyên viên Sở Xây dựng'])
  })

  it('gives it back with the reason; the record keeps who had it', async () => {
    await done(handDown('officer'))
    await done(takeBackOfficer({ assignmentId, reason: 'Chuyển phòng khác.' }, head('2024-11-01')))
    expect(await officerId()).toBeNull()
    const history = (await readBy('construction', 'officer'))?.record.history ?? []
    expect(history.find(({ type }) => type === 'TakenBackFromOfficer')?.payload).toMatchObject({
      reason: 'Chuyển phòng khác.',
    })
    expect(history.find(({ type }) => type === 'AssignmentHandedDown')?.payload).toMatchObject({
      officer: 'Chuyên viên Sở Xây dựng',
    })
  })

  it('cannot be taken back where nobody is in charge', async () => {
    expect(await takeBackOfficer({ assignmentId, reason: 'Nhầm.' }, head('2024-11-01'))).toMatchObject({
      reason: 'action-not-open',
    })
  })
})

describe('an internal date', () => {
  it('reminds the officer in charge and nobody else, and makes nothing late', async () => {
    await done(handDown('officer'))
    await done(setDate(plainDate('2024-11-15')))
    for (const day of ['2024-11-14', '2024-11-18', '2024-11-19']) await advance(day)
    expect(await toldOf('internal-reminder')).toEqual(['Chuyên viên Sở Xây dựng', 'Chuyên viên Sở Xây dựng'])
    expect((await readBy('construction', 'officer'))?.timeliness?.class).toBe('in-time')
    expect(await db.escalation.count()).toBe(0)
  })

  it('is seen inside the agency only: not by the DIC, nor in its history', async () => {
    await done(setDate(plainDate('2024-11-15')))
    await advance('2024-11-18')
    const own = await readBy('construction', 'officer')
    expect(own?.page.internalDueOn).toBe('2024-11-15')
    expect(own?.dateClocks).toMatchObject([{ purpose: 'internal-date' }])
    const other = await readBy('dic', 'coordinator')
    expect(other?.page.internalDueOn).toBeNull()
    expect(JSON.stringify(other)).not.toMatch(/internal-date|InternalDateSet|2024-11-15/)
  })

  it('lies before the real date, and is taken back by an empty day', async () => {
    expect(await setDate(plainDate('2024-11-29'))).toMatchObject({ reason: 'internal-date-not-before' })
    expect(await setDate(null)).toMatchObject({ reason: 'date-unchanged' })
    await done(setDate(plainDate('2024-11-15')))
    await done(setDate(null, '2024-11-01'))
    await advance('2024-11-18')
    expect(await toldOf('internal-reminder')).toEqual([])
  })
})
