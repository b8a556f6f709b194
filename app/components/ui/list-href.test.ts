import { expect, test } from 'vitest'
import { listHref, nextSort, sortDirection } from './list-href.ts'

test('a filter that is cleared leaves the address, the others stay', () => {
  expect(listHref('/nhiem-vu', { 'co-quan': 'a', hang: 'qua-han' }, { hang: '' })).toBe('/nhiem-vu?co-quan=a')
})

test('a list without filters has a bare address', () => {
  expect(listHref('/nhiem-vu', { tim: undefined }, {})).toBe('/nhiem-vu')
})

test('changing the order or a filter starts again at the first page', () => {
  expect(listHref('/nhiem-vu', { sau: 'k50', tim: 'trạm' }, { xep: '-han' })).toBe(
    '/nhiem-vu?tim=tr%E1%BA%A1m&xep=-han',
  )
})

test('the next page keeps filters and order', () => {
  expect(listHref('/nhiem-vu', { xep: 'han', sau: 'k50' }, { sau: 'k100' })).toBe('/nhiem-vu?xep=han&sau=k100')
})

test('a second click on a column turns the order round, a third turns it back', () => {
  expect(nextSort('han', undefined)).toBe('han')
  expect(nextSort('han', 'han')).toBe('-han')
  expect(nextSort('han', '-han')).toBe('han')
  expect(sortDirection('han', '-han')).toBe('descending')
  expect(sortDirection('han', 'ma')).toBeUndefined()
})
