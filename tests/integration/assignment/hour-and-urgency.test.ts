import { beforeEach, describe, expect, it } from 'vitest'
import type { Urgency } from '#domain/assignment/states.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { type TimeOfDay, timeOfDay } from '#domain/shared/time-of-day.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { setDueDate } from '#services/assignment/set-due-date.server.ts'
import { setUrgency } from '#services/assignment/set-urgency.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string

const at = (day: string, time = '09:00') => `${day}T${time}:00+07:00`
const officer = (when = at('2024-10-29')) => commandBy(province.actor('construction', 'officer'), when)
const coordinator = (when = at('2024-11-05')) => commandBy(province.actor('dic', 'coordinator'), when)
const row = () => db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
const messages = (kind: string) => db.notification.findMany({ where: { subjectId: assignmentId, kind } })

const set = (input: { urgency?: Urgency; dueTime?: TimeOfDay | null }, when?: string) =>
  setUrgency(
    { assignmentId, urgency: 'normal', dueTime: null, reason: 'Theo chỉ đạo của Lãnh đạo UBND tỉnh', ...input },
    coordinator(when),
  )

beforeEach(async () => {
  province = await seedProvince(db)
  const draft = guidanceDraft(province.organisationId.construction, {
    dueOn: plainDate('2024-11-15'),
    dueSetBy: 'dic',
  })
  const [issued] = await seedIssued([draft], { actor: province.actor('dic', 'coordinator') })
  if (!issued) throw new Error('nothing was issued')
  assignmentId = issued.id
  await done(acceptAssignment({ assignmentId }, officer()))
})

describe('urgency and hour given later', () => {
  it('halve the distances still to come, in the same version of the date', async () => {
    const before = await row()
    expect(before.nextStepAt).toEqual(new Date(at('2024-11-06', '07:30')))
    await done(set({ urgency: 'urgent' }))
    expect(await row()).toMatchObject({
      urgency: 'urgent',
      dueVersion: before.dueVersion,
      nextStepAt: new Date(at('2024-11-11', '07:30')),
    })
  })

  it('are told to the agency and stand in the history with the reason', async () => {
    await done(set({ urgency: 'flash', dueTime: timeOfDay('16:30') }))
    const [told] = await messages('urgency-set')
    expect(told).toMatchObject({ urgency: 'now', params: { urgency: 'flash', dueOn: '2024-11-15', dueTime: '16:30' } })
    const event = await db.event.findFirstOrThrow({ where: { subjectId: assignmentId, type: 'UrgencySet' } })
    expect(event.payload).toMatchObject({ oldUrgency: 'normal', urgency: 'flash', oldDueTime: null, dueTime: '16:30' })
  })

  it('keep the hour of a date of the province, which the coordinator may not move', async () => {
    await db.assignment.update({ where: { id: assignmentId }, data: { dueSetBy: 'province' } })
    expect(await set({ dueTime: timeOfDay('16:30') })).toMatchObject({ reason: 'hour-not-yours', field: 'dueTime' })
    expect(await set({ urgency: 'urgent' })).toMatchObject({ ok: true })
  })

  it('change something, and name an hour still to come of a date that is there', async () => {
    expect(await set({})).toMatchObject({ reason: 'urgency-unchanged' })
    const late = await set({ dueTime: timeOfDay('08:00') }, at('2024-11-15'))
    expect(late).toMatchObject({ reason: 'time-in-past', field: 'dueTime' })
    await db.assignment.update({
      where: { id: assignmentId },
      data: { dueOn: null, originalDueOn: null, dueSetBy: null, undatedReason: 'Chưa rõ' },
    })
    expect(await set({ dueTime: timeOfDay('16:30') })).toMatchObject({ reason: 'time-without-date' })
  })

  it('go with the date: a new date is good to 24:00 unless it names an hour, and the first hour is kept', async () => {
    await done(set({ dueTime: timeOfDay('16:30') }))
    const move = (day: string, dueTime?: TimeOfDay) =>
      done(
        setDueDate(
          { assignmentId, dueOn: plainDate(day), ...(dueTime ? { dueTime } : {}), reason: 'Theo tiến độ' },
          coordinator(),
        ),
      )
    await move('2024-11-20')
    expect(await row()).toMatchObject({ dueTime: null, originalDueTime: '16:30', dueVersion: 2 })
    await move('2024-11-20', timeOfDay('10:00'))
    expect(await row()).toMatchObject({ dueTime: '10:00', originalDueTime: '16:30', dueVersion: 2 })
  })
})

describe('a date that is set again with another hour only', () => {
  const setHour = (dueTime: TimeOfDay | null, when?: string) =>
    setDueDate({ assignmentId, dueOn: plainDate('2024-11-15'), dueTime, reason: 'Họp sớm hơn' }, coordinator(when))
  const reminders = async () =>
    (await db.clockStep.findMany({ where: { subjectId: assignmentId }, orderBy: { dueAt: 'asc' } })).map(
      ({ step, dueVersion }) => [step, dueVersion],
    )
  const pass = async (to: string) => {
    await setProvinceTime(db, new Date(to))
    await advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
  }

  it('repeats none of the reminders that have fired, and goes on with those to come', async () => {
    await pass(at('2024-11-12', '08:00'))
    const told = [
      ['remind-7', 1],
      ['remind-3', 1],
    ]
    expect(await reminders()).toEqual(told)
    await done(setHour(timeOfDay('14:00'), at('2024-11-12')))
    expect(await row()).toMatchObject({
      dueTime: '14:00',
      originalDueTime: '14:00',
      dueVersion: 1,
      nextStepAt: new Date(at('2024-11-14', '07:30')),
    })
    await pass(at('2024-11-18', '08:00'))
    expect(await reminders()).toEqual([...told, ['remind-1', 1], ['remind-today', 1], ['overdue', 1]])
  })

  it('is told to the agency, and stands in the history as an hour and not as a new date', async () => {
    await done(setHour(timeOfDay('14:00')))
    const told = await messages('due-date-set')
    expect(told[0]).toMatchObject({ params: { oldDueOn: '2024-11-15', dueOn: '2024-11-15', dueTime: '14:00' } })
    expect(await setHour(timeOfDay('14:00'))).toMatchObject({ reason: 'date-unchanged' })
  })
})

describe('a hỏa tốc order of a Saturday', () => {
  it('is reminded of on that day, and the mails go at once', async () => {
    await done(
      setDueDate(
        { assignmentId, dueOn: plainDate('2024-11-16'), dueTime: timeOfDay('16:00'), reason: 'Hỏa tốc' },
        coordinator(at('2024-11-15', '14:00')),
      ),
    )
    await done(set({ urgency: 'flash', dueTime: timeOfDay('16:00') }, at('2024-11-15', '14:05')))
    const fires = new Date(at('2024-11-16', '07:30'))
    expect(await row()).toMatchObject({ nextStepAt: fires })
    await setProvinceTime(db, new Date(fires.getTime() + 1000))
    await advanceAgency({ organisationId: province.organisationId.construction, now: new Date() })
    const reminder = (await messages('reminder')).find(({ createdAt }) => createdAt.getTime() === fires.getTime())
    expect(reminder).toMatchObject({ urgency: 'flash', params: { step: 'remind-today' } })
    expect(reminder?.nextStepAt?.getTime()).toBeLessThan(new Date(at('2024-11-16', '07:31')).getTime())
  })
})
