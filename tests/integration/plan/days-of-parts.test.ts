import { beforeEach, describe, expect, it } from 'vitest'
import { PLAN_STATES } from '#domain/plan/plan-life-cycle.ts'
import { plainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { readPlanReview } from '#services/plan/read-plan-review.server.ts'
import { acceptItem } from '#services/plan/review-item.server.ts'
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
const review = (anchor: string) => readPlanReview(db, { planId, states: PLAN_STATES, anchor, today })
const itemOf = (anchor: string) =>
  db.planItem.findUniqueOrThrow({
    where: { documentId_anchor: { documentId: planId, anchor } },
    include: { parties: true },
  })

describe('the day of the part that another agency takes', () => {
  const accepting = async (changes: object) =>
    acceptItem(
      {
        planId,
        anchor: 'III.1.1',
        form: decision(await toOrganisation('Sở TT&TT'), { undatedReason: null, ...changes }),
      },
      command(await coordinator(), AT),
    )
  const finance = async () => {
    const target = await toOrganisation('Sở Tài chính')
    return { target, value: `org:${target.organisationId}` }
  }

  it('is kept with the sentence and shown again, of a group for each of its members', async () => {
    const { target, value } = await finance()
    const districts = { organisationId: null, groupKey: 'districts' } as const
    const partDates = { [value]: plainDate('2024-05-31'), 'group:districts': plainDate('2024-06-15') }
    const dueOn = plainDate('2024-06-30')
    await done(accepting({ coordinating: [target, districts], partDates, dueOn }))
    const parties = (await itemOf('III.1.1')).parties.filter(({ role }) => role === 'coordinating')
    const days = parties.map((party) => party.dueOn?.toISOString().slice(0, 10))
    expect(days.sort()).toEqual(['2024-05-31', ...Array<string>(6).fill('2024-06-15')])
    const shown = (await review('III.1.1'))?.current?.choices.coordinating.filter(({ isChosen }) => isChosen)
    expect(shown?.map(({ value: choice, dueOn: day }) => [choice, day])).toEqual(
      expect.arrayContaining([
        [value, '2024-05-31'],
        ['group:districts', '2024-06-15'],
      ]),
    )
  })

  it('is refused after the day of the work, for work that comes back, and for an enterprise', async () => {
    const { target, value } = await finance()
    const dated = (day: string) => ({ coordinating: [target], partDates: { [value]: plainDate(day) } })
    const dueOn = plainDate('2024-06-30')
    expect(await accepting({ ...dated('2024-07-01'), dueOn })).toMatchObject({
      reason: 'part-date-after-work',
      field: `ngay.${value}`,
    })
    const recurrence = { everyMonths: 12, monthDay: '12-14', until: null }
    expect(await accepting({ ...dated('2024-05-31'), workKind: 'recurring', recurrence })).toMatchObject({
      reason: 'part-date-of-series',
    })
    const coordinating = [{ organisationId: null, groupKey: 'enterprises' }]
    const partDates = { 'group:enterprises': plainDate('2024-05-31') }
    expect(await accepting({ coordinating, partDates, dueOn })).toMatchObject({
      reason: 'part-of-enterprise',
      field: 'ngay.group:enterprises',
    })
  })
})
