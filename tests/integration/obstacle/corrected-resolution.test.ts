import { beforeEach, describe, expect, it } from 'vitest'
import { findWaitingMatters } from '#data/inbox.server.ts'
import { db } from '#platform/db.server.ts'
import { decideCorrection } from '#services/dossier/decide-correction.server.ts'
import { proposeCorrection } from '#services/dossier/propose-correction.server.ts'
import { done } from '#tests/factories/filing.ts'
import { type Province, seedProvince } from '#tests/factories/province.ts'
import { clerkAt, orderPoint, secondPersonAt, seedDirectedDossier, seedInForce } from '#tests/factories/resolution.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'

let province: Province
let resolutionId: string
let pointId: string

useTestDatabase()

beforeEach(async () => {
  province = await seedProvince(db)
  const dossier = await seedDirectedDossier(province)
  const point = orderPoint({ leadId: province.organisationId.kimBang, obstacleIds: [dossier.first, dossier.second] })
  resolutionId = await seedInForce(province, dossier, { points: [point] })
  pointId = (await db.resolutionPoint.findFirstOrThrow({ where: { resolutionId } })).id
})

const at = '2024-11-12T09:00:00+07:00'
const clerk = () => clerkAt(province, at)
const second = () => secondPersonAt(province, at)
const numberIs = (newValue: string) => ({ resolutionId, field: 'number' as const, pointId: null, newValue })
const record = () => db.resolution.findUniqueOrThrow({ where: { id: resolutionId } })
const correction = () => db.resolutionCorrection.findFirstOrThrow({ where: { resolutionId } })
const decide = async (decision: 'confirm' | 'refuse', context = second()) =>
  decideCorrection({ resolutionId, correctionId: (await correction()).id, decision }, context)

describe('a typing error of a record', () => {
  it('is corrected when a second person has looked, and what stood there stays to be read', async () => {
    await done(proposeCorrection(numberIs('421/TB-VPUB'), clerk()))
    expect((await record()).number).toBe('412/TB-VPUB')
    await done(decide('confirm'))
    expect((await record()).number).toBe('421/TB-VPUB')
    expect(await correction()).toMatchObject({ oldValue: '412/TB-VPUB', newValue: '421/TB-VPUB', state: 'confirmed' })
  })

  it('is not corrected by the person who found it', async () => {
    await done(proposeCorrection(numberIs('421/TB-VPUB'), clerk()))
    expect(await decide('confirm', clerk())).toMatchObject({ reason: 'correction-not-open' })
    expect((await record()).number).toBe('412/TB-VPUB')
  })

  it('stays when the second person finds that the paper says otherwise', async () => {
    await done(proposeCorrection(numberIs('421/TB-VPUB'), clerk()))
    await done(decide('refuse'))
    expect((await record()).number).toBe('412/TB-VPUB')
    expect(
      await decideCorrection({ resolutionId, correctionId: (await correction()).id, decision: 'confirm' }, second()),
    ).toMatchObject({ reason: 'correction-decided' })
  })

  it('adds and removes no work: the words of a point change in the record and in what it ordered, and nothing else does', async () => {
    const work = await db.assignment.findFirstOrThrow({ where: { pointId } })
    const words = { resolutionId, field: 'point-text' as const, pointId, newValue: 'Giao huyện Kim Bảng bố trí đất.' }
    await done(proposeCorrection(words, clerk()))
    await done(decide('confirm'))
    expect((await db.resolutionPoint.findUniqueOrThrow({ where: { id: pointId } })).text).toBe(words.newValue)
    const corrected = await db.assignment.findUniqueOrThrow({ where: { id: work.id } })
    expect(corrected).toMatchObject({ title: words.newValue, text: words.newValue })
    const { state, leadId, dueOn, dueVersion, nextStepAt } = work
    expect(corrected).toMatchObject({ state, leadId, dueOn, dueVersion, nextStepAt })
    const event = await db.event.findFirstOrThrow({ where: { subjectId: work.id, type: 'AssignmentCorrected' } })
    expect(event.payload).toMatchObject({ oldText: work.text, newText: words.newValue, document: '412/TB-VPUB' })
    expect(await db.assignment.count({ where: { point: { resolutionId } } })).toBe(1)
  })

  it('lies in the inbox of everybody of the Office but the one who found it', async () => {
    await done(proposeCorrection(numberIs('421/TB-VPUB'), clerk()))
    const waiting = async ({ actor }: ReturnType<typeof clerk>) =>
      (await findWaitingMatters(db, actor)).filter(({ kind }) => kind === 'correction')
    expect(await waiting(second())).toMatchObject([{ subjectId: resolutionId, quote: '412/TB-VPUB → 421/TB-VPUB' }])
    expect(await waiting(clerk())).toEqual([])
    await done(decide('confirm'))
    expect(await waiting(second())).toEqual([])
  })

  it('is refused when it changes nothing, waits already, lies ahead, or is not of the Office', async () => {
    expect(await proposeCorrection(numberIs('412/TB-VPUB'), clerk())).toMatchObject({ reason: 'correction-same' })
    const ahead = { resolutionId, field: 'issuedOn' as const, pointId: null, newValue: '2024-11-13' }
    expect(await proposeCorrection(ahead, clerk())).toMatchObject({ reason: 'issued-in-the-future' })
    await done(proposeCorrection(numberIs('421/TB-VPUB'), clerk()))
    expect(await proposeCorrection(numberIs('422/TB-VPUB'), second())).toMatchObject({ reason: 'correction-waits' })
    const coordinator = { ...clerk(), actor: province.actor('dic', 'coordinator') }
    expect(await proposeCorrection({ ...ahead, newValue: '2024-11-10' }, coordinator)).toMatchObject({
      reason: 'correction-not-open',
    })
  })
})
