import { beforeEach, describe, expect, it } from 'vitest'
import { toOutline } from '#data/plan-json.server.ts'
import { PLAN_STATES } from '#domain/plan/plan-life-cycle.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { joinItem, promoteContext, splitItem } from '#services/plan/cut-sentence.server.ts'
import { readPlanReview } from '#services/plan/read-plan-review.server.ts'
import { acceptItem, reopenItem, setNotATask } from '#services/plan/review-item.server.ts'
import { undoSentenceChange } from '#services/plan/undo-sentence-change.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import { command, coordinator, decision, seedImportedPlan, seedRegister, toOrganisation } from './plan-desk.ts'

useTestDatabase()

let planId: string
beforeEach(async () => {
  await seedRegister()
  planId = await seedImportedPlan()
})

const AT = '2023-11-10T09:00:00+07:00'
const today = plainDate('2023-11-10')
const desk = async () => command(await coordinator(), AT)
const itemOf = (anchor: string) =>
  db.planItem.findUnique({ where: { documentId_anchor: { documentId: planId, anchor } }, include: { parties: true } })
const anchors = async () =>
  (await db.planItem.findMany({ where: { documentId: planId }, orderBy: { ordinal: 'asc' } })).map(
    ({ anchor }) => anchor,
  )
const blocks = async () => {
  const { outline } = await db.sourceDocument.findUniqueOrThrow({ where: { id: planId } })
  return toOutline(outline)
    .blocks.filter(({ kind }) => kind === 'item')
    .map(({ anchor }) => anchor)
}
const quoted = async (anchor: string): Promise<string> => {
  const { text } = await db.sourceDocument.findUniqueOrThrow({ where: { id: planId } })
  const item = await itemOf(anchor)
  return text.slice(item?.startOffset, item?.endOffset).replace(/\s+/g, ' ')
}
const SECOND = 'Chỉ đạo Ủy ban nhân dân các xã'
const split = async (anchor = 'V.6.2', splitBefore = SECOND, version = 1) =>
  splitItem({ planId, anchor, form: { version, splitBefore, splitAt: undefined } }, await desk())

describe('a sentence that holds two duties', () => {
  it('is two sentences after the cut, in its place, both undecided, each with its own characters', async () => {
    const before = await anchors()
    expect(await done(split())).toEqual({ anchor: 'V.6.2~a' })
    const place = before.indexOf('V.6.2')
    expect(await anchors()).toEqual([...before.slice(0, place), 'V.6.2~a', 'V.6.2~b', ...before.slice(place + 1)])
    expect(await blocks()).toEqual(await anchors())
    const second = await itemOf('V.6.2~b')
    expect(second).toMatchObject({ reviewState: 'pending', kind: 'duty', product: null })
    expect(await quoted('V.6.2~b')).toBe(second?.text)
    expect(second?.text.startsWith(SECOND)).toBe(true)
    expect(second?.parties.filter(({ role }) => role === 'lead')).toHaveLength(6)
  })

  it('no longer waits in the ledger for its second order', async () => {
    await done(split())
    const review = await readPlanReview(db, { planId, states: PLAN_STATES, anchor: null, today })
    expect(review?.ledger.gaps.find(({ kind }) => kind === 'second-order')?.anchors).toEqual([])
    expect(review?.ledger.total).toBe(59)
  })

  it('stands again as it was when the cut is undone, with what had been decided of it', async () => {
    const form = decision({ organisationId: null, groupKey: 'districts' }, { product: 'Kế hoạch của huyện' })
    await done(acceptItem({ planId, anchor: 'V.6.2', form }, await desk()))
    const before = await itemOf('V.6.2')
    const order = await anchors()
    await done(split('V.6.2', SECOND, 2))
    await done(undoSentenceChange({ planId, anchor: 'V.6.2~b' }, await desk()))
    const after = await itemOf('V.6.2')
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 })
    expect(after?.version).toBeGreaterThan(before?.version ?? 0)
    expect(await anchors()).toEqual(order)
    expect(await blocks()).toEqual(order)
  })

  it('cut once more, is mended from the last cut backwards', async () => {
    await done(split())
    await done(split('V.6.2~b', 'trong việc hỗ trợ'))
    expect(await anchors()).toEqual(expect.arrayContaining(['V.6.2~a', 'V.6.2~b', 'V.6.2~c']))
    expect(await undoSentenceChange({ planId, anchor: 'V.6.2~a' }, await desk())).toMatchObject({
      reason: 'undo-later-first',
    })
    await done(undoSentenceChange({ planId, anchor: 'V.6.2~c' }, await desk()))
    await done(undoSentenceChange({ planId, anchor: 'V.6.2~a' }, await desk()))
    expect(await itemOf('V.6.2')).not.toBeNull()
  })

  it('is not cut by who looks at an older version', async () => {
    const lead = { organisationId: null, groupKey: 'districts' } as const
    await done(acceptItem({ planId, anchor: 'V.6.2', form: decision(lead) }, await desk()))
    expect(await split()).toMatchObject({
      ok: false,
      reason: 'item-changed',
      params: { person: (await coordinator()).personName },
    })
  })

  it('goes on carrying the tasks that rest on it', async () => {
    await done(split('V.8.4', 'tăng cường việc chia sẻ'))
    const review = await readPlanReview(db, { planId, states: PLAN_STATES, anchor: 'III.2.3', today })
    expect(review?.current.choices.leads[0]?.basisAnchors).toEqual(expect.arrayContaining(['V.8.4~a', 'V.8.4~b']))
  })
})

describe('two sentences that are one', () => {
  it('keep the first anchor and all characters between them; undone they are two again', async () => {
    const order = await anchors()
    const first = await itemOf('V.6.1')
    const second = await itemOf('V.6.2')
    await done(joinItem({ planId, anchor: 'V.6.2', form: { version: 1, joinWith: 'previous' } }, await desk()))
    const joined = await itemOf('V.6.1')
    expect(joined).toMatchObject({ startOffset: first?.startOffset, endOffset: second?.endOffset })
    expect(await quoted('V.6.1')).toBe(joined?.text)
    expect(await itemOf('V.6.2')).toBeNull()
    await done(undoSentenceChange({ planId, anchor: 'V.6.1' }, await desk()))
    expect(await itemOf('V.6.2')).toEqual({ ...second, ordinal: second?.ordinal, version: 3 })
    expect(await anchors()).toEqual(order)
  })

  it('are not joined over a heading', async () => {
    const form = { version: 1, joinWith: 'next' } as const
    expect(await joinItem({ planId, anchor: 'V.5.2', form }, await desk())).toMatchObject({ reason: 'join-group' })
  })
})

describe('a sentence that was read as an explanation', () => {
  const contextAnchor = async () => {
    const { outline } = await db.sourceDocument.findUniqueOrThrow({ where: { id: planId } })
    return (
      toOutline(outline).blocks.find(({ kind, anchor }) => kind === 'context' && anchor?.startsWith('I.'))?.anchor ?? ''
    )
  }

  it('becomes a task in its place, with proposed owners; undone it explains again', async () => {
    const anchor = await contextAnchor()
    const order = await anchors()
    await done(promoteContext({ planId, anchor }, await desk()))
    expect(await itemOf(anchor)).toMatchObject({ kind: 'task', reviewState: 'pending' })
    expect((await anchors())[0]).toBe(anchor)
    expect(await blocks()).toEqual(await anchors())
    await done(undoSentenceChange({ planId, anchor }, await desk()))
    expect(await anchors()).toEqual(order)
    expect(await contextAnchor()).toBe(anchor)
  })
})

describe('back to undecided', () => {
  it('keeps what had been chosen', async () => {
    const form = decision(await toOrganisation('Sở TT&TT'), { product: 'Quyết định' })
    await done(acceptItem({ planId, anchor: 'III.1.1', form }, await desk()))
    await done(reopenItem({ planId, anchor: 'III.1.1', form: { version: 2 } }, await desk()))
    expect(await itemOf('III.1.1')).toMatchObject({ reviewState: 'pending', product: 'Quyết định', version: 3 })
  })

  it('starts a sentence that was set aside as it was read', async () => {
    const before = await itemOf('V.2.1')
    await done(setNotATask({ planId, anchor: 'V.2.1', form: { version: 1, notATaskReason: 'Nhầm' } }, await desk()))
    await done(reopenItem({ planId, anchor: 'V.2.1', form: { version: 2 } }, await desk()))
    const after = await itemOf('V.2.1')
    expect(after).toMatchObject({ reviewState: 'pending', gapReason: null })
    expect(after?.parties.length).toBe(before?.parties.length)
  })

  it('is nothing to ask of a sentence that nobody has decided', async () => {
    expect(await reopenItem({ planId, anchor: 'V.2.1', form: { version: 1 } }, await desk())).toMatchObject({
      reason: 'item-undecided',
    })
  })
})
