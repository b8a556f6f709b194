import { findPresentOrganisations } from '#data/work-order.server.ts'
import { agenciesOf, type ResolutionPoint } from '#domain/obstacle/resolution-points.ts'
import type { Reader } from '#platform/db.server.ts'

/** Which of the agencies that points name exist today, and which of them are enterprises. */
export async function findAgencies(
  reader: Reader,
  points: readonly ResolutionPoint[],
): Promise<{ presentIds: ReadonlySet<string>; enterpriseIds: ReadonlySet<string> }> {
  const present = await findPresentOrganisations(reader, agenciesOf(points))
  return {
    presentIds: new Set(present.map(({ id }) => id)),
    enterpriseIds: new Set(present.flatMap(({ id, kind }) => (kind === 'enterprise' ? [id] : []))),
  }
}
