import { beforeEach, describe, expect, it } from 'vitest'
import { resolveMatterAudiences } from '#data/audience.server.ts'
import { findWaitingMatters } from '#data/inbox.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { receiverField } from '#domain/person/work-left.ts'
import { type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { advanceMatter } from '#services/clock/advance-matter.server.ts'
import { arrangeMeeting } from '#services/dossier/arrange-meeting.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { passOfficeCheck } from '#services/dossier/pass-office-check.server.ts'
import { reassignDossier } from '#services/dossier/reassign-dossier.server.ts'
import { submitDossier } from '#services/dossier/submit-dossier.server.ts'
import { handOnWork } from '#services/person/hand-on-work.server.ts'
import { actingFor, seedColleague } from '#tests/factories/deputies.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import { passTo, type SubmittedDossier, seedSubmittedDossier } from '#tests/factories/submitted-dossier.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let dossier: SubmittedDossier
let deputy: Actor
let chairman: Actor
let other: Actor

beforeEach(async () => {
  province = await seedProvince(db)
  dossier = await seedSubmittedDossier(province)
  deputy = province.actor('committee', 'leadership')
  chairman = await seedColleague(deputy, { name: 'Chủ tịch', role: 'leadership', title: 'Chủ tịch' })
  other = await seedColleague(deputy, { name: 'Phó Chủ tịch khác', role: 'leadership', title: 'Phó Chủ tịch' })
})

const clerk = (at = '2024-11-07T09:00:00+07:00') => commandBy(province.actor('office', 'office', 0), at)
const pass = (changes: Partial<Parameters<typeof passOfficeCheck>[0]> = {}) =>
  passOfficeCheck({ ...passTo(province, dossier.dossierId), ...changes }, clerk())
const direct = (leader: Actor) =>
  giveDirection(
    { dossierId: dossier.dossierId, direction: 'agree', directionText: 'Đồng ý.' },
    commandBy(leader, '2024-11-08T09:00:00+07:00'),
  )
const inboxOf = async (leader: Actor) =>
  (await findWaitingMatters(db, leader)).filter(({ kind }) => kind === 'dossier').map(({ subjectId }) => subjectId)
const toldOf = async (kind: string) =>
  (await db.notification.findMany({ where: { kind }, select: { personId: true } })).map(({ personId }) => personId)

describe('a dossier that passes the check of the Office', () => {
  it('waits for the one who is in charge and for the substitute, and for nobody else of the leadership', async () => {
    await done(pass({ substituteId: chairman.personId }))
    expect(await inboxOf(deputy)).toEqual([dossier.dossierId])
    expect(await inboxOf(chairman)).toEqual([dossier.dossierId])
    expect(await inboxOf(other)).toEqual([])
    expect((await toldOf('dossier-for-direction')).sort()).toEqual([deputy.personId, chairman.personId].sort())
  })

  it('is told to the DIC with the name of the leader, and to each filer about its own filing', async () => {
    await done(pass())
    const [told] = await db.notification.findMany({ where: { kind: 'dossier-before-leader' } })
    expect(told).toMatchObject({
      personId: province.actor('dic', 'coordinator').personId,
      params: { by: deputy.personName },
    })
    const filers = await db.notification.findMany({ where: { kind: 'obstacle-before-leadership' } })
    const subjectsOf = (personId: string) =>
      filers.filter((one) => one.personId === personId).map(({ subjectId }) => subjectId)
    expect(subjectsOf(province.actor('viettel', 'carrier').personId)).toEqual([dossier.first])
    expect(subjectsOf(province.actor('vnpt', 'carrier').personId)).toEqual([dossier.second])
  })

  it('is refused without somebody of the leadership, and with one person twice', async () => {
    const clerkId = province.actor('office', 'office', 0).personId
    expect(await pass({ leaderId: clerkId })).toMatchObject({ reason: 'leader-unknown', field: 'leaderId' })
    expect(await pass({ substituteId: deputy.personId })).toMatchObject({ reason: 'substitute-same' })
    expect(await pass({ track: 'complex', meetingOn: plainDate('2024-11-06') })).toMatchObject({
      reason: 'meeting-in-past',
    })
  })

  it('is directed by those named; another leader reads who is in charge', async () => {
    await done(pass({ substituteId: chairman.personId }))
    expect(await direct(other)).toMatchObject({
      ok: false,
      reason: 'leader-not-in-charge',
      params: { leaders: 'Chủ tịch, Phó Chủ tịch UBND tỉnh' },
    })
    await done(direct(chairman))
  })

  it('is directed by the deputy of the one in charge, in that role', async () => {
    await done(pass())
    const delegation = { giver: deputy, delegationId: newId(), untilOn: plainDate('2024-11-15') }
    const standIn = actingFor(other, delegation)
    expect(await inboxOf(standIn)).toEqual([dossier.dossierId])
    await done(direct(standIn))
  })

  it('is not left with nobody when the one in charge has left: the whole leadership has it', async () => {
    await done(pass())
    await db.membership.update({ where: { id: deputy.membershipId }, data: { endedAt: new Date() } })
    expect(await inboxOf(other)).toEqual([dossier.dossierId])
    await done(direct(other))
  })

  it('reminds those in charge of its limit, and not the rest of the leadership', async () => {
    await done(pass())
    const subject = { subjectType: 'dossier', subjectId: dossier.dossierId, audiences: ['holder'] } as const
    const reached = await resolveMatterAudiences(db, subject)
    expect(reached.map(({ personId }) => personId)).toEqual([deputy.personId])
  })
})

describe('a dossier to be decided in a meeting', () => {
  const meetingOn = plainDate('2024-11-20')
  const runClock = async (now: string) => {
    await setProvinceTime(db, new Date(now))
    await advanceMatter({ subjectId: dossier.dossierId, now: new Date() })
  }

  it('has no limit and reminds those in charge every week until they direct it, each week once', async () => {
    await done(pass({ track: 'complex', meetingOn, meetingPlace: 'Phòng họp số 2' }))
    const held = await db.holding.findFirstOrThrow({ where: { subjectId: dossier.dossierId, endedAt: null } })
    expect([held.step, held.limitDays, held.dueOn]).toEqual(['with-leadership', null, null])
    for (const now of ['2024-11-14T08:00:00+07:00', '2024-11-14T09:00:00+07:00', '2024-11-21T08:00:00+07:00'])
      await runClock(now)
    const steps = await db.clockStep.findMany({
      where: { subjectId: dossier.dossierId, step: 'step-meeting' },
      orderBy: { occurrence: 'asc' },
    })
    expect(steps.map(({ occurrence }) => occurrence)).toEqual([1, 2])
    const reminders = await db.notification.findMany({
      where: { kind: 'obstacle-step-due', subjectId: dossier.dossierId },
    })
    const mine = reminders.filter(({ params }) => (params as { step: string }).step === 'step-meeting')
    expect(mine.map(({ personId }) => personId)).toEqual([deputy.personId, deputy.personId])
    await done(
      giveDirection(
        { dossierId: dossier.dossierId, direction: 'agree', directionText: 'Đồng ý.' },
        commandBy(deputy, '2024-11-21T09:00:00+07:00'),
      ),
    )
    await runClock('2024-11-28T08:00:00+07:00')
    expect(await db.clockStep.count({ where: { subjectId: dossier.dossierId, step: 'step-meeting' } })).toBe(2)
  })

  it('loses the limit of the step when the meeting is set later, and those in charge are told when and where', async () => {
    await done(pass())
    const arrange = (on: PlainDate, at: string) =>
      arrangeMeeting({ dossierId: dossier.dossierId, meetingOn: on, meetingPlace: 'Phòng họp số 2' }, clerk(at))
    expect(await arrange(plainDate('2024-11-07'), '2024-11-08T08:00:00+07:00')).toMatchObject({
      reason: 'meeting-in-past',
    })
    await done(arrange(meetingOn, '2024-11-08T08:00:00+07:00'))
    const first = await db.dossier.findUniqueOrThrow({ where: { id: dossier.dossierId } })
    expect([first.track, first.stepDueOn, first.state]).toEqual(['complex', null, 'with-leadership'])
    const told = await db.notification.findMany({ where: { kind: 'dossier-meeting' } })
    expect(told.map(({ personId }) => personId)).toContain(deputy.personId)
    expect(told[0]?.params).toMatchObject({ on: '2024-11-20', note: 'Phòng họp số 2' })
    // Another day is no other step: the weeks go on from where they began.
    await done(arrange(plainDate('2024-11-27'), '2024-11-11T08:00:00+07:00'))
    const second = await db.dossier.findUniqueOrThrow({ where: { id: dossier.dossierId } })
    expect(second.stepVersion).toBe(first.stepVersion)
    expect(await db.holding.count({ where: { subjectId: dossier.dossierId, endedAt: null } })).toBe(1)
  })

  it('has the limit of the step again when it is passed as a simple one', async () => {
    await done(pass({ track: 'complex' }))
    await done(
      giveDirection(
        { dossierId: dossier.dossierId, direction: 'return', directionText: 'Bổ sung.' },
        commandBy(deputy, '2024-11-08T09:00:00+07:00'),
      ),
    )
    await done(
      submitDossier(
        { dossierId: dossier.dossierId, submissionNumber: '' },
        commandBy(province.actor('dic', 'coordinator'), '2024-11-11T09:00:00+07:00'),
      ),
    )
    await done(passOfficeCheck(passTo(province, dossier.dossierId), clerk('2024-11-12T09:00:00+07:00')))
    const { stepDueOn } = await db.dossier.findUniqueOrThrow({ where: { id: dossier.dossierId } })
    expect(stepDueOn?.toISOString().slice(0, 10)).toBe('2024-11-15')
  })
})

describe('a dossier given to somebody else of the leadership', () => {
  const reassign = () =>
    reassignDossier(
      { dossierId: dossier.dossierId, leaderId: other.personId, substituteId: null, reason: 'Đi công tác.' },
      clerk('2024-11-08T08:00:00+07:00'),
    )

  it('keeps the day by which it is to be directed', async () => {
    await done(pass())
    const before = await db.dossier.findUniqueOrThrow({ where: { id: dossier.dossierId } })
    await done(reassign())
    const after = await db.dossier.findUniqueOrThrow({ where: { id: dossier.dossierId } })
    expect(after.leaderId).toBe(other.personId)
    expect([after.stepDueOn, after.stepSince, after.stepVersion]).toEqual([
      before.stepDueOn,
      before.stepSince,
      before.stepVersion,
    ])
    expect(await db.holding.count({ where: { subjectId: dossier.dossierId, endedAt: null } })).toBe(1)
  })

  it('is told to whoever has it now and to whoever had it, with the reason', async () => {
    await done(pass())
    await done(reassign())
    expect(await toldOf('dossier-for-direction')).toContain(other.personId)
    const [told] = await db.notification.findMany({ where: { kind: 'dossier-reassigned' } })
    expect(told).toMatchObject({ personId: deputy.personId, params: { reason: 'Đi công tác.' } })
    expect(await direct(deputy)).toMatchObject({ reason: 'leader-not-in-charge' })
  })

  it('is handed on, with its history, when the account of whoever has it is to be closed', async () => {
    await done(pass({ substituteId: other.personId }))
    const realNow = new Date()
    const close = (chosen: Record<string, string>) =>
      handOnWork(
        { personId: deputy.personId, chosen, closes: true, realNow },
        commandBy(chairman, '2024-11-08T08:00:00+07:00'),
      )
    expect(await close({})).toMatchObject({ reason: 'person-work-left' })
    await done(close({ [receiverField({ kind: 'dossier', id: dossier.dossierId })]: other.personId }))
    expect(await db.dossier.findUniqueOrThrow({ where: { id: dossier.dossierId } })).toMatchObject({
      leaderId: other.personId,
      substituteId: null,
    })
    const event = await db.event.findFirstOrThrow({ where: { type: 'DossierReassigned' } })
    expect(event).toMatchObject({ subjectId: dossier.dossierId, payload: { leader: 'Phó Chủ tịch khác' } })
    await done(direct(other))
  })

  it('is not reassigned by the leadership itself nor before it is there', async () => {
    expect(await reassign()).toMatchObject({ reason: 'action-not-open' })
  })
})
