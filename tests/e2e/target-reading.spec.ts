import type { Page } from '@playwright/test'
import { pdfFile } from '#tests/factories/small-pdf.ts'
import { expect, test } from '#tests/setup/e2e-test.ts'
import { enterAs } from './people.ts'

/** A browser that runs no script can do all of it. */
test.use({ javaScriptEnabled: false })

async function openTarget(page: Page, anchor: string): Promise<void> {
  await page.goto('/ke-hoach')
  await page.locator('main a[href^="/ke-hoach/"]:not([href$="/moi"]):not([href$="/ra-soat"])').last().click()
  await page.locator(`a.note[href$="/muc-tieu/${anchor}"]`).click()
}

test('an officer of the agency that measures is told what is wrong with a figure, and it is kept', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await enterAs(page, 'officer of construction')
  await openTarget(page, 'II.1.3')
  await page.locator('#readOn').fill('31/10/2024')
  await page.locator('#value').fill('121,4')
  await page.locator('#source').fill('Sổ theo dõi cấp phép trạm')
  await page.locator('#files').setInputFiles(pdfFile('so-theo-doi.pdf'))
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect(page.getByRole('alert')).toContainText('Tỷ lệ phần trăm không thể lớn hơn 100')
  await expect(page.locator('#value')).toHaveValue('121,4')
  await expect(page.getByText('so-theo-doi.pdf')).toBeVisible()

  await page.locator('#value').fill('22,3')
  await page.getByRole('button', { name: 'Ghi số liệu' }).click()
  await expect(page.getByRole('status')).toContainText('Đã ghi số liệu mục tiêu II.1.3')
  const newest = page.locator('#so-lieu ~ table tbody tr, section:has(#so-lieu) tbody tr').first()
  await expect(newest).toContainText('22,3')
  await expect(newest).toContainText('so-theo-doi.pdf')
})

test('an agency that does not measure a target reads it and finds no form', async ({ page }) => {
  await enterAs(page, 'officer of construction')
  await openTarget(page, 'II.1.1')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('phủ sóng băng rộng di động')
  await expect(page.locator('svg.chart title')).toContainText('98,6')
  await expect(page.getByRole('button', { name: 'Ghi số liệu' })).toHaveCount(0)
})
