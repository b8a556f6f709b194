import { test as base, expect } from '@playwright/test'
import { readStackFile, type StackFile } from '#tools/start/stack-file.ts'
import { E2E_STACK_DIR } from './stack.global.ts'

type Fixtures = {
  /** Addresses of the running stack: database, mailbox folder, Temporal. */
  stack: StackFile
  failOnComplaints: undefined
}

/** An answer of 4xx to a document is what many tests ask for; Chromium reports it on the console. */
const EXPECTED = /^Failed to load resource: the server responded with a status of 4\d\d/

export const test = base.extend<Fixtures>({
  stack: async ({ browserName: _browserName }, use) => {
    const stack = await readStackFile(E2E_STACK_DIR)
    if (!stack) throw new Error('the stack of tests/setup/stack.global.ts is gone')
    await use(stack)
  },
  baseURL: async ({ stack }, use) => use(stack.url),
  failOnComplaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(String(error.error())))
      await use(undefined)
      expect(complaints, 'the page complained on the console').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
