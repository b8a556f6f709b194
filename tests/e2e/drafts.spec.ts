import { pdfFile } from '#tests/factories/small-pdf.ts'
import { expect, test } from '#tests/setup/e2e-test.ts'
import { fillFiling, sendFiling } from './file-obstacle.ts'
import { enterAs } from './people.ts'

const FILING = {
  place: 'xã Thi Sơn',
  cause: 'Nguồn điện',
  whatHappened: 'Điện lực chưa cấp nguồn cho trạm dù đã nộp hồ sơ từ tháng 8.',
  asked: 'Đề nghị Điện lực Hà Nam trả lời thời điểm cấp nguồn.',
}

test('a filing begun on a phone is kept with its file, finished later and filed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  const title = 'Trạm thôn 2 chưa có điện, viết dở'
  await fillFiling(page, { ...FILING, title, asked: '', files: [pdfFile('don-de-nghi.pdf')] })
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(page.locator('#title')).toHaveValue(title)
  await page.goto('/vuong-mac')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByLabel(FILING.cause)).toBeChecked()
  await expect(page.getByText('don-de-nghi.pdf')).toBeVisible()
  await page.locator('#asked').fill(FILING.asked)
  await sendFiling(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Biên nhận VM-/)
  await expect(page.getByRole('link', { name: /don-de-nghi\.pdf/ })).toHaveCount(1)
  await page.goto('/vuong-mac')
  await expect(page.getByRole('heading', { name: 'Bản nháp' })).toHaveCount(0)
})

test('what is typed is kept by itself after a pause, and can be thrown away', async ({ page }) => {
  await enterAs(page, 'contact of VNPT')
  await page.goto('/vuong-mac/moi')
  await page.locator('#title').fill('Viết được nửa câu')
  await expect(page.getByRole('status').filter({ hasText: /^Đã lưu nháp lúc/ })).toBeVisible({ timeout: 10_000 })
  await page.reload()
  await expect(page.locator('#title')).toHaveValue('Viết được nửa câu')
  await page.getByRole('button', { name: 'Xóa bản nháp' }).click()
  await expect(page.getByText('Đã xóa bản nháp.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Viết được nửa câu' })).toHaveCount(0)
})
