import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCircle, type WaitLink, waitSight } from './waits.ts'

const link = (waitingId: string, awaitedId: string): WaitLink => ({ waitingId, awaitedId })

/** Follows every way there is, however long it takes. */
function reaches(links: readonly WaitLink[], from: string, to: string, seen: readonly string[] = []): boolean {
  if (from === to) return true
  return links.some(
    ({ waitingId, awaitedId }) =>
      waitingId === from && !seen.includes(awaitedId) && reaches(links, awaitedId, to, [...seen, awaitedId]),
  )
}

describe('a work that waits for another', () => {
  it('cannot wait for one that waits for it', () => {
    expect(findCircle([link('b', 'a')], link('a', 'b'))).toEqual(['b', 'a'])
  })

  it('is told the whole way where the circle is longer', () => {
    expect(findCircle([link('b', 'c'), link('c', 'a'), link('b', 'd')], link('a', 'b'))).toEqual(['b', 'c', 'a'])
  })

  it('may wait for one that others wait for', () => {
    expect(findCircle([link('c', 'b'), link('d', 'b')], link('a', 'b'))).toBeNull()
  })

  it('closes a circle exactly where there is a way back', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const links = fc.array(fc.record({ waitingId: name, awaitedId: name }), { maxLength: 12 })
    fc.assert(
      fc.property(links, name, name, (known, waitingId, awaitedId) => {
        const way = findCircle(known, { waitingId, awaitedId })
        expect(way !== null).toBe(reaches(known, awaitedId, waitingId))
        for (const [place, id] of (way ?? []).slice(1).entries())
          expect(known).toContainEqual(link(way?.[place] ?? '', id))
      }),
    )
  })
})

describe('the other end of a link', () => {
  const viettel = { kind: 'enterprise', id: 'viettel' } as const
  const vnpt = { kind: 'enterprise', id: 'vnpt' } as const
  const construction = { kind: 'department', id: 'construction' } as const

  it('is read in full by an agency, and by an enterprise where it is its own', () => {
    expect(waitSight(construction, viettel)).toBe('all')
    expect(waitSight(viettel, viettel)).toBe('all')
  })

  it('is to an enterprise the name of an agency, and of another enterprise the bare fact', () => {
    expect(waitSight(viettel, construction)).toBe('agency')
    expect(waitSight(viettel, vnpt)).toBe('fact')
  })
})
