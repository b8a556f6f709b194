import { beforeEach, describe, expect, it } from 'vitest'
import { findDossierPage } from '#data/dossier-reader.server.ts'
import { findMatterRecord } from '#data/matter-record.server.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { confirmResolution } from '#services/dossier/confirm-resolution.server.ts'
import { giveDirection } from '#services/dossier/give-direction.server.ts'
import { replaceResolution } from '#services/dossier/replace-resolution.server.ts'
import { splitDossier } from '#services/dossier/split-dossier.server.ts'
import { done } from '#tests/factories/filing.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import {
  clerkAt,
  type DirectedDossier,
  documentOf,
  leaderAt,
  orderPoint,
  secondPersonAt,
  seedDossierBeforeLeadership,
  seedInForce,
  seedSignedPdf,
} from '#tests/factories/resolution.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

useTestDatabase()

let province: Province
let seeded: DirectedDossier
let points: { id: string; text: string }[]

beforeEach(async () => {
  province = await seedProvince(db)
  seeded = await seedDossierBeforeLeadership(province)
  const second = { id: '019f0000-0000-7000-8000-00000000aaaa', text: 'Giao huyện bố trí vị trí khác', ordinal: 2 }
  await db.resolutionPoint.create({ data: { ...second, dossierId: seeded.dossierId, kind: 'answer' } })
  const { dossierId } = seeded
  const rows = await db.resolutionPoint.findMany({ where: { dossierId }, orderBy: { ordinal: 'asc' } })
  points = rows.map(({ id, text }) => ({ id, text }))
})

const input = (changes: Partial<Parameters<typeof splitDossier>[0]> = {}) => ({
  dossierId: seeded.dossierId,
  points: [points[0]?.id ?? ''],
  filings: [seeded.first],
  directionText: 'Đồng ý điểm 1, áp dụng ngay.',
  rest: 'leadership' as const,
  restText: '',
  ...changes,
})
const parts = async () => ({
  decided: await findDossierPage(db, seeded.dossierId),
  later: await findDossierPage(
    db,
    (await db.dossier.findFirstOrThrow({ where: { splitFromId: seeded.dossierId } })).id,
  ),
})

describe('a dossier that is split', () => {
  it('goes on with what is decided; the rest is a dossier of its own, and nothing is lost or doubled', async () => {
    const before = await db.obstacle.findUniqueOrThrow({ where: { id: seeded.second } })
    await done(splitDossier(input(), leaderAt(province)))
    const { decided, later } = await parts()
    expect(decided).toMatchObject({ state: 'issuing', direction: 'agree', splitInto: [{ code: later?.code }] })
    expect(later).toMatchObject({ state: 'with-leadership', direction: null, splitFrom: { code: decided?.code } })
    expect(decided?.filings.map(({ id }) => id)).toEqual([seeded.first])
    expect(later?.filings.map(({ id }) => id)).toEqual([seeded.second])
    expect(decided?.proposedPoints.map(({ text, ordinal }) => [ordinal, text])).toEqual([[1, points[0]?.text]])
    expect(later?.proposedPoints.map(({ text, ordinal }) => [ordinal, text])).toEqual([[1, points[1]?.text]])
    expect(await db.obstacle.findUniqueOrThrow({ where: { id: seeded.second } })).toEqual({
      ...before,
      dossierId: later?.id,
      version: before.version + 1,
    })
  })

  it('keeps for the rest the limit that runs, and the days that every holder had it', async () => {
    const before = await findMatterRecord(db, { type: 'dossier', id: seeded.dossierId })
    await done(splitDossier(input(), leaderAt(province)))
    const { later } = await parts()
    expect(later?.dueOn).toBe('2024-11-12')
    const { holdings } = await findMatterRecord(db, { type: 'dossier', id: later?.id ?? '' })
    expect(holdings).toEqual(before.holdings)
    expect(await db.dossier.findUnique({ where: { id: later?.id ?? '' } })).toMatchObject({
      nextStepAt: expect.any(Date),
    })
  })

  it('may send the rest back to the DIC with what is asked of it', async () => {
    const restText = 'Bổ sung phương án cho xã Liêm Sơn.'
    await done(splitDossier(input({ rest: 'coordinator', restText }), leaderAt(province)))
    const { later } = await parts()
    expect(later).toMatchObject({
      state: 'consolidated',
      directionText: restText,
      holderId: province.organisationId.dic,
    })
    expect(
      await db.notification.count({ where: { kind: 'dossier-returned', subjectId: later?.id ?? '' } }),
    ).toBeGreaterThan(0)
  })

  it('tells each filer of the rest its new dossier, and no other filer', async () => {
    await done(splitDossier(input(), leaderAt(province)))
    const { later } = await parts()
    const told = await db.notification.findMany({ where: { kind: 'obstacle-consolidated' } })
    const toldOfLater = told.filter(({ params }) => (params as { dossier?: string }).dossier === later?.code)
    expect(new Set(toldOfLater.map(({ subjectId }) => subjectId))).toEqual(new Set([seeded.second]))
  })

  it('is not split by the Office, nor into a part without a filing', async () => {
    expect(await splitDossier(input(), clerkAt(province, '2024-11-08T09:00:00+07:00'))).toMatchObject({ ok: false })
    const all = input({ filings: [seeded.first, seeded.second] })
    expect(await splitDossier(all, leaderAt(province))).toMatchObject({
      reason: 'split-filings-rest',
      field: 'filings',
    })
    expect(await db.dossier.count({ where: { splitFromId: { not: null } } })).toBe(0)
  })

  it('is decided twice, each part by its own direction', async () => {
    await done(splitDossier(input(), leaderAt(province)))
    const { later } = await parts()
    const direction = { dossierId: later?.id ?? '', direction: 'reject' as const, directionText: 'Chưa đủ căn cứ.' }
    await done(giveDirection(direction, leaderAt(province, '2024-11-11T09:00:00+07:00')))
    expect(await parts()).toMatchObject({ decided: { direction: 'agree' }, later: { direction: 'reject' } })
  })
})

it('a dossier of one filing is not split; some points are decided now, and a later document keeps them and adds the others', async () => {
  await db.obstacle.update({ where: { id: seeded.second }, data: { dossierId: null, state: 'received' } })
  expect(await splitDossier(input(), leaderAt(province))).toMatchObject({ ok: false, reason: 'split-one-filing' })
  const { dossierId, first } = seeded
  const directionText = 'Đồng ý điểm 1; điểm 2 cho ý kiến sau.'
  await done(giveDirection({ dossierId, direction: 'agree', directionText }, leaderAt(province)))
  const order = (leadId: string) => orderPoint({ leadId, obstacleIds: [first] })
  const answers = { [first]: 'Huyện bố trí vị trí khác.' }
  const { kimBang, construction } = province.organisationId
  await seedInForce(province, seeded, { points: [order(kimBang)], answers })
  const work = await db.assignment.findFirstOrThrow({ where: { leadId: kimBang, pointId: { not: null } } })
  const clerk = clerkAt(province, '2024-11-13T09:00:00+07:00')
  const later = documentOf(seeded, {
    fileId: await seedSignedPdf(clerk.actor),
    points: [order(construction)],
    earlierWork: [{ assignmentId: work.id, decision: 'keep' }],
    number: '431/TB-VPUB',
    issuedOn: plainDate('2024-11-13'),
    answers,
  })
  await done(replaceResolution(later, clerk))
  await done(confirmResolution({ dossierId, note: '' }, secondPersonAt(province, '2024-11-13T15:00:00+07:00')))
  const works = await db.assignment.findMany({ where: { pointId: { not: null }, state: 'issued' } })
  expect(new Set(works.map(({ leadId }) => leadId))).toEqual(new Set([kimBang, construction]))
  expect(await db.obstacle.findUnique({ where: { id: first } })).toMatchObject({ state: 'awaiting-fix' })
})
