import { describe, expect, it } from 'vitest'
import { findOpenCalendarChange } from '#data/calendar.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { applyCalendarChange } from '#services/calendar/apply-calendar-change.server.ts'
import { proposeCalendarChange } from '#services/calendar/propose-calendar-change.server.ts'
import { refuseCalendarChange } from '#services/calendar/refuse-calendar-change.server.ts'
import { catchUpClocks } from '#services/clock/catch-up-clocks.server.ts'
import { commandBy } from '#tests/factories/province.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { useCalendarDesk } from './calendar-desk.ts'

useTestDatabase()

const desk = useCalendarDesk()

const AT = '2024-11-04T08:00:00+07:00'
/** Friday 15/11/2024 off, worked on Saturday 23/11. */
const swap = {
  year: 2024,
  additions: '15/11/2024; nghỉ hoán đổi; Hoán đổi; 23/11/2024\n23/11/2024; làm bù; Làm bù',
  remove: [],
  source: 'CV 12',
  note: 'Theo công văn',
}
const propose = (by: Actor = desk.coordinator, changes: Partial<typeof swap> = {}) =>
  proposeCalendarChange({ ...swap, ...changes }, commandBy(by, AT))
const openChange = async () => {
  const change = await findOpenCalendarChange(db)
  if (!change) throw new Error('no proposal waits')
  return change
}
/** Due on Friday 22/11: its reminder seven working days before moves when the 15th is off. */
const seedDueWork = () =>
  seedWorkInProgress(db, { leadId: desk.province.organisationId.construction, dueOn: plainDate('2024-11-22') })
/** What the worker does after a change of the rules. */
const catchUp = async () => {
  while (await catchUpClocks());
}
const nextStepOf = async (id: string) => (await db.assignment.findUniqueOrThrow({ where: { id } })).nextStepAt

describe('a change of the working calendar', () => {
  it('waits for a second person and moves nothing before', async () => {
    const work = await seedDueWork()
    const before = await nextStepOf(work)
    expect(await propose()).toMatchObject({ ok: true })
    expect(await nextStepOf(work)).toEqual(before)
    expect(await db.calendarDay.count({ where: { day: new Date('2024-11-15T00:00:00Z') } })).toBe(0)
  })

  it('tells the second person which clocks would move, from when to when', async () => {
    await seedDueWork()
    await seedWorkInProgress(db, { leadId: desk.province.organisationId.finance, dueOn: plainDate('2025-03-14') })
    await propose()
    const { proposal } = await openChange()
    expect(proposal.movedCount).toBe(1)
    expect(proposal.moved[0]).toMatchObject({
      organisation: 'Sở Xây dựng',
      from: new Date('2024-11-13T07:30:00+07:00'),
      to: new Date('2024-11-12T07:30:00+07:00'),
    })
  })

  it('is not put into force by who proposed it', async () => {
    await propose()
    const { id } = await openChange()
    expect(await applyCalendarChange({ changeId: id }, commandBy(desk.coordinator, AT))).toMatchObject({
      reason: 'calendar-own-proposal',
    })
    expect(await db.calendarVersion.count()).toBe(1)
  })

  it('put into force by a second person computes every open clock anew and wakes it', async () => {
    const work = await seedDueWork()
    await propose()
    const { id } = await openChange()
    await db.outbox.deleteMany()
    expect(await applyCalendarChange({ changeId: id }, commandBy(desk.administrator, AT))).toMatchObject({ ok: true })
    await catchUp()
    expect(await nextStepOf(work)).toEqual(new Date('2024-11-12T07:30:00+07:00'))
    expect(await db.outbox.findMany({ select: { process: true, targetId: true } })).toEqual([
      { process: 'agency-clock', targetId: desk.province.organisationId.construction },
    ])
    expect(await db.calendarVersion.findFirst({ orderBy: { version: 'desc' } })).toMatchObject({
      version: 2,
      changedById: desk.administrator.personId,
    })
    expect(await db.calendarChange.findFirst()).toMatchObject({
      state: 'applied',
      decidedById: desk.administrator.personId,
    })
  })

  it('loses no reminder that it moves into the past: it goes out on the next working day', async () => {
    const work = await seedDueWork()
    const additions = [14, 15].map((day) => `${day}/11/2024; nghỉ hoán đổi; Hoán đổi`).join('\n')
    await propose(desk.coordinator, { additions })
    const { id } = await openChange()
    const at = '2024-11-11T09:00:00+07:00'
    expect(await applyCalendarChange({ changeId: id }, commandBy(desk.administrator, at))).toMatchObject({ ok: true })
    await catchUp()
    expect(await nextStepOf(work)).toEqual(new Date('2024-11-12T07:30:00+07:00'))
  })

  it('takes first what was due before it, under the calendar of then', async () => {
    const work = await seedDueWork()
    await propose()
    const { id } = await openChange()
    await applyCalendarChange({ changeId: id }, commandBy(desk.administrator, '2024-11-14T09:00:00+07:00'))
    await catchUp()
    expect(await db.clockStep.findMany({ where: { subjectId: work } })).toMatchObject([
      { step: 'remind-7', dueAt: new Date('2024-11-13T07:30:00+07:00'), countedDays: 7, calendarVersion: 1 },
    ])
    expect(await nextStepOf(work)).toEqual(new Date('2024-11-19T07:30:00+07:00'))
  })

  it('is decided once, whoever comes second', async () => {
    await propose()
    const { id } = await openChange()
    const results = await Promise.all([
      applyCalendarChange({ changeId: id }, commandBy(desk.administrator, AT)),
      refuseCalendarChange({ changeId: id }, commandBy(desk.administrator, AT)),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'calendar-decided' })
  })

  it('may be taken back by who proposed it', async () => {
    await propose()
    const { id } = await openChange()
    expect(await refuseCalendarChange({ changeId: id }, commandBy(desk.coordinator, AT))).toMatchObject({ ok: true })
    expect(await findOpenCalendarChange(db)).toBeUndefined()
    expect(await db.calendarChange.findFirst()).toMatchObject({ state: 'refused', decidedById: null })
  })

  it('waits its turn while another one is open', async () => {
    await propose()
    expect(await propose(desk.administrator, { note: 'Khác' })).toMatchObject({ reason: 'calendar-proposal-open' })
  })

  it('lets work go on that waited for a year nobody had entered', async () => {
    const work = await seedWorkInProgress(db, {
      leadId: desk.province.organisationId.construction,
      dueOn: plainDate('2027-01-15'),
      since: new Date('2026-12-31T08:00:00+07:00'),
    })
    expect(await db.assignment.findUniqueOrThrow({ where: { id: work } })).toMatchObject({ waitsForCalendar: 2027 })
    const holidays = ['01/01', '30/4', '01/5', '02/9'].map((day) => `${day}/2027; nghỉ lễ; Lễ`).join('\n')
    expect(await propose(desk.coordinator, { year: 2027, additions: holidays })).toMatchObject({ ok: true })
    const { id, proposal } = await openChange()
    expect(proposal.moved[0]).toMatchObject({ from: null })
    await applyCalendarChange({ changeId: id }, commandBy(desk.administrator, AT))
    await catchUp()
    expect(await db.assignment.findUniqueOrThrow({ where: { id: work } })).toMatchObject({ waitsForCalendar: null })
  })

  it('tells the others who may decide it, not who proposed it', async () => {
    const other = desk.province.actor('office', 'office')
    await db.membership.create({
      data: {
        id: crypto.randomUUID(),
        personId: other.personId,
        organisationId: other.organisationId,
        role: 'administrator',
        title: 'Quản trị',
      },
    })
    await propose()
    expect((await db.notification.findMany()).map(({ personId, kind }) => ({ personId, kind }))).toEqual([
      { personId: other.personId, kind: 'calendar-change-proposed' },
    ])
  })
})
