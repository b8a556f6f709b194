import { expect, test } from 'vitest'
import { paths } from './paths.ts'

test('addresses are lower-case Vietnamese without diacritics', () => {
  const addresses = Object.values(paths).map((build) => (build as (...ids: string[]) => string)('a1', 'b2'))
  for (const address of addresses) expect(address).toMatch(/^\/[a-z0-9/#-]*(\?[a-z-]+=[a-z0-9]+)?$/)
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('an id cannot leave its segment of the path', () => {
  expect(paths.assignment('../van-hanh?x')).toBe('/nhiem-vu/..%2Fvan-hanh%3Fx')
})

test('a sentence is addressed inside its plan', () => {
  expect(paths.clause('p1', 'V.8.1')).toBe('/ke-hoach/p1#V.8.1')
})
