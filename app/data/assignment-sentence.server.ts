import type { AssignmentScope } from '#domain/assignment/scope.ts'
import type { Reader } from '#platform/db.server.ts'
import { inScope } from './assignment-reader.server.ts'

/** Where the sentence stands that an assignment rests on now; nothing where it came from no plan, or is not this person's. */
export async function findSentencePlace(reader: Reader, { id, scope }: { id: string; scope: AssignmentScope }) {
  const row = await reader.assignment.findFirst({
    where: { AND: [{ id }, inScope(scope)] },
    select: { documentId: true, anchor: true },
  })
  return row?.documentId && row.anchor ? { documentId: row.documentId, anchor: row.anchor } : undefined
}
