import { findRehomingItems } from '#data/rehoming-items.server.ts'
import { type Choices, type Destination, decideDestination, type RehomingItem } from '#domain/reform/destination.ts'
import { endingsOf, type ReformContent } from '#domain/reform/reform.ts'
import type { Reader } from '#platform/db.server.ts'

export type ProposedMove = RehomingItem & Destination & { receiverIds: string[] }

/** Where everything open of the organisations that end would go, by the lines and the choices as they stand. */
export async function proposeRehoming(
  reader: Reader,
  { content, choices, fromIds }: { content: ReformContent; choices: Choices; fromIds?: readonly string[] },
): Promise<ProposedMove[]> {
  const endings = endingsOf(content)
  const lineOf = new Map(endings.map(({ fromId, line }) => [fromId, line]))
  const items = await findRehomingItems(reader, fromIds ?? [...lineOf.keys()])
  return items.flatMap((item) => {
    const line = lineOf.get(item.fromId)
    // A unit below that ends on the same day keeps its parent: that is where it stood.
    const endsToo = item.reference === 'organisation.parent_id' && lineOf.has(item.subjectId)
    if (!line || endsToo) return []
    const receiverIds = line.to.map(({ organisationId }) => organisationId)
    return [{ ...item, ...decideDestination(item, line, choices), receiverIds }]
  })
}
