import { format } from 'node:util'
import { afterEach } from 'vitest'

/** What React, Prisma or our own code complains about is a fault of the test or of the product. */
let complaints: string[] = []

console.error = (...args: unknown[]) => {
  complaints.push(format(...args))
}

afterEach(() => {
  const seen = complaints
  complaints = []
  if (seen.length > 0) throw new Error(`console.error was called:\n${seen.join('\n')}`)
})
