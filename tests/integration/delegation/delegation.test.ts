import { beforeEach, describe, expect, it } from 'vitest'
import { findOpenCalendarChange } from '#data/calendar.server.ts'
import { notify } from '#data/notification.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { urgeAssignment } from '#services/assignment/urge-assignment.server.ts'
import { applyCalendarChange } from '#services/calendar/apply-calendar-change.server.ts'
import { proposeCalendarChange } from '#services/calendar/propose-calendar-change.server.ts'
import { giveDelegation } from '#services/delegation/give-delegation.server.ts'
import { revokeDelegation } from '#services/delegation/revoke-delegation.server.ts'
import { actingFor, seedColleague } from '#tests/factories/deputies.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

const AT = '2024-11-04T08:00:00+07:00'
const UNTIL = plainDate('2024-11-15')

let province: Province
let giver: Actor
let deputy: Actor
beforeEach(async () => {
  province = await seedProvince(db)
  giver = province.actor('dic', 'coordinator')
  deputy = await seedColleague(giver, { name: 'Trần Thị Mai', role: 'officer', title: 'Chuyên viên' })
})

const give = (by: Actor, to: Actor, changes: object = {}, context = commandBy(by, AT)) =>
  giveDelegation(
    {
      deputyMembershipId: to.membershipId,
      fromOn: plainDate('2024-11-04'),
      untilOn: UNTIL,
      reason: 'Đi công tác',
      ...changes,
    },
    context,
  )
const givenId = async (...args: Parameters<typeof give>) => {
  const result = await give(...args)
  if (!result.ok) throw new Error(result.reason)
  return result.value.delegationId
}
const revoke = (delegationId: string, by: Actor, at = AT) =>
  revokeDelegation({ delegationId, realNow: new Date() }, commandBy(by, at))
const messages = (kind: string) =>
  db.notification.findMany({ where: { kind }, select: { personId: true, params: true }, orderBy: { id: 'asc' } })

describe('giving a role to a deputy', () => {
  it('keeps who, to whom, when and why, records it and tells the deputy', async () => {
    const delegationId = await givenId(giver, deputy)
    expect(await db.delegation.findUniqueOrThrow({ where: { id: delegationId } })).toMatchObject({
      giverId: giver.personId,
      membershipId: giver.membershipId,
      deputyId: deputy.personId,
      deputyMembershipId: deputy.membershipId,
      fromOn: new Date('2024-11-04T00:00:00Z'),
      untilOn: new Date('2024-11-15T00:00:00Z'),
      reason: 'Đi công tác',
      revokedAt: null,
    })
    expect(await db.event.findFirst({ where: { type: 'DelegationGiven' } })).toMatchObject({
      subjectId: delegationId,
      personId: giver.personId,
      onBehalfOf: null,
    })
    expect(await messages('delegation-given')).toMatchObject([{ personId: deputy.personId }])
  })

  it('sent twice is given once', async () => {
    const context = commandBy(giver, AT)
    const once = await give(giver, deputy, {}, context)
    expect(await give(giver, deputy, {}, context)).toEqual(once)
    expect(await db.delegation.count()).toBe(1)
  })

  it('is refused to another agency, twice for the same days, and in the role of somebody else', async () => {
    expect(await give(giver, province.actor('construction', 'officer'))).toMatchObject({ reason: 'deputy-missing' })
    const delegationId = await givenId(giver, deputy)
    expect(await give(giver, deputy)).toMatchObject({ reason: 'delegation-overlaps', field: 'fromOn' })
    const acting = actingFor(deputy, { giver, delegationId, untilOn: UNTIL })
    expect(await give(acting, province.actor('dic', 'head'))).toMatchObject({ reason: 'delegation-as-deputy' })
  })

  it('makes no chain and no cycle, also when two send at the same moment', async () => {
    const head = province.actor('dic', 'head')
    const results = await Promise.all([give(giver, head), give(head, giver)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.delegation.count()).toBe(1)
  })

  it('cannot be changed or deleted afterwards by the application, only ended', async () => {
    const id = await givenId(giver, deputy)
    await expect(db.delegation.update({ where: { id }, data: { untilOn: new Date('2025-12-31') } })).rejects.toThrow()
    await expect(db.delegation.delete({ where: { id } })).rejects.toThrow()
  })
})

describe('taking it back', () => {
  it('ends it at once, records it and tells the other one', async () => {
    const id = await givenId(giver, deputy)
    expect(await revoke(id, giver)).toMatchObject({ ok: true })
    expect(await db.delegation.findUniqueOrThrow({ where: { id } })).toMatchObject({ revokedById: giver.personId })
    expect(await messages('delegation-revoked')).toMatchObject([{ personId: deputy.personId }])
    expect(await revoke(id, giver)).toMatchObject({ reason: 'delegation-over' })
    expect(await give(giver, deputy)).toMatchObject({ ok: true })
  })

  it('is open to an administrator, who tells both, and to nobody else', async () => {
    const id = await givenId(giver, deputy)
    expect(await revoke(id, province.actor('dic', 'head'))).toMatchObject({ reason: 'delegation-over' })
    const administrator = await seedColleague(giver, { name: 'Quản trị', role: 'administrator', title: 'Quản trị' })
    expect(await revoke(id, administrator)).toMatchObject({ ok: true })
    expect(await messages('delegation-revoked')).toHaveLength(2)
  })

  it('is not possible when its last day is over', async () => {
    const id = await givenId(giver, deputy)
    expect(await revoke(id, giver, '2024-11-16T00:00:00+07:00')).toMatchObject({ reason: 'delegation-over' })
  })
})

describe('whoever acts on behalf of somebody', () => {
  it('leaves both names in the record and in the message', async () => {
    const delegationId = await givenId(giver, deputy)
    const assignmentId = await seedWorkInProgress(db, {
      leadId: province.organisationId.construction,
      dueOn: plainDate('2024-11-22'),
    })
    const acting = actingFor(deputy, { giver, delegationId, untilOn: UNTIL })
    expect(await urgeAssignment({ assignmentId, note: 'Báo cáo ngay' }, commandBy(acting, AT))).toMatchObject({
      ok: true,
    })
    expect(await db.event.findFirst({ where: { type: 'AssignmentUrged' } })).toMatchObject({
      personId: deputy.personId,
      personName: deputy.personName,
      role: 'coordinator',
      onBehalfOf: giver.personName,
      delegationId,
    })
    const [told] = await messages('assignment-urged')
    expect(told?.params).toMatchObject({ by: deputy.personName, byFor: giver.personName })
  })

  it('does not decide what they entered themselves, in whichever role', async () => {
    const delegationId = await givenId(giver, deputy)
    const asThemselves: Actor = { ...deputy, role: 'coordinator' }
    const acting = actingFor(deputy, { giver, delegationId, untilOn: UNTIL })
    const change = {
      year: 2024,
      additions: '15/11/2024; nghỉ hoán đổi; Hoán đổi; 23/11/2024\n23/11/2024; làm bù; Làm bù',
      remove: [],
      source: 'CV 12',
      note: 'Theo công văn',
    }
    expect(await proposeCalendarChange(change, commandBy(asThemselves, AT))).toMatchObject({ ok: true })
    const open = await findOpenCalendarChange(db)
    expect(await applyCalendarChange({ changeId: open?.id ?? '' }, commandBy(acting, AT))).toMatchObject({
      reason: 'calendar-own-proposal',
    })
  })
})

describe('mail about the work of somebody who is represented', () => {
  const tell = async (at: string, dedupeKey: string) =>
    db.$transaction((tx) =>
      notify(tx, [
        {
          personId: giver.personId,
          kind: 'assignment-submitted',
          params: { code: 'NV-2024-0001' },
          subjectType: 'assignment',
          subjectId: newId(),
          urgency: 'now',
          dedupeKey,
          createdAt: new Date(at),
          nextStepAt: new Date(at),
        },
      ]),
    )
  const readers = async () => (await messages('assignment-submitted')).map(({ personId }) => personId).sort()

  it('goes to both with both names, on the days of the delegation only', async () => {
    await givenId(giver, deputy)
    await tell('2024-11-15T23:30:00+07:00', 'a')
    expect(await readers()).toEqual([giver.personId, deputy.personId].sort())
    const params = (await messages('assignment-submitted')).map((one) => one.params)
    expect(params).toContainEqual({ code: 'NV-2024-0001', deputy: deputy.personName })
    expect(params).toContainEqual({ code: 'NV-2024-0001', onBehalfOf: giver.personName })
    await tell('2024-11-16T00:30:00+07:00', 'b')
    expect(await readers()).toHaveLength(3)
  })

  it('goes to nobody else once it is taken back, nor when the deputy has left', async () => {
    await revoke(await givenId(giver, deputy), giver)
    await tell(AT, 'a')
    expect(await readers()).toEqual([giver.personId])
    await givenId(giver, deputy)
    await db.person.update({ where: { id: deputy.personId }, data: { disabledAt: new Date() } })
    await tell(AT, 'b')
    expect(await readers()).toEqual([giver.personId, giver.personId])
  })
})
