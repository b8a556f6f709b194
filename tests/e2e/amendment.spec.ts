import { expect, test } from './desk-test.ts'
import { approvePlan, publishPlan, readPlan, submitPlan } from './story/take-in-plan.ts'

const DECISION = new URL('../fixtures/amending-decision-ha-nam.txt', import.meta.url).pathname

test('a decision amends the plan: compared, decided line by line, carried out when it is issued', async ({ desk }) => {
  test.setTimeout(240_000)
  const page = await desk('coordinator')
  const decisionId = await readPlan(page, DECISION)

  await test.step('the coordinator says what it amends, and sees old and new words side by side', async () => {
    await page.goto(`/ke-hoach/${decisionId}/so-sanh`)
    const choice = page.locator('#amendsId')
    await choice.selectOption({ index: (await choice.locator('option').count()) - 1 })
    await page.getByLabel('Sửa đổi, bổ sung một số nội dung').check()
    await page.getByRole('button', { name: 'Lưu quan hệ giữa hai văn bản' }).click()
    const row = page.getByRole('row', { name: /V\.2\.1/ })
    await expect(row.locator('ins').first()).toBeVisible()
    await expect(row).toContainText('Điều 1.1.1')
    await expect(page.getByRole('row', { name: /Câu mới/ })).toContainText('Sở Giao thông vận tải')
    await expect(page.getByRole('row', { name: /Không còn/ })).toContainText('V.4.1')
  })

  await test.step('nothing is proposed before the sentences are reviewed', async () => {
    await page.goto(`/ke-hoach/${decisionId}/thay-doi`)
    await expect(page.getByText(/câu của văn bản này chưa rà soát/)).toBeVisible()
    await page.goto(`/ke-hoach/${decisionId}/cho-trong`)
    const duties = page.locator('form', { has: page.locator('input[name="form"][value="duties"]') })
    await duties.locator('select[name="undatedReason"]').selectOption({ label: 'Việc thường xuyên' })
    await duties.locator('button[value="items"]').click()
    await expect(duties).toHaveCount(0)
    const gap = page.locator('details', { has: page.locator('button[value="gaps"]') })
    if ((await gap.getAttribute('open')) === null) await gap.locator('summary').click()
    await gap.locator('input[name="gapReason"]').fill('Tính theo báo cáo tiến độ')
    await gap.locator('button[value="gaps"]').click()
    await expect(gap).toHaveCount(0)
  })

  await test.step('each agency’s lines are decided; a rejection needs its reason', async () => {
    await page.goto(`/ke-hoach/${decisionId}/thay-doi`)
    const construction = page.getByRole('region', { name: /^Sở Xây dựng/ })
    await expect(construction).toContainText('Đổi hạn')
    const added = page.getByRole('region', { name: /^Sở GTVT/ })
    await added.locator('button[value="rejected"]').click()
    await expect(page.getByRole('alert')).toContainText('Ghi lý do không chấp nhận')
    await added.getByLabel('Lý do không chấp nhận').fill('Giao bằng văn bản riêng của tỉnh')
    await added.locator('button[value="rejected"]').click()
    await expect(added).toContainText('Không chấp nhận: Giao bằng văn bản riêng của tỉnh')
    const accept = page.locator('button.button-main[value="accepted"]')
    for (let open = await accept.count(); open > 0; open -= 1) {
      await accept.first().click()
      await expect(accept).toHaveCount(open - 1)
    }
    await expect(page.getByText(/còn 0 thay đổi chưa quyết định/)).toBeVisible()
  })

  await test.step('the leadership agrees, the coordinator issues it', async () => {
    await submitPlan(page, decisionId)
    await approvePlan(await desk('leadership'), decisionId)
    await publishPlan(page, decisionId)
  })

  await test.step('the agency reads the new sentence, its date and the old one; the plan says who amended it', async () => {
    const officer = await desk('officer of construction')
    await officer.goto('/nhiem-vu?tim=1.1.1')
    await officer
      .getByRole('link', { name: /Điều 1\.1\.1/ })
      .first()
      .click()
    await expect(officer.getByText('Câu trước khi sửa đổi', { exact: false })).toBeVisible()
    await expect(officer.getByText(/29\/0?6\/2025/).first()).toBeVisible()
    await officer.getByRole('link', { name: /^V\.2\.1,/ }).click()
    await expect(officer.getByText('Được sửa đổi, bổ sung bởi')).toBeVisible()
    await expect(officer.getByRole('link', { name: 'Quyết định số 1250/QĐ-UBND ngày 01/11/2024' })).toBeVisible()
  })
})
