import { beforeEach, describe, expect, it } from 'vitest'
import { findAnsweredOutside } from '#data/obstacle.server.ts'
import type { EarlierWork } from '#domain/obstacle/earlier-work.ts'
import type { ResolutionPoint } from '#domain/obstacle/resolution-points.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { confirmResolution } from '#services/dossier/confirm-resolution.server.ts'
import type { RecordedDocument } from '#services/dossier/keep-record.server.ts'
import { replaceResolution } from '#services/dossier/replace-resolution.server.ts'
import { returnResolution } from '#services/dossier/return-resolution.server.ts'
import { confirmFix } from '#services/obstacle/confirm-fix.server.ts'
import { fileObstacle } from '#services/obstacle/file-obstacle.server.ts'
import { forwardObstacle } from '#services/obstacle/forward-obstacle.server.ts'
import { linkDuplicate } from '#services/obstacle/link-duplicate.server.ts'
import { reopenObstacle } from '#services/obstacle/reopen-obstacle.server.ts'
import { done, noSiteFiling } from '#tests/factories/filing.ts'
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

let province: Province
let dossier: DirectedDossier
let earlierId: string

useTestDatabase()

const both = () => [dossier.first, dossier.second]

/** Three works for the first filing; the second is answered in words, and its filer content. */
beforeEach(async () => {
  province = await seedProvince(db)
  dossier = await seedDirectedDossier(province)
  const { kimBang, construction, finance } = province.organisationId
  const order = (leadId: string) => orderPoint({ leadId, obstacleIds: [dossier.first], unblocks: true })
  earlierId = await seedInForce(province, dossier, {
    points: [
      order(kimBang),
      order(construction),
      order(finance),
      { kind: 'answer', text: 'Dùng chung vị trí.', obstacleIds: [dossier.second] },
    ],
  })
  const filer = commandBy(province.actor('vnpt', 'carrier'), '2024-11-12T09:00:00+07:00')
  await done(confirmFix({ obstacleId: dossier.second, satisfaction: 'solved', note: '' }, filer))
})

const answerOnly = (): ResolutionPoint[] => [{ kind: 'answer', text: 'Theo quy hoạch mới.', obstacleIds: both() }]
const workOf = async (leadId: string) => db.assignment.findFirstOrThrow({ where: { leadId, pointId: { not: null } } })
const earlierWorks = () =>
  db.assignment.findMany({ where: { point: { resolutionId: earlierId } }, orderBy: { id: 'asc' } })

async function replaceWith(
  earlierWork: readonly EarlierWork[],
  points = answerOnly(),
  changes: Partial<RecordedDocument> = {},
) {
  const clerk = clerkAt(province, '2024-11-13T09:00:00+07:00')
  const fileId = await seedSignedPdf(clerk.actor)
  const document = { fileId, points, earlierWork, number: '431/TB-VPUB', issuedOn: plainDate('2024-11-13'), ...changes }
  return replaceResolution(documentOf(dossier, document), clerk)
}

const secondPerson = () => secondPersonAt(province, '2024-11-13T15:00:00+07:00')
const confirm = () => confirmResolution({ dossierId: dossier.dossierId, note: '' }, secondPerson())

describe('a document that replaces an earlier one', () => {
  it('says of each work of the earlier one what becomes of it', async () => {
    expect(await replaceWith([])).toMatchObject({ reason: 'earlier-decision-missing' })
    const [first] = await earlierWorks()
    expect(await replaceWith([{ assignmentId: first?.id ?? '', decision: 'keep' }])).toMatchObject({
      reason: 'earlier-decision-missing',
    })
    expect(await db.resolution.count()).toBe(1)
  })

  it('keeps, changes and withdraws it in one step with its answers; both documents stay', async () => {
    const { kimBang, construction, finance, dic } = province.organisationId
    const [kept, changed, withdrawn] = await Promise.all([workOf(kimBang), workOf(construction), workOf(finance)])
    const change = { dueOn: plainDate('2024-12-16'), dueTime: null, leadId: dic }
    await done(
      replaceWith([
        { assignmentId: kept.id, decision: 'keep' },
        { assignmentId: changed.id, decision: 'change', ...change },
        { assignmentId: withdrawn.id, decision: 'withdraw' },
      ]),
    )
    expect(await db.assignment.findUniqueOrThrow({ where: { id: withdrawn.id } })).toMatchObject({ state: 'issued' })
    await done(confirm())
    const present = async ({ id }: { id: string }) => db.assignment.findUniqueOrThrow({ where: { id } })
    expect(await present(kept)).toEqual(kept)
    expect(await present(changed)).toMatchObject({ leadId: dic, dueOn: new Date('2024-12-16'), dueSetBy: 'province' })
    expect((await present(withdrawn)).state).toBe('withdrawn')
    const documents = await db.resolution.findMany({ orderBy: { recordedAt: 'asc' } })
    expect(documents).toMatchObject([
      { id: earlierId, state: 'replaced', number: '412/TB-VPUB' },
      { state: 'in-force', number: '431/TB-VPUB', replacesId: earlierId },
    ])
  })

  it('answers the filers again, also the one that was content already', async () => {
    const works = await earlierWorks()
    await done(replaceWith(works.map(({ id }) => ({ assignmentId: id, decision: 'withdraw' as const }))))
    const filing = (id: string) => db.obstacle.findUniqueOrThrow({ where: { id } })
    expect((await filing(dossier.second)).state).toBe('closed')
    await done(confirm())
    for (const id of both())
      expect(await filing(id)).toMatchObject({ state: 'confirming', closedAt: null, satisfaction: null })
    const told = await db.notification.count({
      where: {
        kind: 'obstacle-answered',
        subjectId: dossier.second,
        personId: province.actor('vnpt', 'carrier').personId,
      },
    })
    expect(told).toBe(2)
    // Nothing is ordered any more that the paused work could wait for.
    expect((await db.assignment.findUniqueOrThrow({ where: { id: dossier.blockedId } })).state).toBe('in-progress')
  })

  it('lets a filing wait on for the work that was kept', async () => {
    const works = await earlierWorks()
    await done(replaceWith(works.map(({ id }) => ({ assignmentId: id, decision: 'keep' as const }))))
    await done(confirm())
    expect((await db.obstacle.findUniqueOrThrow({ where: { id: dossier.first } })).state).toBe('awaiting-fix')
    expect((await db.assignment.findUniqueOrThrow({ where: { id: dossier.blockedId } })).state).toBe('suspended')
  })

  it('is given back when a work has moved on since, and changes nothing', async () => {
    const works = await earlierWorks()
    await done(replaceWith(works.map(({ id }) => ({ assignmentId: id, decision: 'withdraw' as const }))))
    const [first] = works
    await db.assignment.update({
      where: { id: first?.id ?? '' },
      data: { state: 'submitted', submittedAt: new Date('2024-11-13T10:00:00+07:00') },
    })
    expect(await confirm()).toMatchObject({ reason: 'earlier-work-moved-on' })
    expect(await db.resolution.findUniqueOrThrow({ where: { id: earlierId } })).toMatchObject({ state: 'in-force' })
    await done(returnResolution({ dossierId: dossier.dossierId, reason: 'Đã nộp' }, secondPerson()))
    expect(await db.dossier.findUniqueOrThrow({ where: { id: dossier.dossierId } })).toMatchObject({
      state: 'resolved',
    })
  })

  it('ends the day on which the earlier one let a pause end', async () => {
    const works = await earlierWorks()
    const keep = works.map(({ id }) => ({ assignmentId: id, decision: 'keep' as const }))
    const resumption = (day: string): ResolutionPoint[] => [
      {
        kind: 'resume',
        text: 'Tính hạn tiếp.',
        targetId: dossier.blockedId,
        resumeOn: plainDate(day),
        obstacleIds: both(),
      },
    ]
    await done(replaceWith(keep, resumption('2024-11-25')))
    await done(confirm())
    await done(replaceWith(keep))
    await done(confirm())
    const pause = await db.suspension.findFirstOrThrow({ where: { assignmentId: dossier.blockedId } })
    expect(pause).toMatchObject({ resumesOn: null, endedAt: null })
    const { nextStepAt } = await db.assignment.findUniqueOrThrow({ where: { id: dossier.blockedId } })
    expect(nextStepAt).toBeNull()
  })
})

describe('a filing that says the same as an answered one', () => {
  /** Filed by Kim Bảng; it has the answer of the first filing and waits for the same three works. */
  const joinFirst = async () => {
    const officer = commandBy(province.actor('kimBang', 'officer'), '2024-11-12T09:00:00+07:00')
    const { obstacleId } = await done(fileObstacle(noSiteFiling(), officer))
    const dic = commandBy(province.actor('dic', 'coordinator'), '2024-11-12T10:00:00+07:00')
    await done(linkDuplicate({ obstacleId, originalId: dossier.first }, dic))
    return obstacleId
  }
  const withdrawAll = async () =>
    (await earlierWorks()).map(({ id }) => ({ assignmentId: id, decision: 'withdraw' as const }))
  const filing = (id: string) => db.obstacle.findUniqueOrThrow({ where: { id } })

  it('is answered again by the later document in words of its own', async () => {
    const third = await joinFirst()
    expect(await filing(third)).toMatchObject({ state: 'awaiting-fix', answer: 'Huyện bố trí vị trí khác.' })
    expect((await findAnsweredOutside(db, dossier.dossierId)).map(({ id }) => id)).toEqual([third])
    const answers = { [dossier.first]: 'Một', [dossier.second]: 'Hai', [third]: 'Ba' }
    await done(replaceWith(await withdrawAll(), answerOnly(), { answers }))
    await done(confirm())
    expect(await filing(third)).toMatchObject({ state: 'confirming', answer: 'Ba' })
  })

  it('has the other one’s new answer when it was found while the record waited for its second person', async () => {
    await done(replaceWith(await withdrawAll()))
    const third = await joinFirst()
    await done(confirm())
    expect(await filing(third)).toMatchObject({ state: 'confirming', answer: 'Huyện bố trí vị trí khác.' })
  })

  it('waits also for the work that the later document kept', async () => {
    const kept = (await earlierWorks()).map(({ id }) => ({ assignmentId: id, decision: 'keep' as const }))
    await done(replaceWith(kept))
    await done(confirm())
    const third = await joinFirst()
    const works = await db.resolutionPointFiling.count({ where: { obstacleId: third, point: { kind: 'assignment' } } })
    expect([(await filing(third)).state, works]).toEqual(['awaiting-fix', kept.length])
  })
})

describe('a filing that was reopened', () => {
  const reopen = async () => {
    // Its filer was content at first.
    const filer = commandBy(province.actor('vnpt', 'carrier'), '2024-11-12T15:00:00+07:00')
    await db.obstacle.update({ where: { id: dossier.second }, data: { state: 'confirming', closedAt: null } })
    await done(reopenObstacle({ obstacleId: dossier.second, reason: 'Viettel không cho dùng chung.' }, filer))
  }
  const keepAll = async () => (await earlierWorks()).map(({ id }) => ({ assignmentId: id, decision: 'keep' as const }))

  it('is answered again by the later document, and lies in the dossier again', async () => {
    await reopen()
    expect((await findAnsweredOutside(db, dossier.dossierId)).map(({ id }) => id)).toEqual([dossier.second])
    await done(replaceWith(await keepAll()))
    await done(confirm())
    expect(await db.obstacle.findUniqueOrThrow({ where: { id: dossier.second } })).toMatchObject({
      state: 'confirming',
      dossierId: dossier.dossierId,
      answer: 'Dùng chung vị trí với Viettel.',
      satisfaction: null,
    })
  })

  it('is not answered when it has gone to an agency meanwhile', async () => {
    await reopen()
    const dic = commandBy(province.actor('dic', 'coordinator'), '2024-11-12T16:00:00+07:00')
    const agencyId = province.organisationId.finance
    await done(forwardObstacle({ obstacleId: dossier.second, agencyId, reason: 'Thuộc chức năng.' }, dic))
    expect(await findAnsweredOutside(db, dossier.dossierId)).toEqual([])
    const points: ResolutionPoint[] = [{ kind: 'answer', text: 'Theo quy hoạch mới.', obstacleIds: [dossier.first] }]
    await done(replaceWith(await keepAll(), points))
    await done(confirm())
    expect((await db.obstacle.findUniqueOrThrow({ where: { id: dossier.second } })).state).toBe('forwarded')
  })
})
