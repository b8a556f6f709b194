import { describe, expect, it } from 'vitest'
import { findOpenCalendarChange } from '#data/calendar.server.ts'
import type { ProposeCalendarChange } from '#domain/calendar/calendar-change.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { applyCalendarChange } from '#services/calendar/apply-calendar-change.server.ts'
import { proposeCalendarChange } from '#services/calendar/propose-calendar-change.server.ts'
import { catchUpClocks } from '#services/clock/catch-up-clocks.server.ts'
import { checkDrift } from '#services/clock/check-drift.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readAgencyHome } from '#services/home/read-agency-home.server.ts'
import { readOperation } from '#services/operation/read-operation.server.ts'
import { commandBy } from '#tests/factories/province.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { useCalendarDesk } from './calendar-desk.ts'

useTestDatabase()

const desk = useCalendarDesk()

const AT = '2024-11-04T08:00:00+07:00'
const at = (text: string) => new Date(`${text}:00+07:00`)
const saturdays = { year: 2024, additions: '', remove: [], source: 'QĐ 12/QĐ-VTT', note: 'Làm việc thứ Bảy' }
const propose = (changes: Partial<ProposeCalendarChange> = {}, when = AT) =>
  proposeCalendarChange(
    { ...saturdays, organisationId: desk.province.organisationId.viettel, saturdays: 'worked', ...changes },
    commandBy(desk.coordinator, when),
  )
const openChange = async () => {
  const change = await findOpenCalendarChange(db)
  if (!change) throw new Error('no proposal waits')
  return change
}
async function putIntoForce(changes: Partial<ProposeCalendarChange> = {}, when = AT): Promise<void> {
  expect(await propose(changes, when)).toMatchObject({ ok: true })
  const { id } = await openChange()
  expect(await applyCalendarChange({ changeId: id }, commandBy(desk.administrator, when))).toMatchObject({ ok: true })
}
const catchUp = async () => {
  while (await catchUpClocks());
}
/** Due on Friday 22/11, of the carrier and of a department. */
const seedDueWork = (key: 'viettel' | 'construction') =>
  seedWorkInProgress(db, { leadId: desk.province.organisationId[key], dueOn: plainDate('2024-11-22') })
const nextStepOf = async (id: string) => (await db.assignment.findUniqueOrThrow({ where: { id } })).nextStepAt

describe('a carrier that works on Saturdays', () => {
  it('is asked for the days of next year from October on, and so is the operator', async () => {
    await putIntoForce()
    const { viettel, construction } = desk.province.organisationId
    const asks = async (day: string, organisationId: string) => {
      const rules = await loadClockRules(db)
      const now = at(`${day}T08:00`)
      return (await readAgencyHome(db, { organisationId, isEnterprise: true, now, rules })).missingOwnYear
    }
    expect(await asks('2024-09-30', viettel)).toBeNull()
    expect(await asks('2024-10-01', viettel)).toBe(2025)
    expect(await asks('2024-10-01', construction)).toBeNull()
    const operator = (day: string) => readOperation(db, { today: plainDate(day), realNow: new Date() })
    expect((await operator('2024-09-30')).missingOwnYears).toEqual([])
    expect((await operator('2024-10-01')).missingOwnYears).toMatchObject([{ organisationId: viettel, year: 2025 }])
  })

  it('is reminded by its own working days, and nobody else is', async () => {
    const [own, other] = [await seedDueWork('viettel'), await seedDueWork('construction')]
    await putIntoForce()
    await catchUp()
    expect(await nextStepOf(own)).toEqual(at('2024-11-14T07:30'))
    expect(await nextStepOf(other)).toEqual(at('2024-11-13T07:30'))
    expect(await checkDrift({ afterId: null })).toMatchObject({ drifted: [] })
  })

  it('is told on its Saturday that it is late, while those above it are told on their own days', async () => {
    const own = await seedDueWork('viettel')
    await putIntoForce()
    await catchUp()
    const page = await readAssignment(db, { id: own, actor: desk.coordinator, now: new Date(AT) })
    expect(page?.clock).toMatchObject({ isOwnCalendar: true, calendarVersion: 2 })
    const when = new Map(page?.clock?.future.map((step) => [step.step, step.at]))
    expect(when.get('overdue')).toEqual(at('2024-11-23T07:30'))
    expect(when.get('escalate-dic')).toEqual(at('2024-11-27T07:30'))
    expect(when.get('escalate-office')).toEqual(at('2024-11-29T07:30'))
  })

  it('has its change wait for a second person, with the list of its own clocks only', async () => {
    await seedDueWork('viettel')
    await seedDueWork('construction')
    await propose()
    const { proposal, organisationId } = await openChange()
    expect(organisationId).toBe(desk.province.organisationId.viettel)
    expect(proposal.moved.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: at('2024-11-13T07:30'), to: at('2024-11-14T07:30') },
    ])
    expect(await db.organisationCalendarDay.count()).toBe(0)
    const { id } = await openChange()
    expect(await applyCalendarChange({ changeId: id }, commandBy(desk.coordinator, AT))).toMatchObject({
      reason: 'calendar-own-proposal',
    })
  })

  it('keeps what was due before its days were taken back, however late a clock is brought up to date', async () => {
    const own = await seedDueWork('viettel')
    await putIntoForce()
    await putIntoForce({ saturdays: 'off' }, '2024-11-25T09:00:00+07:00')
    await catchUp()
    const steps = await db.clockStep.findMany({ where: { subjectId: own }, orderBy: { dueAt: 'asc' } })
    expect(steps.map(({ step, dueAt, calendarVersion }) => ({ step, dueAt, calendarVersion }))).toEqual([
      { step: 'remind-7', dueAt: at('2024-11-14T07:30'), calendarVersion: 2 },
      { step: 'remind-3', dueAt: at('2024-11-19T07:30'), calendarVersion: 2 },
      { step: 'remind-1', dueAt: at('2024-11-21T07:30'), calendarVersion: 2 },
      { step: 'overdue', dueAt: at('2024-11-23T07:30'), calendarVersion: 2 },
    ])
    expect(await nextStepOf(own)).toEqual(at('2024-11-27T07:30'))
    expect(await db.organisationCalendarDay.count()).toBe(0)
  })

  it('has a day off more than the others, with its reason', async () => {
    const own = await seedDueWork('viettel')
    await putIntoForce({ saturdays: 'as-is', additions: '15/11/2024; nghỉ hoán đổi; Ngày thành lập doanh nghiệp' })
    await catchUp()
    expect(await nextStepOf(own)).toEqual(at('2024-11-12T07:30'))
  })

  it('follows a change of the province on all other days', async () => {
    const own = await seedDueWork('viettel')
    await putIntoForce()
    const additions = '15/11/2024; nghỉ hoán đổi; Hoán đổi'
    const ofProvince = { ...saturdays, additions }
    await proposeCalendarChange(ofProvince, commandBy(desk.coordinator, AT))
    const { id } = await openChange()
    await applyCalendarChange({ changeId: id }, commandBy(desk.administrator, AT))
    await catchUp()
    expect(await nextStepOf(own)).toEqual(at('2024-11-13T07:30'))
  })

  it('enters only what differs, from a document, in a year that the province has', async () => {
    expect(await propose({ source: '' })).toMatchObject({ reason: 'calendar-source-missing' })
    expect(await propose({ saturdays: 'as-is' })).toMatchObject({ reason: 'calendar-nothing' })
    expect(await propose({ additions: '02/9/2024; nghỉ bù; Nghỉ thêm' })).toMatchObject({ reason: 'calendar-own-same' })
    expect(await propose({ year: 2027 })).toMatchObject({ reason: 'calendar-own-year-missing', params: { year: 2027 } })
    expect(await propose({ organisationId: crypto.randomUUID() })).toMatchObject({ reason: 'calendar-own-nobody' })
  })
})
