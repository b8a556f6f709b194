import { beforeEach, describe, expect, it } from 'vitest'
import { findAllHolders, findLateHolders } from '#data/clock-holder.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { catchUpClocks } from '#services/clock/catch-up-clocks.server.ts'
import { checkDrift } from '#services/clock/check-drift.server.ts'
import { supersedeClockRules } from '#services/clock/supersede-clock-rules.server.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { at } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()
let province: Province
let assignmentId: string

beforeEach(async () => {
  province = await seedProvince(db)
  const leadId = province.organisationId.construction
  assignmentId = await seedWorkInProgress(db, { leadId, dueOn: plainDate('2024-11-08') })
})

const nextStepAt = async () => (await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).nextStepAt

describe('the safety net', () => {
  it('knows every holder with a row on which time acts, and the ones that are late', async () => {
    const construction = { process: 'agency-clock', id: province.organisationId.construction }
    expect(await findAllHolders(db)).toEqual([construction])
    expect(await findLateHolders(db, at('2024-10-30', '07:30'))).toEqual([])
    expect(await findLateHolders(db, at('2024-10-30', '07:31'))).toEqual([construction])
  })

  it('finds a row whose next step is not the right one, and puts it right', async () => {
    await db.assignment.update({ where: { id: assignmentId }, data: { nextStepAt: at('2025-06-01') } })
    expect(await checkDrift({ afterId: null })).toMatchObject({ checked: 1, drifted: [assignmentId] })
    expect(await nextStepAt()).toEqual(at('2024-10-30', '07:30'))
    expect(await checkDrift({ afterId: null })).toMatchObject({ drifted: [] })
  })
})

describe('a change of the calendar', () => {
  it('moves the open clocks that it concerns and wakes their agency', async () => {
    await db.outbox.deleteMany()
    await db.$transaction(async (tx) => {
      await supersedeClockRules(tx, { cause: 'calendar', now: at('2024-10-28') })
      await tx.calendarDay.create({
        data: {
          day: new Date('2024-10-31'),
          year: 2024,
          kind: 'swap-off',
          name: 'Nghỉ hoán đổi',
          nameEn: 'Day off',
          source: 'test',
          confirmed: true,
        },
      })
      await tx.calendarVersion.create({ data: { version: 2, changedAt: new Date(), note: 'test' } })
    })
    while (await catchUpClocks());
    expect(await nextStepAt()).toEqual(at('2024-10-29', '07:30'))
    expect(await db.outbox.count({ where: { process: 'agency-clock' } })).toBe(1)
  })

  it('that is missing for a year leaves the step open with the year, and refuses nothing', async () => {
    const far = await seedWorkInProgress(db, {
      leadId: province.organisationId.finance,
      dueOn: plainDate('2027-06-30'),
    })
    expect(await db.assignment.findUniqueOrThrow({ where: { id: far } })).toMatchObject({ waitsForCalendar: 2027 })
  })
})
