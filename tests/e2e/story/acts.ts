import type { Locator, Page } from '@playwright/test'
import { expect } from '#tests/setup/e2e-test.ts'

/** The work that an agency was given for a sentence of the plan, found in its own list. Answers its address. */
export async function openWork(page: Page, planId: string, anchor: string): Promise<string> {
  await page.goto(`/nhiem-vu?ke-hoach=${planId}&vai-tro=chu-tri`)
  await page
    .getByRole('rowheader')
    .getByRole('link', { name: new RegExp(`^${anchor.replaceAll('.', '\\.')} `) })
    .first()
    .click()
  await expect(page).toHaveURL(/\/nhiem-vu\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** What waits longest stands first: the inbox is turned over until the matter is found. */
export async function findInInbox(page: Page, address: string): Promise<void> {
  await page.goto('/')
  const duty = page.getByRole('main').locator(`a[href^="${address}"]`)
  while ((await duty.count()) === 0) await page.locator('a[rel="next"]').click()
  await expect(duty.first()).toBeVisible()
}

/** One click on the page of the work. */
export async function press(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name, exact: true }).click()
  await expectDone(page, address)
}

/** An act that asks for something: its form is opened, filled and sent. */
export async function act(
  page: Page,
  address: string,
  name: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  await page.goto(address)
  await page.getByRole('link', { name, exact: true }).click()
  const form = page.locator('main form[method="post"]')
  await fill(form)
  await form.getByRole('button', { name, exact: true }).click()
  await expectDone(page, address)
}

/** A form on the page of an obstacle or a dossier. */
export async function actInPage(
  page: Page,
  act: string,
  fill: (form: Locator) => Promise<void> = async () => {},
): Promise<void> {
  const form = page.locator(`form:has(input[name="act"][value="${act}"])`)
  const fold = page.locator('details.act', { has: form })
  // The word of a leader stands open on its sheet.
  if ((await fold.count()) > 0 && (await fold.getAttribute('open')) === null) await fold.locator('summary').click()
  await fill(form)
  await form.locator('button').click()
  await expectSaid(page)
}

const expectSaid = (page: Page): Promise<void> => expect(page.locator('main [role="status"]').first()).toBeVisible()

async function expectDone(page: Page, address: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  await expectSaid(page)
}
