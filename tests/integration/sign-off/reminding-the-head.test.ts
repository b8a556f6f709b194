import { beforeEach, describe, expect, it } from 'vitest'
import { findLateHolders } from '#data/clock-holder.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { giveDelegation } from '#services/delegation/give-delegation.server.ts'
import { giveSignOffBack } from '#services/sign-off/return-sign-off.server.ts'
import { signForAgency } from '#services/sign-off/sign-for-agency.server.ts'
import { seedColleague } from '#tests/factories/deputies.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { letHeadSign, onlyPaper } from '#tests/factories/sign-off.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string
let officer: Actor
let head: Actor

const by = (actor: Actor, day: string) => commandBy(actor, `${day}T09:00:00+07:00`)
const submit = (day: string) =>
  done(
    submitAssignment(
      { assignmentId, fileIds: [], text: 'Đã ban hành.', product: null, documentNumber: '12/HD-SXD' },
      by(officer, day),
    ),
  )
async function advance(day: string, time = '07:30') {
  await setProvinceTime(db, at(day, time))
  return advanceAgency({ organisationId: head.organisationId, now: new Date() })
}
const reminders = () => db.notification.findMany({ where: { kind: 'sign-off-waiting' }, include: { person: true } })

beforeEach(async () => {
  province = await seedProvince(db)
  officer = province.actor('construction', 'officer')
  head = province.actor('construction', 'head')
  assignmentId = await seedWorkInProgress(db, { leadId: head.organisationId })
  await letHeadSign(head)
})

describe('a head with a paper to sign', () => {
  it('is reminded of it once, with the digest of the next working day', async () => {
    // Friday: the next working day is Monday.
    await submit('2024-11-08')
    expect(await onlyPaper()).toMatchObject({ nextStepAt: at('2024-11-11', '07:30') })
    await advance('2024-11-09')
    expect(await reminders()).toEqual([])
    for (const day of ['2024-11-11', '2024-11-12']) await advance(day)
    expect(await reminders()).toMatchObject([
      { person: { displayName: 'Giám đốc Sở Xây dựng' }, urgency: 'digest', subjectType: 'sign-off' },
    ])
  })

  it('is told at once at any hour where the work is hỏa tốc', async () => {
    await db.assignment.update({ where: { id: assignmentId }, data: { urgency: 'flash' } })
    await submit('2024-11-09')
    const [asked] = await db.notification.findMany({ where: { kind: 'sign-off-asked' } })
    expect(asked).toMatchObject({ urgency: 'flash', personId: head.personId })
  })

  it('is copied to who stands for the head, each naming the other', async () => {
    const deputy = await seedColleague(head, { name: 'Phó Giám đốc', role: 'officer', title: 'Phó Giám đốc' })
    const days = { fromOn: plainDate('2024-11-04'), untilOn: plainDate('2024-11-15') }
    const given = { ...days, deputyMembershipId: deputy.membershipId, reason: 'Đi công tác' }
    await done(giveDelegation(given, by(head, '2024-11-04')))
    await submit('2024-11-05')
    const asked = await db.notification.findMany({ where: { kind: 'sign-off-asked' }, orderBy: { personId: 'asc' } })
    expect(asked.map(({ personId }) => personId).sort()).toEqual([head.personId, deputy.personId].sort())
    expect(asked.find(({ personId }) => personId === deputy.personId)?.params).toMatchObject({
      onBehalfOf: 'Giám đốc Sở Xây dựng',
    })
  })

  it('is not reminded of what was signed, nor mailed of it where that had not left', async () => {
    await submit('2024-11-04')
    const { id } = await onlyPaper()
    await done(signForAgency({ signOffId: id }, by(head, '2024-11-04')))
    await advance('2024-11-05')
    expect(await reminders()).toEqual([])
    const [asked] = await db.notification.findMany({ where: { kind: 'sign-off-asked' } })
    expect(asked).toMatchObject({ nextStepAt: null, causeGoneAt: at('2024-11-04', '09:00') })
  })

  it('is reminded anew of a paper that was mended and sent up again', async () => {
    await submit('2024-11-04')
    await advance('2024-11-05')
    const { id } = await onlyPaper()
    await done(giveSignOffBack({ signOffId: id, reason: 'Thiếu phụ lục.' }, by(head, '2024-11-05')))
    await submit('2024-11-06')
    await advance('2024-11-07')
    expect(await reminders()).toHaveLength(2)
  })

  it('is not forgotten when the clock of the agency has slept: the reconciler finds it', async () => {
    await submit('2024-11-04')
    const late = await findLateHolders(db, at('2024-11-05', '07:40'))
    expect(late).toContainEqual({ process: 'agency-clock', id: head.organisationId })
  })

  it('is reminded a working day later where that day has become a day off', async () => {
    await submit('2024-11-04')
    await db.calendarDay.create({
      data: {
        day: new Date('2024-11-05T00:00:00Z'),
        year: 2024,
        kind: 'compensatory',
        name: 'Nghỉ bù',
        nameEn: 'Day off',
        source: 'test',
        confirmed: true,
      },
    })
    await db.calendarVersion.create({ data: { version: 2, changedAt: new Date(), note: 'test' } })
    await advance('2024-11-05')
    expect(await reminders()).toEqual([])
    expect(await onlyPaper()).toMatchObject({ nextStepAt: at('2024-11-06', '07:30') })
    await advance('2024-11-06')
    expect(await reminders()).toHaveLength(1)
  })
})
