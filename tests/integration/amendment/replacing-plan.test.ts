import { beforeEach, describe, expect, it } from 'vitest'
import { instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { timeOfDay } from '#domain/shared/time-of-day.ts'
import { db } from '#platform/db.server.ts'
import { relatePlan } from '#services/amendment/relate-plan.server.ts'
import { takeOverReview } from '#services/amendment/take-over-review.server.ts'
import { readLivingPlan } from '#services/plan/read-living-plan.server.ts'
import { acceptItem } from '#services/plan/review-item.server.ts'
import { done } from '#tests/factories/filing.ts'
import { useTestDatabase } from '#tests/setup/use-test-database.ts'
import {
  command,
  coordinator,
  decision,
  organisationId,
  seedRegister,
  somebody,
  toOrganisation,
} from '../plan/plan-desk.ts'
import {
  AMENDED_AT,
  acceptAll,
  decide,
  importText,
  publishAmendment,
  read,
  seedAmending,
  seedPublished,
  worksOf,
} from './amendment-desk.ts'
import { PLAN, planText, REPLACING_PLAN, SENTENCES } from './documents.ts'

useTestDatabase()

let planId: string
beforeEach(async () => {
  await seedRegister()
  planId = await seedPublished(PLAN)
})

const today = plainDate('2024-11-18')
const living = async (id: string) =>
  readLivingPlan(db, {
    planId: id,
    actor: await somebody('Sở Xây dựng', 'officer'),
    now: instantAt(today, '09:00'),
    filter: { agency: null, status: null },
  })

describe('a plan that replaces another', () => {
  it('is compared with it: unchanged, reworded, new and gone', async () => {
    const { rows } = await read(await seedAmending(REPLACING_PLAN, planId, 'replaces'))
    expect(rows.map(({ change, before, after }) => [change, before?.anchor ?? null, after?.anchor ?? null])).toEqual([
      ['changed', 'I.1.1', 'I.1.1'],
      ['unchanged', 'I.1.2', 'I.1.2'],
      ['unchanged', 'I.2.1', 'I.2.1'],
      ['gone', 'I.3.1', null],
      ['changed', 'I.4.1', 'I.4.1'],
      ['unchanged', 'I.5.1', 'I.5.1'],
      ['new', null, 'I.5.2'],
    ])
  })

  it('takes over the review of every sentence that did not change', async () => {
    const newId = await importText(REPLACING_PLAN, AMENDED_AT)
    const at = async () => command(await coordinator(), AMENDED_AT)
    await done(relatePlan({ planId: newId, amendsId: planId, relation: 'replaces' }, await at()))
    expect(await done(takeOverReview({ planId: newId }, await at()))).toEqual({ count: 3 })
    const item = await db.planItem.findUniqueOrThrow({
      where: { documentId_anchor: { documentId: newId, anchor: 'I.2.1' } },
      include: { parties: true },
    })
    expect(item).toMatchObject({ reviewState: 'accepted', undatedReason: 'project-progress' })
    expect(item.parties.map(({ organisationId: id }) => id)).toEqual([await organisationId('Sở Tài chính')])
    expect(await takeOverReview({ planId: newId }, await at())).toMatchObject({ reason: 'nothing-to-take-over' })
  })

  it('carries the work over, ends the old plan, and leaves it readable as it was', async () => {
    const [before] = await worksOf('I.2.1', planId)
    const newId = await seedAmending(REPLACING_PLAN, planId, 'replaces')
    await decide(newId, 'accepted')
    await publishAmendment(newId)
    const [carried] = await worksOf('I.2.1', newId)
    expect(carried).toMatchObject({ id: before?.id, state: before?.state, text: SENTENCES.budget })
    const old = await db.sourceDocument.findUniqueOrThrow({ where: { id: planId } })
    expect(old).toMatchObject({ state: 'superseded', supersededById: newId })
    expect(await db.event.count({ where: { subjectId: planId, type: 'PlanSuperseded' } })).toBe(1)
    const page = await living(planId)
    const sentence = page?.plan.items.find(({ anchor }) => anchor === 'I.2.1')
    expect(sentence?.text).toBe(SENTENCES.budget)
    expect(sentence?.margin?.works.map(({ id }) => id)).toEqual([before?.id])
  })

  it('rewords the work of every member of a group under its one parent', async () => {
    const before = await worksOf('I.4.1', planId)
    const newId = await seedAmending(REPLACING_PLAN, planId, 'replaces')
    await decide(newId, 'accepted')
    await publishAmendment(newId)
    const after = await worksOf('I.4.1', newId)
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
    expect(new Set(after.map(({ parent }) => parent?.documentId))).toEqual(new Set([newId]))
    expect(after[0]?.text).toContain('và thủ tục')
  })

  it('carries a yearly series over with its open period, and gives the new sentence to each member', async () => {
    const series = await db.assignment.count({ where: { documentId: planId, structure: 'series' } })
    const newId = await seedAmending(REPLACING_PLAN, planId, 'replaces')
    await decide(newId, 'accepted')
    await publishAmendment(newId)
    expect(await db.assignment.count({ where: { documentId: newId, structure: 'series' } })).toBe(series)
    const [occurrence] = await worksOf('I.5.1', newId)
    expect(occurrence).toMatchObject({ occurrenceKey: '2024' })
    expect(await worksOf('I.5.2', newId)).toHaveLength(series)
  })

  it('moves a series to its new day: the open period too, the original date kept', async () => {
    const yearly = SENTENCES.yearly.replace('15 tháng 12', '20 tháng 12')
    const newId = await seedAmending(planText('512/KH-UBND', { enterprises: [yearly] }), planId, 'replaces')
    await decide(newId, 'accepted')
    await publishAmendment(newId)
    const [occurrence] = await worksOf('I.5.1', newId)
    expect(occurrence?.dueOn?.toISOString().slice(0, 10)).toBe('2024-12-19')
    expect(occurrence?.originalDueOn?.toISOString().slice(0, 10)).toBe('2024-12-14')
    expect(occurrence?.dueVersion).toBe(2)
    const rule = await db.assignment.findFirstOrThrow({ where: { documentId: newId, structure: 'series' } })
    expect(rule.recurrence).toMatchObject({ monthDay: '12-19' })
  })

  it('that states another hour of the same day moves the hour, tells the agency and repeats no reminder', async () => {
    const newId = await importText(planText('512/KH-UBND'), AMENDED_AT)
    const at = async () => command(await coordinator(), AMENDED_AT)
    await done(relatePlan({ planId: newId, amendsId: planId, relation: 'replaces' }, await at()))
    const [before] = await worksOf('I.1.1', planId)
    const dueOn = plainDate('2024-12-30')
    const form = decision(await toOrganisation('Sở Xây dựng'), {
      dueOn,
      dueTime: timeOfDay('16:30'),
      undatedReason: null,
    })
    await done(acceptItem({ planId: newId, anchor: 'I.1.1', form }, await at()))
    await acceptAll(newId, AMENDED_AT)
    await decide(newId, 'accepted')
    await publishAmendment(newId)
    const [after] = await worksOf('I.1.1', newId)
    expect(after).toMatchObject({ id: before?.id, dueOn: before?.dueOn, dueTime: '16:30', dueVersion: 1 })
    expect(after).toMatchObject({ originalDueOn: before?.dueOn, originalDueTime: null })
    const moved = await db.event.findFirstOrThrow({ where: { subjectId: before?.id ?? '', type: 'DueDateSet' } })
    expect(moved.payload).toMatchObject({ oldDueOn: dueOn, oldDueTime: null, dueOn, dueTime: '16:30' })
    const told = await db.notification.count({ where: { subjectId: before?.id ?? '', kind: 'due-date-set' } })
    expect(told).toBeGreaterThan(0)
  })

  it('ends a series that the new plan no longer has, with its open periods', async () => {
    const newId = await seedAmending(planText('512/KH-UBND', { enterprises: [] }), planId, 'replaces')
    const series = await db.assignment.findMany({ where: { documentId: planId, structure: 'series' } })
    await decide(newId, 'accepted')
    await publishAmendment(newId)
    const rows = await db.assignment.findMany({
      where: { OR: [{ id: { in: series.map(({ id }) => id) } }, { parentId: { in: series.map(({ id }) => id) } }] },
    })
    expect(new Set(rows.map(({ state, nextStepAt }) => `${state} ${nextStepAt}`))).toEqual(new Set(['withdrawn null']))
  })

  it('that a person matched keeps the match when the words say nothing', async () => {
    const text = planText('512/KH-UBND', { health: ['Lập danh mục các cơ sở cần phủ sóng trong nhà.'] })
    const newId = await importText(text, AMENDED_AT)
    await done(
      relatePlan({ planId: newId, amendsId: planId, relation: 'replaces' }, command(await coordinator(), AMENDED_AT)),
    )
    await acceptAll(newId, AMENDED_AT)
    expect((await read(newId)).rows.filter(({ change }) => change === 'gone' || change === 'new')).toHaveLength(2)
  })
})
