import { beforeEach, describe, expect, it } from 'vitest'
import { PLAN_STATES } from '#domain/plan/plan-life-cycle.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { acceptName, mapName, proposeName } from '#services/plan/decide-name.server.ts'
import { importPlan } from '#services/plan/import-plan.server.ts'
import { readPlanList } from '#services/plan/read-plan-list.server.ts'
import { readPlanReview } from '#services/plan/read-plan-review.server.ts'
import { leavePart, takePart } from '#services/plan/take-part.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import {
  asFile,
  command,
  coordinator,
  organisationId,
  readPlanFile,
  seedImportedPlan,
  seedRegister,
} from './plan-desk.ts'

useTestDatabase()

let planId: string
beforeEach(async () => {
  await seedRegister()
  planId = await seedImportedPlan()
})

const AT = '2023-11-10T09:00:00+07:00'
const today = plainDate('2023-11-10')
const desk = async () => command(await coordinator(), AT)
const MINISTRY = 'các cơ quan chuyên môn thuộc Bộ Thông tin và Truyền thông'
const listOf = async (id = planId) => readPlanList(db, { planId: id, states: PLAN_STATES, today })
const namesOf = async (id = planId) => (await listOf(id))?.names.map(({ written }) => written)
const gapAt = async (anchor: string) =>
  (await listOf())?.ledger.gaps.find(({ kind }) => kind === 'unknown-organisation')?.anchors.includes(anchor)

describe('a name that the register does not know', () => {
  it('is listed once, with the sentences it stands in, and is a gap of each', async () => {
    expect((await listOf())?.names).toEqual([expect.objectContaining({ written: MINISTRY, anchors: ['V.1.5'] })])
    expect(await gapAt('V.1.5')).toBe(true)
  })

  it('mapped to an organisation takes part in its sentences, and is known to a later document', async () => {
    const office = await organisationId('Sở Y tế')
    const form = { name: MINISTRY, organisationId: office, nameReason: null }
    expect(await done(mapName({ planId, form }, await desk()))).toEqual({ count: 1 })
    expect(await namesOf()).toEqual([])
    const item = await db.planItem.findUniqueOrThrow({
      where: { documentId_anchor: { documentId: planId, anchor: 'V.1.5' } },
      include: { parties: true },
    })
    expect(item.parties).toContainEqual(
      expect.objectContaining({ organisationId: office, role: 'coordinating', basis: 'stated' }),
    )
    const again = { ...asFile(await readPlanFile()), readAgain: true }
    const later = await done(importPlan(again, await desk()))
    expect(await namesOf(later.planId)).toEqual([])
  })

  it('left outside with a reason is no gap any more', async () => {
    const form = { name: MINISTRY, organisationId: null, nameReason: 'Cơ quan của Bộ' }
    await done(acceptName({ planId, form }, await desk()))
    expect(await gapAt('V.1.5')).toBe(false)
    expect((await listOf())?.settledNames).toEqual([
      expect.objectContaining({ written: MINISTRY, decision: 'accepted', reason: 'Cơ quan của Bộ' }),
    ])
  })

  it('is not left outside without a reason, nor mapped to nobody', async () => {
    const form = { name: MINISTRY, organisationId: null, nameReason: null }
    expect(await acceptName({ planId, form }, await desk())).toMatchObject({ reason: 'reason-missing' })
    expect(await mapName({ planId, form }, await desk())).toMatchObject({ reason: 'organisation-unknown' })
  })

  it('may be proposed to the administrator', async () => {
    const form = { name: MINISTRY, organisationId: null, nameReason: 'Thường được giao phối hợp' }
    await done(proposeName({ planId, form }, await desk()))
    expect((await listOf())?.settledNames).toEqual([expect.objectContaining({ decision: 'proposed' })])
  })
})

describe('a part that somebody reviews', () => {
  const reviewOf = async (filter: 'all' | 'mine' = 'all') =>
    readPlanReview(db, {
      planId,
      states: PLAN_STATES,
      anchor: null,
      today,
      filter,
      personId: (await coordinator()).personId,
    })

  it('is seen by the others, and is what “mine” shows', async () => {
    const actor = await coordinator()
    await done(takePart({ planId, section: 'V' }, command(actor, AT)))
    const review = await reviewOf('mine')
    expect(review?.parts).toEqual([expect.objectContaining({ section: 'V', person: actor.personName })])
    expect(review?.filters.mine).toBe(22)
    await done(leavePart({ planId, section: 'V' }, command(actor, AT)))
    expect((await reviewOf())?.parts).toEqual([])
  })
})

it('all sentences of the document are accounted for, those that explain as well', async () => {
  const review = await readPlanReview(db, { planId, states: PLAN_STATES, anchor: null, today })
  const { accounted = 0, total = 0, reviewed, context = 0 } = review?.coverage ?? {}
  expect(reviewed).toBe(0)
  expect(accounted).toBe(context)
  expect(total).toBe(58 + context)
  expect(context).toBeGreaterThan(10)
})
