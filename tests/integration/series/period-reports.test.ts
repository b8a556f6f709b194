import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_REPORT_RULE } from '#domain/deadline/period-report.ts'
import { db } from '#platform/db.server.ts'
import { confirmAssignment } from '#services/assignment/confirm-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { sendBackAssignment } from '#services/assignment/send-back-assignment.server.ts'
import { submitAssignment } from '#services/assignment/submit-assignment.server.ts'
import { withdrawAssignment } from '#services/assignment/withdraw-assignment.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { readAgencyHome } from '#services/home/read-agency-home.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()
let province: Province
let dutyId: string

beforeEach(async () => {
  province = await seedProvince(db)
  dutyId = await seedWorkInProgress(db, {
    leadId: province.organisationId.construction,
    kind: 'continuing',
    recurrence: DEFAULT_REPORT_RULE,
    since: at('2024-06-20'),
  })
})

async function letTimePass(day: string, time = '08:00'): Promise<void> {
  await setProvinceTime(db, at(day, time))
  await advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
}

const reports = () => db.assignment.findMany({ where: { parentId: dutyId }, orderBy: { dueOn: 'asc' } })
const officer = (when: string) => commandBy(province.actor('construction', 'officer'), when)
const coordinator = (when: string) => commandBy(province.actor('dic', 'coordinator'), when)

async function openReport(): Promise<string> {
  await letTimePass('2024-07-18')
  const [report] = await reports()
  if (!report) throw new Error('no report is asked for')
  return report.id
}
const handIn = (assignmentId: string, when: string) =>
  submitAssignment(
    { assignmentId, text: 'Đã thẩm định 12 hồ sơ.', product: '12 hồ sơ', documentNumber: null, fileIds: [] },
    officer(when),
  )

describe('a continuing duty', () => {
  it('asks for a report each quarter, due on the 15th of its last month, and is never overdue itself', async () => {
    await letTimePass('2024-11-04')
    const rows = await reports()
    expect(rows.map(({ occurrenceKey, structure, state }) => [occurrenceKey, structure, state])).toEqual([
      ['2024-09', 'period-report', 'in-progress'],
      ['2024-12', 'period-report', 'in-progress'],
    ])
    const now = at('2024-11-04', '08:00')
    const read = await readAssignment(db, { id: dutyId, actor: province.actor('construction', 'officer'), now })
    expect(read?.timeliness?.class).toBe('undated')
    expect(read?.members.map(({ timeliness }) => timeliness?.class)).toEqual(['overdue', 'in-time'])
    expect(read?.actions).not.toContain('submit')
  })

  it('goes on being chased for its own progress', async () => {
    await letTimePass('2024-11-04')
    const steps = await db.clockStep.findMany({ where: { subjectId: dutyId }, orderBy: { dueAt: 'asc' } })
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['chase-report', 'open-occurrence']))
  })

  it('asks for nothing while it is suspended', async () => {
    await db.assignment.update({ where: { id: dutyId }, data: { state: 'suspended', suspendedAt: at('2024-07-01') } })
    await letTimePass('2024-11-04')
    expect(await reports()).toEqual([])
  })
})

it('a continuing duty that is taken back takes its open reports with it', async () => {
  const id = await openReport()
  const context = coordinator('2024-08-01T09:00:00+07:00')
  await done(withdrawAssignment({ assignmentId: dutyId, reason: 'Kế hoạch đã kết thúc' }, context))
  const row = await db.assignment.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ state: 'withdrawn', nextStepAt: null })
  await letTimePass('2024-11-04')
  expect(await reports()).toHaveLength(1)
})

describe('a period report', () => {
  it('counts by the day it was handed in, once the coordinator locks it, without evidence beside it', async () => {
    const id = await openReport()
    await done(handIn(id, '2024-09-13T16:00:00+07:00'))
    await done(
      confirmAssignment({ assignmentId: id, grade: 'adequate', note: null }, coordinator('2024-09-18T09:00:00+07:00')),
    )
    const row = await db.assignment.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ state: 'completed', completedOn: new Date('2024-09-13'), nextStepAt: null })
    const duty = await db.assignment.findUniqueOrThrow({ where: { id: dutyId } })
    expect(duty).toMatchObject({ state: 'in-progress', dueOn: null })
  })

  it('that was given back is missing again, with the reason', async () => {
    const id = await openReport()
    await done(handIn(id, '2024-09-13T16:00:00+07:00'))
    await done(
      sendBackAssignment(
        { assignmentId: id, reason: 'Thiếu số liệu', redoDueOn: null },
        coordinator('2024-09-16T09:00:00+07:00'),
      ),
    )
    const { items, reports: owed } = await readAgencyHome(db, {
      organisationId: province.organisationId.construction,
      isEnterprise: false,
      now: new Date('2024-09-17T09:00:00+07:00'),
      rules: await loadClockRules(db),
    })
    expect(owed.map(({ period, class: standing }) => [period, standing])).toEqual([['2024-09', 'overdue']])
    expect(items.map(({ id: itemId }) => itemId)).toEqual([dutyId])
  })

  it('that is missing is reminded, told to the head, and escalated to the coordinator and no further', async () => {
    const id = await openReport()
    await letTimePass('2024-12-20')
    const steps = await db.clockStep.findMany({ where: { subjectId: id }, orderBy: { dueAt: 'asc' } })
    expect(steps.map(({ step }) => step)).toEqual(['remind-7', 'remind-3', 'remind-1', 'overdue', 'escalate-dic'])
  })

  it('is locked by nobody but who judges the duty', async () => {
    const id = await openReport()
    await done(handIn(id, '2024-09-13T16:00:00+07:00'))
    const refused = await confirmAssignment(
      { assignmentId: id, grade: 'adequate', note: null },
      officer('2024-09-13T17:00:00+07:00'),
    )
    expect(refused).toMatchObject({ ok: false, reason: 'not-yours' })
  })
})
