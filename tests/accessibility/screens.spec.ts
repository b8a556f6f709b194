import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { enterAs } from '#tests/e2e/people.ts'
import { resolvePlace, SCREENS } from '#tests/e2e/screens.ts'
import { expect, test } from '#tests/setup/e2e-test.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WIDTHS = [1440, 390] as const

/** One line for each fault: the rule and where it is broken. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

for (const { name, place, people } of SCREENS) {
  const [person] = people
  if (!person) continue
  test(`${name} can be used by everybody, on a desk and on a phone`, async ({ page }) => {
    await enterAs(page, person)
    await page.goto(await resolvePlace(page, place))
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      expect.soft(await faultsOf(page), `at ${width}`).toEqual([])
    }
  })
}
