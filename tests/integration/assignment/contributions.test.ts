import { beforeEach, describe, expect, it } from 'vitest'
import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptAssignment } from '#services/assignment/accept-assignment.server.ts'
import { changeParties } from '#services/assignment/change-parties.server.ts'
import { contributeToAssignment } from '#services/assignment/contribute-to-assignment.server.ts'
import { readAssignment } from '#services/assignment/read-assignment.server.ts'
import { resumeAssignment } from '#services/assignment/resume-assignment.server.ts'
import { sendPartBack } from '#services/assignment/send-part-back.server.ts'
import { setPartDate } from '#services/assignment/set-part-date.server.ts'
import { suspendAssignment } from '#services/assignment/suspend-assignment.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { guidanceDraft, seedIssued } from '#tests/factories/assignment.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type OrganisationKey, type Province, seedProvince } from '#tests/factories/province.ts'
import { at, setProvinceTime } from '#tests/factories/province-time.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let assignmentId: string

const moment = (day: string, time = '09:00') => `${day}T${time}:00+07:00`
const coordinator = (day: string, time?: string) => commandBy(province.actor('dic', 'coordinator'), moment(day, time))
const lead = (day: string) => commandBy(province.actor('construction', 'officer'), moment(day))
const finance = (day: string, time?: string) => commandBy(province.actor('finance', 'officer'), moment(day, time))
const of = (key: OrganisationKey) => province.organisationId[key]

const dated = (day: string, dueOn: PlainDate, reason: string | null = null) =>
  setPartDate({ assignmentId, organisationId: of('finance'), dueOn, reason }, coordinator(day))
const contribute = (day: string, time?: string) =>
  contributeToAssignment(
    { assignmentId, text: 'Đã bố trí dự toán.', documentNumber: '77/STC-NS', fileIds: [] },
    finance(day, time),
  )
async function advance(key: OrganisationKey, day: string, time = '08:00') {
  await setProvinceTime(db, at(day, time))
  return advanceAgency({ organisationId: of(key), now: new Date() })
}
const partSteps = async () =>
  (await db.clockStep.findMany({ where: { subjectType: 'contribution' }, orderBy: { dueAt: 'asc' } })).map(
    ({ step, dueVersion }) => `${step} ${dueVersion}`,
  )
const read = (key: OrganisationKey, role: 'officer' | 'head' | 'coordinator' | 'carrier', day: string) =>
  readAssignment(db, { id: assignmentId, actor: province.actor(key, role), now: at(day, '09:00') })

/** Due for the lead on 29/11/2024; Sở Tài chính takes part, the DIC watches. */
beforeEach(async () => {
  province = await seedProvince(db)
  const [issued] = await seedIssued(
    [
      guidanceDraft(of('construction'), {
        parties: [
          { organisationId: of('finance'), role: 'coordinating' },
          { organisationId: of('dic'), role: 'following' },
        ],
      }),
    ],
    { actor: province.actor('dic', 'coordinator') },
  )
  assignmentId = issued?.id ?? ''
  await done(acceptAssignment({ assignmentId }, lead('2024-10-29')))
})

describe('a coordinating agency with a date of its own', () => {
  it('is reminded three days and one day before it and told once that it has passed, by the clock of its own agency', async () => {
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    for (const day of ['2024-11-05', '2024-11-06', '2024-11-07', '2024-11-11', '2024-11-12'])
      await advance('finance', day)
    expect(await partSteps()).toEqual(['remind-3 1', 'remind-1 1', 'overdue 1'])
    const told = await db.notification.findMany({
      where: { subjectId: assignmentId, kind: { in: ['contribution-reminder', 'contribution-overdue'] } },
      include: { person: true },
      orderBy: [{ createdAt: 'asc' }, { kind: 'asc' }],
    })
    const names = (kind: string) => told.filter((one) => one.kind === kind).map(({ person }) => person.displayName)
    expect(new Set(names('contribution-reminder'))).toEqual(new Set(['Chuyên viên Sở Tài chính']))
    expect(new Set(names('contribution-overdue'))).toEqual(
      new Set(['Giám đốc Sở Tài chính', 'Chuyên viên điều phối Sở TT&TT']),
    )
  })

  it('closes its clock once nothing waits, and wakes it when a date is set', async () => {
    expect(await advance('finance', '2024-10-30')).toEqual({ closed: true })
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    expect(await db.outbox.count({ where: { targetId: of('finance') } })).toBeGreaterThan(0)
    expect(await advance('finance', '2024-10-30', '10:00')).toMatchObject({ closed: false })
  })

  it('is settled by a command on the work even when the engine was away', async () => {
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    await done(suspendAssignment({ assignmentId, reason: 'Chờ quy hoạch.' }, coordinator('2024-11-06')))
    expect(await partSteps()).toEqual(['remind-3 1'])
  })

  it('stands still while the work is suspended: what lies inside never fires, what comes after does', async () => {
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    await done(suspendAssignment({ assignmentId, reason: 'Chờ quy hoạch.' }, coordinator('2024-11-04')))
    await advance('finance', '2024-11-07')
    expect(await partSteps()).toEqual([])
    await done(resumeAssignment({ assignmentId, reason: 'Có quy hoạch.', newDueOn: null }, coordinator('2024-11-07')))
    await advance('finance', '2024-11-12')
    expect(await partSteps()).toEqual(['overdue 1'])
  })

  it('begins a version with each new date', async () => {
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    await advance('finance', '2024-11-05')
    await done(dated('2024-11-06', plainDate('2024-11-22')))
    await advance('finance', '2024-11-20')
    expect(await partSteps()).toEqual(['remind-3 1', 'remind-3 2'])
  })

  it('hears nothing more once it has contributed; sent back, the steps not yet past go on', async () => {
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    await advance('finance', '2024-11-05')
    await done(contribute('2024-11-05', '09:00'))
    const unsent = await db.notification.findFirstOrThrow({ where: { kind: 'contribution-reminder' } })
    expect(unsent.causeGoneAt).not.toBeNull()
    await advance('finance', '2024-11-07')
    expect(await partSteps()).toEqual(['remind-3 1'])
    await done(
      sendPartBack({ assignmentId, organisationId: of('finance'), reason: 'Thiếu số liệu huyện.' }, lead('2024-11-08')),
    )
    await advance('finance', '2024-11-12')
    expect(await partSteps()).toEqual(['remind-3 1', 'overdue 1'])
  })

  it('is late on its own account, never on the lead’s', async () => {
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    const seen = await read('dic', 'coordinator', '2024-11-12')
    expect(seen?.page.parties.find(({ role }) => role === 'coordinating')).toMatchObject({
      standing: 'overdue',
      dueOn: '2024-11-08',
    })
    expect(seen?.timeliness?.class).toBe('in-time')
    await done(contribute('2024-11-12'))
    const after = await read('construction', 'officer', '2024-11-13')
    expect(after?.page.parties.find(({ role }) => role === 'coordinating')).toMatchObject({
      standing: 'contributed-late',
      documentNumber: '77/STC-NS',
    })
  })

  it('has its clock explained beside the one of the work', async () => {
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    await advance('finance', '2024-11-05')
    const seen = await read('finance', 'officer', '2024-11-06')
    expect(seen?.dateClocks).toMatchObject([{ agency: 'Sở Tài chính', purpose: 'contribution', dueOn: '2024-11-08' }])
    expect(seen?.dateClocks[0]?.clock.taken).toMatchObject([
      { step: 'remind-3', why: { code: 'before-due' }, tellings: [{ name: 'Chuyên viên Sở Tài chính' }] },
    ])
    expect(seen?.dateClocks[0]?.clock.future.map(({ step }) => step)).toEqual(['remind-1', 'overdue'])
    expect(seen?.clock?.taken).toEqual([])
  })
})

describe('the date of a contribution', () => {
  it('lies after the lead’s own only with a word of why', async () => {
    const late = plainDate('2024-12-13')
    expect(await dated('2024-10-30', late)).toMatchObject({ ok: false, reason: 'part-date-after-lead' })
    await done(dated('2024-10-30', late, 'Chờ quyết toán năm.'))
  })

  it('is not given to an enterprise, which would be reminded of work that it cannot see', async () => {
    const parties = { coordinatingIds: [of('finance'), of('viettel')], followingIds: [of('dic')] }
    await done(changeParties({ assignmentId, ...parties, reason: 'Cần số liệu trạm.' }, coordinator('2024-10-30')))
    const asked = setPartDate(
      { assignmentId, organisationId: of('viettel'), dueOn: plainDate('2024-11-08'), reason: null },
      coordinator('2024-10-30'),
    )
    expect(await asked).toMatchObject({ ok: false, reason: 'part-of-enterprise' })
  })

  it('is not seen by an enterprise that leads', async () => {
    const [own] = await seedIssued(
      [guidanceDraft(of('viettel'), { parties: [{ organisationId: of('finance'), role: 'coordinating' }] })],
      { actor: province.actor('dic', 'coordinator') },
    )
    assignmentId = own?.id ?? ''
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    await advance('finance', '2024-11-12')
    const seen = await read('viettel', 'carrier', '2024-11-12')
    expect(seen?.page.parties[0]).toMatchObject({ dueOn: null, standing: 'owed' })
    expect(seen?.dateClocks).toEqual([])
    expect(JSON.stringify(seen)).not.toMatch(/AgencyDateStepTaken|PartDateSet|2024-11-08/)
  })
})

describe('changing the parties', () => {
  const change = (changes: object, day = '2024-11-01') =>
    changeParties(
      {
        assignmentId,
        coordinatingIds: [of('finance')],
        followingIds: [of('dic')],
        reason: 'Bổ sung cơ quan.',
        ...changes,
      },
      coordinator(day),
    )

  it('tells each agency once, and keeps in the history what was contributed', async () => {
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    await done(contribute('2024-10-31'))
    await done(change({ coordinatingIds: [of('kimBang')] }))
    const told = await db.notification.findMany({
      where: { kind: { in: ['party-added', 'party-removed'] } },
      include: { person: true },
    })
    expect(told.map(({ kind, person }) => `${kind} ${person.displayName}`).sort()).toEqual([
      'party-added Chuyên viên UBND huyện Kim Bảng',
      'party-added Giám đốc UBND huyện Kim Bảng',
      'party-removed Chuyên viên Sở Tài chính',
      'party-removed Giám đốc Sở Tài chính',
    ])
    const seen = await read('dic', 'coordinator', '2024-11-04')
    expect(seen?.page.parties.map(({ agency, role }) => `${agency} ${role}`)).toEqual([
      'Sở TT&TT following',
      'UBND huyện Kim Bảng coordinating',
    ])
    expect(seen?.record.history.find(({ type }) => type === 'AssignmentContributed')?.payload).toMatchObject({
      text: 'Đã bố trí dự toán.',
    })
  })

  it('leaves the two parts of the DIC that came with the plan as they are', async () => {
    await db.assignmentParty.create({ data: { assignmentId, organisationId: of('dic'), role: 'coordinating' } })
    await done(change({ coordinatingIds: [of('finance'), of('dic'), of('kimBang')] }))
  })

  it('ends the clock of who is taken out', async () => {
    await done(dated('2024-10-30', plainDate('2024-11-08')))
    await done(change({ coordinatingIds: [] }))
    await advance('finance', '2024-11-12')
    expect(await partSteps()).toEqual([])
  })

  it('refuses what makes no sense, beside the field', async () => {
    expect(await change({ coordinatingIds: [of('construction')] })).toMatchObject({ reason: 'party-is-lead' })
    expect(await change({ followingIds: [of('finance')] })).toMatchObject({ reason: 'party-twice' })
    expect(await change({ followingIds: [of('dic'), of('viettel')] })).toMatchObject({
      reason: 'enterprise-cannot-follow',
    })
    expect(await change({})).toMatchObject({ reason: 'parties-unchanged' })
  })
})
