import { beforeEach, describe, expect, it } from 'vitest'
import { findRulesProgress } from '#data/clock-rules-change.server.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { reportProgress } from '#services/assignment/report-progress.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { catchUpClocks } from '#services/clock/catch-up-clocks.server.ts'
import { checkDrift } from '#services/clock/check-drift.server.ts'
import { supersedeClockRules } from '#services/clock/supersede-clock-rules.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { withClient } from '#tools/postgres/with-client.ts'

const database = useTestDatabase()
let province: Province
beforeEach(async () => {
  province = await seedProvince(db)
})

/** Due on Friday 22/11/2024: reminded on Wednesday the 13th, or the day before once Friday the 15th is off. */
const seedWork = (dueOn: PlainDate = plainDate('2024-11-22')) =>
  seedWorkInProgress(db, { leadId: province.organisationId.construction, dueOn })

/** What putting a calendar into force does, and nothing more: no clock is touched. */
let calendarVersion = 1
async function giveOff(day: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await supersedeClockRules(tx, { cause: 'calendar', now })
    const entry = { kind: 'swap-off', name: 'Nghỉ', nameEn: 'Off', source: 'test', confirmed: true }
    await tx.calendarDay.create({ data: { day: new Date(day), year: Number(day.slice(0, 4)), ...entry } })
    calendarVersion += 1
    await tx.calendarVersion.create({ data: { version: calendarVersion, changedAt: now, note: 'test' } })
  })
}
const catchUp = async () => {
  while (await catchUpClocks());
}
async function advanceAt(moment: Date) {
  await setProvinceTime(db, moment)
  return advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
}
const rowOf = (id: string) => db.assignment.findUniqueOrThrow({ where: { id } })
const stepsOf = (subjectId: string) =>
  db.clockStep.findMany({
    where: { subjectId },
    orderBy: { dueAt: 'asc' },
    select: { step: true, dueAt: true, calendarVersion: true },
  })
const DAY_13 = at('2024-11-13', '07:30')
const DAY_12 = at('2024-11-12', '07:30')

beforeEach(() => {
  calendarVersion = 1
})

describe('a clock that a change of the rules has not reached yet', () => {
  it('takes no step by the old rules', async () => {
    const work = await seedWork(plainDate('2024-11-08'))
    await giveOff('2024-10-30', at('2024-10-29'))
    // The reminder of 30/10 has moved to the 29th, which is past: it goes out on the next working day, not on the 30th.
    await advanceAt(at('2024-10-30', '08:00'))
    expect(await stepsOf(work)).toEqual([])
    await advanceAt(at('2024-10-31', '08:00'))
    expect(await stepsOf(work)).toEqual([{ step: 'remind-7', dueAt: at('2024-10-31', '07:30'), calendarVersion: 2 }])
  })

  it('takes what was due before the change by the rules of then, however late it looks', async () => {
    const work = await seedWork()
    await giveOff('2024-11-15', at('2024-11-14'))
    await advanceAt(at('2024-11-19'))
    expect(await stepsOf(work)).toEqual([
      { step: 'remind-7', dueAt: DAY_13, calendarVersion: 1 },
      { step: 'remind-3', dueAt: at('2024-11-19', '07:30'), calendarVersion: 2 },
    ])
  })

  it('is brought through the change by whoever acts on the work first', async () => {
    const work = await seedWork()
    await giveOff('2024-11-15', at('2024-11-14'))
    const report = { assignmentId: work, percent: 40, text: 'Đã rà soát.', product: null, documentNumber: null }
    const officer = commandBy(province.actor('construction', 'officer'), '2024-11-14T15:00:00+07:00')
    await done(reportProgress({ ...report, fileIds: [] }, officer))
    expect(await stepsOf(work)).toEqual([{ step: 'remind-7', dueAt: DAY_13, calendarVersion: 1 }])
    expect(await rowOf(work)).toMatchObject({ rulesVersion: 1, nextStepAt: at('2024-11-19', '07:30') })
  })

  it('is not reported as a clock that drifted', async () => {
    await seedWork()
    await giveOff('2024-11-15', at('2024-10-29'))
    expect(await checkDrift({ afterId: null })).toMatchObject({ drifted: [] })
  })

  it('is left where it is while somebody holds it, and reached afterwards', async () => {
    const work = await seedWork()
    await giveOff('2024-11-15', at('2024-10-29'))
    await withClient(database.ownerUrl, async (holder) => {
      await holder.query('BEGIN')
      await holder.query('SELECT 1 FROM assignment WHERE id = $1 FOR UPDATE', [work])
      await catchUp()
      expect(await findRulesProgress(db)).toMatchObject({ behind: 1, isFinished: false })
      await holder.query('ROLLBACK')
    })
    await catchUp()
    expect(await findRulesProgress(db)).toMatchObject({ behind: 0, isFinished: true })
    expect((await rowOf(work)).nextStepAt).toEqual(DAY_12)
  })
})

describe('catching up', () => {
  it('says how many of how many clocks have been reached, and wakes their agencies', async () => {
    await seedWork()
    await seedWorkInProgress(db, { leadId: province.organisationId.finance, dueOn: null })
    await giveOff('2024-11-15', at('2024-10-29'))
    await db.outbox.deleteMany()
    expect(await findRulesProgress(db)).toMatchObject({ cause: 'calendar', total: 2, behind: 2, faults: 0 })
    await catchUp()
    expect(await findRulesProgress(db)).toMatchObject({ total: 2, behind: 0, isFinished: true })
    expect(await db.outbox.count({ where: { process: 'agency-clock' } })).toBe(2)
  })

  it('goes through two changes that came one upon the other, each with the rules of its time', async () => {
    const work = await seedWork()
    await giveOff('2024-11-15', at('2024-11-11'))
    await giveOff('2024-11-20', at('2024-11-13', '09:00'))
    await setProvinceTime(db, at('2024-11-13', '10:00'))
    await catchUp()
    expect(await stepsOf(work)).toEqual([{ step: 'remind-7', dueAt: DAY_12, calendarVersion: 2 }])
    expect(await rowOf(work)).toMatchObject({ rulesVersion: 2, nextStepAt: at('2024-11-18', '07:30') })
  })

  it('marks a clock that fails for the operator, reaches all others, and tries it again', async () => {
    const failing = await seedWork()
    const sound = await seedWork()
    await giveOff('2024-11-15', at('2024-11-14'))
    await setProvinceTime(db, at('2024-11-14', '09:00'))
    await withClient(database.ownerUrl, (owner) =>
      owner.query(`
        CREATE FUNCTION refuse_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;
        CREATE TRIGGER refuse_step BEFORE INSERT ON clock_step FOR EACH ROW WHEN (NEW.subject_id = '${failing}') EXECUTE FUNCTION refuse_step()`),
    )
    try {
      await catchUp()
      expect((await rowOf(sound)).nextStepAt).toEqual(at('2024-11-19', '07:30'))
      expect((await rowOf(failing)).clockFault).toContain('disk full')
      expect(await findRulesProgress(db)).toMatchObject({ total: 2, isFinished: true })
    } finally {
      await withClient(database.ownerUrl, (owner) => owner.query('DROP FUNCTION refuse_step CASCADE'))
    }
    await setProvinceTime(db, at('2024-11-14', '09:10'))
    await catchUp()
    expect(await rowOf(failing)).toMatchObject({ rulesVersion: 1, clockFault: null })
    expect(await stepsOf(failing)).toHaveLength(1)
  })

  it('reaches work that is opened late, as of a day before the change', async () => {
    await giveOff('2024-11-15', at('2024-11-14'))
    const work = await seedWork()
    expect(await stepsOf(work)).toEqual([{ step: 'remind-7', dueAt: DAY_13, calendarVersion: 1 }])
    expect(await rowOf(work)).toMatchObject({ rulesVersion: 1 })
  })
})
