import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CHECKOUT_ROOT } from '../process/checkout-root.ts'
import { GENERATED_DOCUMENTS } from './documents.ts'

it.each(Object.entries(GENERATED_DOCUMENTS))('%s says what the tables say (npm run docs)', async (path, write) => {
  expect(await readFile(join(CHECKOUT_ROOT, path), 'utf8')).toBe(write())
})
