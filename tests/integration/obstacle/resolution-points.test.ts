import { beforeEach, describe, expect, it } from 'vitest'
import type { ResolutionPoint } from '#domain/obstacle/resolution-points.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { timeOfDay } from '#domain/shared/time-of-day.ts'
import { db } from '#platform/db.server.ts'
import { advanceAgency } from '#services/clock/advance-agency.server.ts'
import { settleAssignment } from '#services/clock/settle-assignment.server.ts'
import { confirmResolution } from '#services/dossier/confirm-resolution.server.ts'
import { recordResolution } from '#services/dossier/record-resolution.server.ts'
import { confirmFix } from '#services/obstacle/confirm-fix.server.ts'
import { done } from '#tests/factories/filing.ts'
import { commandBy, type Province, seedProvince } from '#tests/factories/province.ts'
import {
  clerkAt,
  type DirectedDossier,
  documentOf,
  orderPoint,
  secondPersonAt,
  seedDirectedDossier,
  seedInForce,
  seedSignedPdf,
} from '#tests/factories/resolution.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { withClient } from '#tools/postgres/with-client.ts'

let province: Province
let dossier: DirectedDossier

const database = useTestDatabase()

beforeEach(async () => {
  province = await seedProvince(db)
  dossier = await seedDirectedDossier(province)
})

const inForce = (points: readonly ResolutionPoint[]) => seedInForce(province, dossier, { points })
const both = () => [dossier.first, dossier.second]
const stateOf = async (id: string) => (await db.obstacle.findUniqueOrThrow({ where: { id } })).state
const blocked = () => db.assignment.findUniqueOrThrow({ where: { id: dossier.blockedId } })
const work = () => db.assignment.findMany({ where: { point: { dossierId: dossier.dossierId } } })

async function record(points: readonly ResolutionPoint[]) {
  const clerk = clerkAt(province)
  const fileId = await seedSignedPdf(clerk.actor)
  return recordResolution(documentOf(dossier, { fileId, points }), clerk)
}

describe('the points of a document in force', () => {
  it('order work with its hour, its urgency and who takes part, dated by the province', async () => {
    const { kimBang, construction, finance, dic } = province.organisationId
    await inForce([
      orderPoint({
        leadId: kimBang,
        obstacleIds: both(),
        coordinatingIds: [construction],
        followingIds: [finance],
        dueTime: timeOfDay('11:30'),
        urgency: 'urgent',
      }),
    ])
    const [given] = await work()
    expect(given).toMatchObject({ leadId: kimBang, dueTime: '11:30', urgency: 'urgent', dueSetBy: 'province' })
    const parties = await db.assignmentParty.findMany({ where: { assignmentId: given?.id ?? '' } })
    expect(new Map(parties.map(({ organisationId, role }) => [organisationId, role]))).toEqual(
      new Map([
        [construction, 'coordinating'],
        [finance, 'following'],
        [dic, 'following'],
      ]),
    )
  })

  it('order recurring work as a series that no filing waits for', async () => {
    await inForce([orderPoint({ leadId: province.organisationId.kimBang, obstacleIds: both(), everyMonths: 1 })])
    expect(await work()).toMatchObject([{ structure: 'series', kind: 'recurring' }])
    expect(await stateOf(dossier.first)).toBe('confirming')
  })

  it('leave a filing to its filer whose points are answers only, while the other waits for its work', async () => {
    await inForce([
      orderPoint({ leadId: province.organisationId.kimBang, obstacleIds: [dossier.first], unblocks: true }),
      { kind: 'answer', text: 'Dùng chung vị trí.', obstacleIds: [dossier.second] },
    ])
    expect(await stateOf(dossier.first)).toBe('awaiting-fix')
    expect(await stateOf(dossier.second)).toBe('confirming')
    expect((await blocked()).state).toBe('suspended')
  })

  it('give a date that the province has set, as a version of its own', async () => {
    const before = await blocked()
    await inForce([
      {
        kind: 'date',
        text: 'Gia hạn cho Viettel đến 20/12/2024.',
        targetId: dossier.blockedId,
        dueOn: plainDate('2024-12-20'),
        dueTime: null,
        obstacleIds: both(),
      },
    ])
    const after = await blocked()
    expect(after.dueOn?.toISOString().slice(0, 10)).toBe('2024-12-20')
    expect(after).toMatchObject({ dueSetBy: 'province', dueVersion: before.dueVersion + 1 })
    expect(after.originalDueOn).toEqual(before.originalDueOn)
  })

  it('end a pause at once where they name no day', async () => {
    await inForce([
      { kind: 'resume', text: 'Tính hạn tiếp.', targetId: dossier.blockedId, resumeOn: null, obstacleIds: both() },
    ])
    expect((await blocked()).state).toBe('in-progress')
  })

  it('are refused beside their field when the date lies before the document or the work does not stand still', async () => {
    const before = orderPoint({
      leadId: province.organisationId.kimBang,
      obstacleIds: both(),
      dueOn: plainDate('2024-11-08'),
    })
    expect(await record([before])).toMatchObject({ reason: 'point-date-before-issue', field: 'point-0-dueOn' })
    const running = { kind: 'resume' as const, text: 'x', resumeOn: null, obstacleIds: both() }
    await db.suspension.deleteMany()
    await db.assignment.update({ where: { id: dossier.blockedId }, data: { state: 'in-progress', suspendedAt: null } })
    expect(await record([{ ...running, targetId: dossier.blockedId }])).toMatchObject({
      reason: 'point-target-resume',
      field: 'point-0-targetId',
    })
    expect(await db.resolution.count()).toBe(0)
  })
})

describe('a pause that a document ends on a day', () => {
  const RESUME_DAY = plainDate('2024-11-27')
  const resumption = (): ResolutionPoint => ({
    kind: 'resume',
    text: 'Tính hạn tiếp từ ngày 27/11/2024.',
    targetId: dossier.blockedId,
    resumeOn: RESUME_DAY,
    obstacleIds: both(),
  })

  it('ends on the first minute of that day, and no step of the time before fires', async () => {
    await inForce([resumption()])
    expect(await blocked()).toMatchObject({ state: 'suspended', nextStepAt: new Date('2024-11-27T00:00:00+07:00') })
    await db.provinceClock.upsert({
      where: { id: 1 },
      create: { id: 1, offsetMs: 0n, isDemo: true },
      update: {},
    })
    await db.$transaction((tx) =>
      settleAssignment(tx, { assignmentId: dossier.blockedId, now: new Date('2024-11-28T09:00:00+07:00') }),
    )
    expect(await blocked()).toMatchObject({ state: 'in-progress', resumedAt: new Date('2024-11-27T00:00:00+07:00') })
    const fired = await db.clockStep.findMany({ where: { subjectId: dossier.blockedId }, orderBy: { dueAt: 'asc' } })
    expect(fired.map(({ step }) => step)).toEqual(['remind-1'])
  })

  it('ends by the clock of the agency as well', async () => {
    await inForce([resumption()])
    await db.assignment.update({
      where: { id: dossier.blockedId },
      data: { dueOn: new Date('2100-12-20'), nextStepAt: new Date('2024-11-27T00:00:00+07:00') },
    })
    // Real time lies after that day.
    await advanceAgency({ organisationId: province.organisationId.viettel, now: new Date() })
    expect((await blocked()).state).toBe('in-progress')
  })

  it('does not end before when the filer is content or silent', async () => {
    await inForce([resumption()])
    const filer = commandBy(province.actor('viettel', 'carrier'), '2024-11-13T09:00:00+07:00')
    await done(confirmFix({ obstacleId: dossier.first, satisfaction: 'solved', note: '' }, filer))
    expect((await blocked()).state).toBe('suspended')
  })
})

describe('putting a document in force', () => {
  const points = () => [orderPoint({ leadId: province.organisationId.kimBang, obstacleIds: both(), unblocks: true })]
  const confirm = (context = secondPersonAt(province)) =>
    confirmResolution({ dossierId: dossier.dossierId, note: '' }, context)

  it('does nothing twice when the same command comes again', async () => {
    await done(record(points()))
    const context = secondPersonAt(province)
    expect(await confirm(context)).toEqual(await confirm(context))
    expect(await work()).toHaveLength(1)
  })

  it('lets one of two people win and tells the other that it is done', async () => {
    await done(record(points()))
    const answers = await Promise.all([confirm(), confirm()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'action-not-open', params: { state: 'resolved' } })
    expect(await work()).toHaveLength(1)
  })

  it('leaves nothing behind when it is cut off in the middle, and does all of it the next time', async () => {
    await done(record(points()))
    const context = secondPersonAt(province)
    // It gets as far as telling the people of the new work, and its connection is cut there.
    const outcome = await withClient(database.ownerUrl, async (owner) => {
      await owner.query('BEGIN')
      await owner.query('LOCK TABLE notification IN EXCLUSIVE MODE')
      const cut = confirm(context).then(
        () => 'done',
        () => 'cut off',
      )
      const cutWaiting = async () => {
        const { rowCount } = await owner.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        )
        return rowCount
      }
      await expect.poll(cutWaiting, { timeout: 8000 }).toBe(1)
      await owner.query('ROLLBACK')
      return cut
    })
    expect(outcome).toBe('cut off')
    expect(await work()).toEqual([])
    expect(await stateOf(dossier.first)).toBe('consolidated')
    expect(await db.resolution.findMany()).toMatchObject([{ state: 'recorded', checkedById: null }])
    await done(confirm(context))
    expect(await work()).toHaveLength(1)
  })
})
