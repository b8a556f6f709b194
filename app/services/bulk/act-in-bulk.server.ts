import { lockAssignments } from '#data/assignment.server.ts'
import { insertBulkAct } from '#data/bulk-act.server.ts'
import { readBefore } from '#data/bulk-before.server.ts'
import { recordEvent } from '#data/event.server.ts'
import type { BulkAct } from '#domain/bulk/bulk-acts.ts'
import { undoUntil } from '#domain/bulk/undo.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import { saveOutcomes } from '#services/assignment/save-outcome.server.ts'
import { settleAssignments } from '#services/clock/settle-assignments.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { decideInBulk } from './decide-in-bulk.server.ts'

export type DoneInBulk = { bulkActId: string; done: number; refused: number }

/**
 * One act on many assignments, in one transaction and under one command: each row decided by the rules of its own act
 * and kept in its own history, those that are not open left as they are. Mails wait until it can no longer be undone,
 * except about work of the utmost urgency.
 */
export const actInBulk = (act: BulkAct, context: CommandContext): Promise<Result<DoneInBulk>> =>
  runCommand({ name: 'ActInBulk', input: act, context }, async (tx) => {
    const { actor, now, commandId } = context
    await settleAssignments(tx, { assignmentIds: act.ids, now })
    const assignments = await lockAssignments(tx, act.ids)
    const { decided, refused } = await decideInBulk(tx, { act, assignments, actor, now })
    if (decided.length === 0) return refuse('bulk-nothing-open')
    const bulkActId = newId()
    const before = await readBefore(tx, decided)
    const causeId = await recordEvent(tx, {
      subjectType: 'bulk-act',
      subjectId: bulkActId,
      type: 'BulkActDone',
      at: now,
      actor,
      commandId,
      payload: { action: act.action, done: decided.length, refused: refused.length },
    })
    const atOnceIds = new Set(decided.flatMap(({ assignment: { id, urgency } }) => (urgency === 'flash' ? [id] : [])))
    const batch = { subjectType: 'bulk-act' as const, subjectId: bulkActId, mailAt: undoUntil(now), atOnceIds }
    await saveOutcomes(tx, { action: act.action, decided, cause: { actor, now, causeId, batch } })
    const { ids: _ids, ...input } = act
    await insertBulkAct(tx, {
      id: bulkActId,
      action: act.action,
      input,
      madeById: actor.personId,
      madeAt: now,
      undoUntil: batch.mailAt,
      done: decided.map(({ assignment }) => ({
        assignmentId: assignment.id,
        version: assignment.version + 1,
        before: before.get(assignment.id) ?? null,
      })),
      refused: refused.map(({ assignment, refusal }) => ({ assignmentId: assignment.id, refusal })),
    })
    return accept({ bulkActId, done: decided.length, refused: refused.length })
  })
