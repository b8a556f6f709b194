import type { Page } from '@playwright/test'
import { expect } from '#tests/setup/e2e-test.ts'

const NEWEST = 4

/**
 * Waits until one of the newest mails to an address says something about a matter, which mails name by its address. The
 * day's digest says it among others.
 */
export async function expectMail(page: Page, to: string, mail: { about: string; says: RegExp }): Promise<void> {
  await expect(async () => {
    await page.goto(`/thu?den=${to}`)
    const links = page.getByRole('rowheader').getByRole('link')
    const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
    const texts: string[] = []
    for (const address of addresses.slice(0, NEWEST)) {
      await page.goto(address)
      texts.push((await page.getByRole('main').textContent()) ?? '')
    }
    const found = texts.find((text) => text.includes(mail.about))
    expect(found, `mail to ${to} about ${mail.about}, among ${addresses.length}`).toBeDefined()
    expect(texts.filter((text) => text.includes(mail.about)).join('\n')).toMatch(mail.says)
  }).toPass({ timeout: 60_000 })
}
