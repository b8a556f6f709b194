import type { Page } from '@playwright/test'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { expect } from '#tests/setup/e2e-test.ts'
import type { StackFile } from '#tools/start/stack-file.ts'
import { expectMail } from './mailbox.ts'
import { moveTo } from './province-clock.ts'

/** One row of "what the clock has done" on the page of the work; the engine may take a moment. */
async function expectStep(page: Page, address: string, step: string): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    const fold = page.locator('details', { hasText: /Đồng hồ đã làm \d+ bước/ })
    await fold.locator('summary').click()
    const rows = fold.getByRole('row', { name: step })
    await expect(rows).toHaveCount(1, { timeout: 500 })
    await expect(rows).toContainText(/thư đã gửi \d/, { timeout: 500 })
  }).toPass({ timeout: 60_000 })
}

type Rung = { stack: StackFile; on: PlainDate; step: string; to: string; says: RegExp }

/** The day comes, the step is taken once, the mail arrives. */
export async function expectRung(page: Page, address: string, rung: Rung): Promise<void> {
  await moveTo(page, rung.stack, rung.on)
  await expectStep(page, address, rung.step)
  await expectMail(page, rung.to, { about: address, says: rung.says })
}

/** What the page said beforehand would happen: when, what, to whom, why. */
export async function expectAnnounced(page: Page, address: string, steps: readonly string[]): Promise<void> {
  await page.goto(address)
  const rows = page.getByRole('table', { name: /Các bước nhắc và báo sắp tới/ }).getByRole('row')
  for (const step of steps) await expect(rows.filter({ hasText: step }).first()).toBeVisible()
}
