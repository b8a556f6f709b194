type Point = { lead: string | null; unblocks: boolean }
type Filing = { filer: string; isBlocking: boolean; assignment: { id: string; label: string } | null }

export type ProposalSums = {
  works: { lead: string; count: number }[]
  answers: number
  filers: number
  /** Work that stands still because of a filing and goes on when a point is done. */
  resumed: { id: string; label: string }[]
}

/** What a proposal brings about when the document orders it as it stands: what a leader decides on, in a few figures. */
export function sumProposal({
  points,
  filings,
}: {
  points: readonly Point[]
  filings: readonly Filing[]
}): ProposalSums {
  const counts = new Map<string, number>()
  for (const { lead } of points) if (lead !== null) counts.set(lead, (counts.get(lead) ?? 0) + 1)
  const blocked = filings.flatMap(({ isBlocking, assignment }) => (isBlocking && assignment ? [assignment] : []))
  const resumed = points.some(({ unblocks }) => unblocks) ? new Map(blocked.map((one) => [one.id, one])) : new Map()
  return {
    works: [...counts].map(([lead, count]) => ({ lead, count })),
    answers: filings.length,
    filers: new Set(filings.map(({ filer }) => filer)).size,
    resumed: [...resumed.values()].map(({ id, label }) => ({ id, label })),
  }
}
