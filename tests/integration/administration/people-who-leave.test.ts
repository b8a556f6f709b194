import { beforeEach, describe, expect, it } from 'vitest'
import { ALL_FIELD, receiverField } from '#domain/person/work-left.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { giveDelegation } from '#services/delegation/give-delegation.server.ts'
import { handOnWork } from '#services/person/hand-on-work.server.ts'
import { takeBackRole } from '#services/person/take-back-role.server.ts'
import { seedColleague } from '#tests/factories/deputies.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const AT = '2024-11-04T08:00:00+07:00'
const realNow = new Date()

let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})
const by = () => commandBy({ ...province.actor('dic', 'head'), role: 'administrator' }, AT)
const officer = () => province.actor('construction', 'officer')
const leave = (chosen: Record<string, string>, closes = true) =>
  handOnWork({ personId: officer().personId, chosen, closes, realNow }, by())

const workOf = (personId: string, title: string) =>
  seedWorkInProgress(db, { leadId: province.organisationId.construction, officerId: personId, title })
const officerOf = async (id: string) => (await db.assignment.findUniqueOrThrow({ where: { id } })).officerId

describe('somebody who leaves', () => {
  it('keeps the account until all their work has a receiver', async () => {
    await workOf(officer().personId, 'Hướng dẫn cấp phép xây dựng')
    expect(await leave({})).toMatchObject({ reason: 'person-work-left', params: { count: 1 } })
    expect((await db.person.findUniqueOrThrow({ where: { id: officer().personId } })).disabledAt).toBeNull()
  })

  it('hands it on one by one and the rest at once, and is then signed out for good', async () => {
    const colleague = await seedColleague(officer(), { name: 'Chuyên viên mới', role: 'officer', title: 'Chuyên viên' })
    const head = province.actor('construction', 'head')
    const one = await workOf(officer().personId, 'Hướng dẫn cấp phép xây dựng')
    const other = await workOf(officer().personId, 'Rà soát quy hoạch')
    await done(leave({ [receiverField({ kind: 'officer', id: one })]: head.personId, [ALL_FIELD]: colleague.personId }))
    expect(await officerOf(one)).toBe(head.personId)
    expect(await officerOf(other)).toBe(colleague.personId)
    const membership = await db.membership.findUniqueOrThrow({ where: { id: officer().membershipId } })
    expect(membership.endedAt).toEqual(new Date(AT))
    const events = await db.event.findMany({ where: { subjectId: one, type: 'AssignmentHandedDown' } })
    expect(events).toHaveLength(1)
    const told = await db.notification.findMany({ where: { kind: 'assignment-handed-down' } })
    expect(told.map(({ personId }) => personId).sort()).toEqual([head.personId, colleague.personId].sort())
  })

  it('may hand on before leaving, and the account stays open', async () => {
    const head = province.actor('construction', 'head')
    const work = await workOf(officer().personId, 'Rà soát quy hoạch')
    expect(await leave({}, false)).toMatchObject({ reason: 'person-nothing-chosen' })
    await done(leave({ [ALL_FIELD]: head.personId }, false))
    expect(await officerOf(work)).toBe(head.personId)
    expect((await db.person.findUniqueOrThrow({ where: { id: officer().personId } })).disabledAt).toBeNull()
  })

  it('is given nothing by somebody outside the agency', async () => {
    await workOf(officer().personId, 'Rà soát quy hoạch')
    const stranger = province.actor('finance', 'officer').personId
    expect(await leave({ [ALL_FIELD]: stranger })).toMatchObject({ reason: 'person-work-left' })
  })

  it('ends the delegations they gave and took', async () => {
    const colleague = await seedColleague(officer(), { name: 'Chuyên viên mới', role: 'officer', title: 'Chuyên viên' })
    const period = { fromOn: plainDate('2024-11-04'), untilOn: plainDate('2024-11-15'), reason: 'Đi học' }
    const { delegationId } = await done(
      giveDelegation({ ...period, deputyMembershipId: colleague.membershipId }, commandBy(officer(), AT)),
    )
    await done(leave({}))
    expect((await db.delegation.findUniqueOrThrow({ where: { id: delegationId } })).revokedAt).toEqual(new Date(AT))
  })

  it('cannot leave the province without anybody who coordinates', async () => {
    const { personId } = province.actor('dic', 'coordinator')
    const closing = handOnWork({ personId, chosen: {}, closes: true, realNow }, by())
    expect(await closing).toMatchObject({ reason: 'last-of-role' })
  })

  it('leaves the work with the agency when only moving to another one', async () => {
    const work = await workOf(officer().personId, 'Rà soát quy hoạch')
    await done(takeBackRole({ personId: officer().personId, membershipId: officer().membershipId }, by()))
    expect(await officerOf(work)).toBeNull()
    expect((await db.assignment.findUniqueOrThrow({ where: { id: work } })).leadId).toBe(
      province.organisationId.construction,
    )
  })
})
