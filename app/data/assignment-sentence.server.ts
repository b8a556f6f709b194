import type { AssignmentScope } from '#domain/assignment/scope.ts'
import type { Reader } from '#platform/db.server.ts'
import { inScope } from './assignment-reader.server.ts'

/** Where the sentence stands that an assignment rests on now; nothing where it came from no plan, or is not this person's. */
export async function findSentencePlace(reader: Reader, { id, scope }: { id: string; scope: AssignmentScope }) {
  const row = await reader.assignment.findFirst({
    where: { AND: [{ id }, inScope(scope)] },
    select: { documentId: true, anchor: true, givenById: true, parent: { select: { documentId: true, anchor: true } } },
  })
  // A piece rests on the sentence of the work it was given from.
  const place = row?.givenById ? row.parent : row
  return place?.documentId && place.anchor ? { documentId: place.documentId, anchor: place.anchor } : undefined
}
