import type { Page } from '@playwright/test'
import { expect } from '#tests/setup/e2e-test.ts'

/** Every number on a leader's page that leads to a list leads to as many lines. */
export async function expectFiguresOpenTheirLists(page: Page): Promise<void> {
  const links = page.getByRole('main').locator('a[href^="/nhiem-vu?"]')
  const figures = await links.evaluateAll((found) =>
    found.flatMap((link) => {
      const count = /^\s*(\d+)/.exec(link.textContent ?? '')?.[1]
      return count === undefined ? [] : [{ count: Number(count), href: link.getAttribute('href') ?? '' }]
    }),
  )
  expect(figures.length).toBeGreaterThan(5)
  for (const { count, href } of figures) {
    await page.goto(href)
    if (count === 0) await expect(page.getByRole('main').getByRole('rowheader'), href).toHaveCount(0)
    else await expect(page.locator('nav.pages'), href).toContainText(`trên ${count}`)
  }
}
