import { beforeEach, describe, expect, it } from 'vitest'
import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { seedWorkInProgress } from '#tests/factories/work-in-progress.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { withClient } from '#tools/postgres/with-client.ts'

const database = useTestDatabase()
let province: Province
const DUE = plainDate('2024-11-08')

beforeEach(async () => {
  province = await seedProvince(db)
})

async function advanceAt(moment: Date) {
  await setProvinceTime(db, moment)
  return advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
}

const seedWork = (dueOn: PlainDate | null = DUE) =>
  seedWorkInProgress(db, { leadId: province.organisationId.construction, dueOn })

const stepsOf = async (subjectId: string) =>
  (await db.clockStep.findMany({ where: { subjectId }, orderBy: { dueAt: 'asc' } })).map(({ step }) => step)

describe('the clock of an agency', () => {
  it('takes a step when its instant has come, never before', async () => {
    const id = await seedWork()
    await advanceAt(at('2024-10-30', '07:29'))
    expect(await stepsOf(id)).toEqual([])
    await advanceAt(at('2024-10-30', '07:30'))
    expect(await stepsOf(id)).toEqual(['remind-7'])
  })

  it('takes each step once, however often it looks', async () => {
    const id = await seedWork()
    for (const time of ['08:00', '08:01', '08:02']) await advanceAt(at('2024-10-30', time))
    expect(await stepsOf(id)).toEqual(['remind-7'])
    expect(await db.event.count({ where: { subjectId: id, type: 'ClockStepTaken' } })).toBe(1)
    expect(await db.notification.count({ where: { subjectId: id, kind: 'reminder' } })).toBe(1)
  })

  it('says when it has to look again, and closes when no row waits for time', async () => {
    const id = await seedWork()
    const answer = await advanceAt(at('2024-10-30', '07:30'))
    expect(answer).toMatchObject({ closed: false })
    const untilNext = at('2024-11-05', '07:30').getTime() - at('2024-10-30', '07:30').getTime()
    if (!answer.closed) expect(Math.abs((answer.lookAgainInMs ?? 0) - untilNext)).toBeLessThan(2_000)
    await db.assignment.update({ where: { id }, data: { nextStepAt: null } })
    expect(await advanceAt(at('2024-10-30'))).toEqual({ closed: true })
  })

  it('gives the officer a reminder, and the head and the DIC what is theirs', async () => {
    const id = await seedWork()
    await advanceAt(at('2024-11-13'))
    const rows = await db.clockStep.findMany({ where: { subjectId: id }, orderBy: { dueAt: 'asc' } })
    const reached = rows.map((row) => (row.reached as { names: string[] }[]).flatMap(({ names }) => names))
    expect(reached).toEqual([
      ['Chuyên viên Sở Xây dựng', 'Chuyên viên Sở Xây dựng'],
      ['Chuyên viên Sở Xây dựng', 'Chuyên viên Sở Xây dựng'],
      ['Chuyên viên Sở Xây dựng', 'Chuyên viên Sở Xây dựng'],
      ['Giám đốc Sở Xây dựng'],
      ['Chuyên viên điều phối Sở TT&TT'],
    ])
    const escalation = await db.escalation.findFirstOrThrow({ where: { assignmentId: id } })
    expect(escalation).toMatchObject({ level: 'dic', raisedAt: at('2024-11-13', '07:30') })
  })

  it('mails only the newest reminder of a date after an absence', async () => {
    const id = await seedWork()
    await advanceAt(at('2024-11-07'))
    const reminders = await db.notification.findMany({ where: { subjectId: id }, orderBy: { createdAt: 'asc' } })
    expect(reminders.map(({ causeGoneAt }) => causeGoneAt !== null)).toEqual([true, true, false])
  })

  it('leaves a row that somebody holds to its next look, a second later at the soonest', async () => {
    const id = await seedWork()
    await withClient(database.ownerUrl, async (holder) => {
      await holder.query('BEGIN')
      await holder.query('SELECT 1 FROM assignment WHERE id = $1 FOR UPDATE', [id])
      expect(await advanceAt(at('2024-10-30'))).toEqual({ closed: false, lookAgainInMs: 1_000 })
      expect(await stepsOf(id)).toEqual([])
      await holder.query('ROLLBACK')
    })
    await advanceAt(at('2024-10-30', '08:01'))
    expect(await stepsOf(id)).toEqual(['remind-7'])
  })

  it('marks a row that fails for the operator, takes the others, and tries it again later', async () => {
    const failing = await seedWork()
    const sound = await seedWork()
    await withClient(database.ownerUrl, (owner) =>
      owner.query(`
        CREATE FUNCTION refuse_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;
        CREATE TRIGGER refuse_step BEFORE INSERT ON clock_step FOR EACH ROW WHEN (NEW.subject_id = '${failing}') EXECUTE FUNCTION refuse_step()`),
    )
    try {
      await advanceAt(at('2024-10-30'))
      expect(await stepsOf(sound)).toEqual(['remind-7'])
      const row = await db.assignment.findUniqueOrThrow({ where: { id: failing } })
      expect(row.clockFault).toContain('disk full')
      expect(row.retryAt?.getTime()).toBeGreaterThan(at('2024-10-30').getTime())
      await advanceAt(at('2024-10-30', '08:01'))
      expect(await stepsOf(failing)).toEqual([])
    } finally {
      await withClient(database.ownerUrl, (owner) => owner.query('DROP FUNCTION refuse_step CASCADE'))
    }
    await advanceAt(at('2024-10-30', '08:10'))
    expect(await stepsOf(failing)).toEqual(['remind-7'])
    expect(await db.assignment.findUniqueOrThrow({ where: { id: failing } })).toMatchObject({
      clockFault: null,
      retryAt: null,
    })
  })

  it('is refused with a time that is an hour off, unless the province is a demo', async () => {
    await seedWork()
    const hourOff = { organisationId: province.organisationId.construction, now: new Date(Date.now() + 3_600_000) }
    await expect(advanceAgency(hourOff)).rejects.toThrow(/differs from the database's clock/)
  })
})

describe('a command', () => {
  const settleAt = (assignmentId: string, now: Date) =>
    db.$transaction((tx) => settleAssignment(tx, { assignmentId, now }))

  it('finds the steps taken that were due before it', async () => {
    const id = await seedWork()
    await settleAt(id, at('2024-10-30', '09:00'))
    expect(await stepsOf(id)).toEqual(['remind-7'])
    const step = await db.clockStep.findFirstOrThrow({ where: { subjectId: id } })
    expect(step.dueAt).toEqual(at('2024-10-30', '07:30'))
  })

  it('at 7:30 comes before the step of 7:30', async () => {
    const id = await seedWork()
    await settleAt(id, at('2024-10-30', '07:30'))
    expect(await stepsOf(id)).toEqual([])
  })

  it('leaves the same history as an engine that was on time', async () => {
    const late = await seedWork()
    const onTime = await seedWork()
    for (const day of ['2024-10-30', '2024-11-05', '2024-11-07', '2024-11-11']) {
      await setProvinceTime(db, at(day))
      await db.assignment.update({ where: { id: late }, data: { nextStepAt: null } })
      await advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
    }
    await settleAt(late, at('2024-11-11', '09:00'))
    const historyOf = async (subjectId: string) =>
      (await db.event.findMany({ where: { subjectId }, orderBy: { at: 'asc' } })).map(({ at, type, payload }) => ({
        at,
        type,
        payload,
      }))
    expect(await historyOf(late)).toEqual(await historyOf(onTime))
    expect(await stepsOf(late)).toEqual(['remind-7', 'remind-3', 'remind-1', 'overdue'])
  })
})
