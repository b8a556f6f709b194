import type { OrganisationKind } from '#domain/organisation/kinds.ts'

/** Why nobody waits any more: the result is there, there will be none, the link was taken away, the waiting work is over. */
export const WAIT_ENDS = ['completed', 'withdrawn', 'removed', 'over'] as const
export type WaitEnd = (typeof WAIT_ENDS)[number]

export type WaitLink = { waitingId: string; awaitedId: string }

/**
 * The way by which the awaited work waits, directly or through others, for the one that is to wait: from the awaited one
 * to it. Null where there is none, and the new link closes no circle.
 */
export function findCircle(links: readonly WaitLink[], { waitingId, awaitedId }: WaitLink): string[] | null {
  const awaitedOf = new Map<string, string[]>()
  for (const link of links) awaitedOf.set(link.waitingId, [...(awaitedOf.get(link.waitingId) ?? []), link.awaitedId])
  const cameFrom = new Map<string, string | null>([[awaitedId, null]])
  const next = [awaitedId]
  for (const id of next) {
    if (id === waitingId) return wayTo(id, cameFrom)
    for (const other of awaitedOf.get(id) ?? []) {
      if (cameFrom.has(other)) continue
      cameFrom.set(other, id)
      next.push(other)
    }
  }
  return null
}

function wayTo(id: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = []
  for (let at: string | null = id; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at)
  return way
}

/**
 * How much of the work at the other end somebody may read (handbook 2.8): an agency all of it, an enterprise the name of
 * the agency and nothing of how it stands, and of another enterprise not even its name.
 */
export type WaitSight = 'all' | 'agency' | 'fact'

export function waitSight(
  reader: { kind: OrganisationKind; id: string },
  other: { kind: OrganisationKind; id: string },
): WaitSight {
  if (reader.kind !== 'enterprise' || reader.id === other.id) return 'all'
  return other.kind === 'enterprise' ? 'fact' : 'agency'
}
