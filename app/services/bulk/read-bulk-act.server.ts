import { findBulkAct, findBulkRows } from '#data/bulk-act-reader.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { assignmentScope, isInScope } from '#domain/assignment/scope.ts'
import { checkUndo } from '#domain/bulk/undo.ts'
import type { Reader } from '#platform/db.server.ts'

/** The act with those of its rows that this person may see; undefined where there are none. Two statements. */
export async function readBulkAct(reader: Reader, { id, actor, now }: { id: string; actor: Actor; now: Date }) {
  const [act, all] = await Promise.all([findBulkAct(reader, id), findBulkRows(reader, id)])
  const isOwn = act?.madeById === actor.personId
  const scope = assignmentScope(actor)
  // What was not done to an assignment concerns only who tried it.
  const rows = all.filter((row) => isInScope(scope, row) && (isOwn || row.refusal === null))
  if (!act || rows.length === 0) return undefined
  const undo = checkUndo(act, { personId: actor.personId, now })
  return { act, rows, isOwn, mayUndo: undo.ok }
}
