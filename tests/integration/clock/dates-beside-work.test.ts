import { beforeEach, describe, expect, it } from 'vitest'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { setInternalDate } from '#services/assignment/set-internal-date.server.ts'
import { setPartDate } from '#services/assignment/set-part-date.server.ts'
import { checkDrift } from '#services/clock/check-drift.server.ts'
import { findChangedClocks } from '#services/clock/find-changed-clocks.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { provinceDays } from '#tests/factories/province-calendar.ts'
import { at } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()
let province: Province
let assignmentId: string
const WHEN = '2024-10-30T09:00:00+07:00'

/** Sở Tài chính owes its part on Friday 08/11/2024, and wants its own officer to be ready on the 6th. */
beforeEach(async () => {
  province = await seedProvince(db)
  const { construction, finance } = province.organisationId
  const parties = [{ organisationId: finance, role: 'coordinating' as const }]
  const coordinator = province.actor('dic', 'coordinator')
  const [issued] = await seedIssued([guidanceDraft(construction, { parties })], { actor: coordinator })
  assignmentId = issued?.id ?? ''
  const lead = commandBy(province.actor('construction', 'officer'), WHEN)
  await done(acceptAssignment({ assignmentId }, lead))
  const part = { assignmentId, organisationId: finance, dueOn: plainDate('2024-11-08'), reason: null }
  await done(setPartDate(part, commandBy(coordinator, WHEN)))
  const own = commandBy(province.actor('finance', 'head'), WHEN)
  await done(setInternalDate({ assignmentId, dueOn: plainDate('2024-11-06') }, own))
})

describe('the date of an agency beside that of the work', () => {
  it('is in the list of what a change of the calendar moves, but its internal date is nobody else’s to read', async () => {
    const before = await loadClockRules(db)
    const off = { day: plainDate('2024-11-05'), kind: 'swap-off' as const }
    const calendar = { ...before.calendar, ...buildWorkingCalendar([...provinceDays, off]) }
    const moved = await findChangedClocks(db, { before, after: { ...before, calendar }, now: at('2024-10-31') })
    const ofFinance = moved.filter(({ organisation }) => organisation === 'Sở Tài chính')
    expect(ofFinance).toMatchObject([
      { isContribution: true, step: 'remind-3', from: at('2024-11-05', '07:30'), to: at('2024-11-04', '07:30') },
    ])
  })

  it('that does not look when the rules say is found, and put right', async () => {
    const right = await db.agencyDate.findFirstOrThrow({ where: { purpose: 'contribution' } })
    await db.agencyDate.update({ where: { id: right.id }, data: { nextStepAt: at('2025-06-01') } })
    expect(await checkDrift({ afterId: null })).toMatchObject({ drifted: [assignmentId] })
    const now = await db.agencyDate.findUniqueOrThrow({ where: { id: right.id } })
    expect(now.nextStepAt).toEqual(right.nextStepAt)
    expect(await checkDrift({ afterId: null })).toMatchObject({ drifted: [] })
  })
})
