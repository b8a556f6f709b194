import { beforeEach, expect, it } from 'vitest'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()
let province: Province
let seriesId: string

/** V.8.1: each year before 15/12, until the end of the plan. */
beforeEach(async () => {
  province = await seedProvince(db)
  seriesId = await seedWorkInProgress(db, {
    leadId: province.organisationId.viettel,
    structure: 'series',
    kind: 'recurring',
    state: 'issued',
    since: at('2024-01-10'),
    recurrence: { everyMonths: 12, monthDay: '12-14', until: '2025-12-31' },
  })
})

async function advanceAt(moment: Date) {
  await setProvinceTime(db, moment)
  return advanceAgency({ organisationId: province.organisationId.viettel, now: new Date() })
}
const occurrences = () =>
  db.assignment.findMany({
    where: { parentId: seriesId },
    orderBy: { dueOn: 'asc' },
    select: { occurrenceKey: true, dueOn: true, state: true, issuedAt: true },
  })

it('an occurrence opens sixty days before it is due, on a working day at 7:30, once', async () => {
  await advanceAt(at('2024-10-15', '07:29'))
  expect(await occurrences()).toEqual([])
  await advanceAt(at('2024-10-15', '07:30'))
  await advanceAt(at('2024-10-15', '09:00'))
  expect(await occurrences()).toEqual([
    { occurrenceKey: '2024', dueOn: new Date('2024-12-14'), state: 'issued', issuedAt: at('2024-10-15', '07:30') },
  ])
  expect(await db.notification.count({ where: { kind: 'assignment-issued' } })).toBeGreaterThan(0)
})

it('each occurrence has the reminders of its own year, thirty working days ahead', async () => {
  await advanceAt(at('2024-11-01', '08:00'))
  await advanceAt(at('2024-11-01', '08:01'))
  const [first] = await db.assignment.findMany({ where: { parentId: seriesId } })
  // Friday 13/12 is the day to act: thirty working days before it lies 01/11.
  const steps = await db.clockStep.findMany({ where: { subjectId: first?.id ?? '', step: 'remind-30' } })
  expect(steps.map(({ dueAt }) => dueAt)).toEqual([at('2024-11-01', '07:30')])
})

it('an engine that was away for a year opens what it has missed, and closes after the last one', async () => {
  await advanceAt(at('2025-11-03'))
  expect((await occurrences()).map(({ occurrenceKey }) => occurrenceKey)).toEqual(['2024', '2025'])
  const series = await db.assignment.findUniqueOrThrow({ where: { id: seriesId } })
  expect(series).toMatchObject({ nextStepAt: null, waitsForCalendar: null, clockFault: null })
  const steps = await db.clockStep.findMany({ where: { subjectId: seriesId }, orderBy: { occurrence: 'asc' } })
  expect(steps.map(({ step, occurrence }) => `${step} ${occurrence}`)).toEqual([
    'open-occurrence 1',
    'open-occurrence 2',
  ])
})

it('a rule that cannot be read is a fault of its series and of nothing else', async () => {
  const work = await seedWorkInProgress(db, { leadId: province.organisationId.viettel, dueOn: plainDate('2024-11-08') })
  await db.assignment.update({ where: { id: seriesId }, data: { recurrence: { everyMonths: 5 } } })
  await advanceAt(at('2024-10-30'))
  expect(await db.clockStep.count({ where: { subjectId: work } })).toBe(1)
  expect((await db.assignment.findUniqueOrThrow({ where: { id: seriesId } })).clockFault).not.toBeNull()
})
