import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { test as base, expect } from '#tests/setup/e2e-test.ts'
import { enterAs, type PersonName } from './people.ts'

type Fixtures = {
  /** A browser of its own for each person, signed in; asked for again it is the same page. */
  desk: (person: PersonName, options?: BrowserContextOptions) => Promise<Page>
}

/** Chromium reports answers of 4xx on the console; tests ask for those on purpose. */
const EXPECTED = /^Failed to load resource: the server responded with a status of 4\d\d/

function watch(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
}

/** For stories in which several people act on one matter. */
export const test = base.extend<Fixtures>({
  desk: async ({ browser, contextOptions, baseURL }, use) => {
    const complaints: string[] = []
    const desks = new Map<PersonName, Page>()
    await use(async (person, options) => {
      const known = desks.get(person)
      if (known) return known
      const context = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? '', ...options })
      watch(context, complaints)
      const page = await context.newPage()
      desks.set(person, page)
      await enterAs(page, person)
      return page
    })
    for (const page of desks.values()) await page.context().close()
    expect(complaints, 'a page complained on the console').toEqual([])
  },
})

export { expect }
