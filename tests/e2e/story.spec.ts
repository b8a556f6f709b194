import { expect, test } from './desk-test.ts'
import { readToday, workingDay } from './story/province-clock.ts'
import {
  acceptOpenGaps,
  approvePlan,
  decide,
  PLAN_FILE,
  publishPlan,
  readPlan,
  submitPlan,
  takeProposals,
  takeTogether,
} from './story/take-in-plan.ts'

test.setTimeout(300_000)

test('a plan goes from its signed text to the decision of the province', async ({ desk }) => {
  const coordinator = await desk('coordinator')
  await coordinator.goto('/ke-hoach')
  const today = await readToday(coordinator)
  const planId =
    await test.step('1. The plan is read: 58 sentences, each beside its words; number and day are blank', async () => {
      const id = await readPlan(coordinator, PLAN_FILE)
      await expect(coordinator.getByRole('heading', { level: 1 })).toHaveText('Rà soát nội dung: xong 0 trên 58')
      return id
    })

  await test.step('2. The gap ledger is worked off to 58 of 58', async () => {
    await decide(coordinator, planId, 'V.2.1', { dueOn: workingDay(today, 20) })
    await decide(coordinator, planId, 'V.2.2', { dueOn: workingDay(today, 12) })
    await decide(coordinator, planId, 'V.5.1', { members: ['Sở Công Thương', 'Sở Y tế'] })
    await decide(coordinator, planId, 'V.5.2', { members: ['Sở GTVT'] })
    await decide(coordinator, planId, 'V.6.1', { dueOn: workingDay(today, 30) })
    await decide(coordinator, planId, 'V.8.1', { everyYearBy: '14/12' })
    await decide(coordinator, planId, 'V.8.3', { dueOn: workingDay(today, 40) })
    await takeTogether(coordinator, planId)
    expect(await takeProposals(coordinator)).toBe(21)
    await acceptOpenGaps(coordinator, planId)
    await expect(coordinator.getByRole('heading', { level: 1 })).toHaveText('Sổ chỗ trống: 58 / 58 đã xem xét')
  })
  await test.step('3. The leadership approves the list, it is published, every lead agency has mail', async () => {
    await submitPlan(coordinator, planId)
    await approvePlan(await desk('leadership'), planId)
    const given = await publishPlan(coordinator, planId)
    console.log(given)
  })
})
