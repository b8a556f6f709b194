import type { Page } from '@playwright/test'
import { expect } from '#tests/setup/e2e-test.ts'

export type Filing = {
  place: string
  cause: string
  title: string
  whatHappened: string
  asked: string
  /** Address of the work that it blocks. */
  assignment?: string
  files?: { name: string; mimeType: string; buffer: Buffer }[]
}

/** Fills the filing form as it stands on the page; the caller sends it. */
export async function fillFiling(page: Page, filing: Filing): Promise<void> {
  if (filing.assignment) await page.locator('#assignmentId').selectOption(filing.assignment.split('/').at(-1) ?? '')
  await page.locator('#placeId').selectOption({ label: filing.place })
  await page.getByText(filing.cause, { exact: true }).click()
  await page.locator('#title').fill(filing.title)
  await page.locator('#whatHappened').fill(filing.whatHappened)
  await page.locator('#asked').fill(filing.asked)
  if (filing.files) await page.locator('#files').setInputFiles(filing.files)
}

export const sendFiling = (page: Page): Promise<void> =>
  page.locator('form:has(#whatHappened) button.button-main').click()

/** Files an obstacle and answers the address of its page. */
export async function fileObstacle(page: Page, filing: Filing): Promise<string> {
  await page.goto('/vuong-mac/moi')
  await fillFiling(page, filing)
  await sendFiling(page)
  await page.getByRole('link', { name: 'Xem vướng mắc' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(filing.title)
  return new URL(page.url()).pathname
}
