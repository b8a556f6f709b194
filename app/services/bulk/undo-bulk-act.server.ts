import { type LockedAssignment, lockAssignments } from '#data/assignment.server.ts'
import { resolveAssignmentAudiences } from '#data/audience.server.ts'
import { lockBulkAct, recallMessages, type SaidInBulk, saveUndo } from '#data/bulk-act.server.ts'
import { type Before, putBackParties, reviveEnded, toChanges } from '#data/bulk-before.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { notify } from '#data/notification.server.ts'
import { checkUndo } from '#domain/bulk/undo.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type Step, saveSteps } from '#services/assignment/save-step.server.ts'
import { LEAD, PARTIES } from '#services/assignment/tell-people.server.ts'
import { settleAssignments } from '#services/clock/settle-assignments.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

export type UndoneInBulk = { bulkActId: string; undone: number; left: number }

/**
 * Puts back what stood there before an act on many assignments, within ten minutes and by the one who did it. A row to
 * which something has happened since stays as it is and is listed so. Mails that wait are not sent; who was told
 * already is told that it was taken back.
 */
export const undoBulkAct = (
  { bulkActId }: { bulkActId: string },
  context: CommandContext,
): Promise<Result<UndoneInBulk>> =>
  runCommand({ name: 'UndoBulkAct', input: { bulkActId }, context }, async (tx) => {
    const { actor, now, commandId } = context
    const act = await lockBulkAct(tx, bulkActId)
    if (!act) return refuse('not-found')
    const checked = checkUndo(act, { personId: actor.personId, now })
    if (!checked.ok) return checked
    const assignmentIds = act.rows.map(({ assignmentId }) => assignmentId)
    await settleAssignments(tx, { assignmentIds, now })
    const made = new Map(act.rows.map((row) => [row.assignmentId, row]))
    const assignments = await lockAssignments(tx, assignmentIds)
    const same = assignments.filter(({ id, version }) => made.get(id)?.version === version)
    const left = assignments.filter((assignment) => !same.includes(assignment))
    if (same.length === 0) return refuse('undo-moved-on')
    const back = same.flatMap((assignment) => {
      const before = made.get(assignment.id)?.before
      return before ? [{ assignment, before }] : []
    })
    const causeId = await recordEvent(tx, {
      subjectType: 'bulk-act',
      subjectId: bulkActId,
      type: 'BulkActUndone',
      at: now,
      actor,
      commandId,
      payload: { action: act.action, undone: same.length, left: left.length },
    })
    const steps = back.map(({ assignment, before }) => toStep({ assignment, before, action: act.action, now }))
    await saveSteps(tx, { steps, cause: { actor, now, causeId } })
    await putBackParties(
      tx,
      back.map(({ before }) => before),
    )
    const undoneIds = same.map(({ id }) => id)
    await reviveEnded(tx, { assignmentIds: undoneIds, endedAt: act.madeAt, now })
    const said = await recallMessages(tx, { bulkActId, now })
    await correct(tx, { said: said.filter(({ hasLeft }) => hasLeft), bulkActId, context })
    await tellOfTheRest(tx, { said: said.filter(({ hasLeft }) => !hasLeft), left, now })
    await saveUndo(tx, { id: bulkActId, undoneAt: now, undoneIds })
    return accept({ bulkActId, undone: same.length, left: left.length })
  })

/**
 * A date that is put back begins a version of its own like any other: steps fire once a version, and some may have. An
 * hour that is put back is the hour of the same version.
 */
function toStep({
  assignment,
  before,
  action,
  now,
}: {
  assignment: LockedAssignment
  before: Before
  action: string
  now: Date
}): Step {
  const changes = toChanges(before)
  const hasDate = 'dueVersion' in changes && changes.dueVersion !== assignment.dueVersion
  return {
    event: 'BulkActTakenBack',
    to: before.state,
    assignment,
    outcome: {
      changes: { ...changes, ...(hasDate ? { dueVersion: assignment.dueVersion + 1, dueVersionAt: now } : {}) },
      payload: { action },
      parties: { add: [], removeIds: before.addedIds },
    },
  }
}

async function correct(
  tx: Transaction,
  { said, bulkActId, context }: { said: readonly SaidInBulk[]; bulkActId: string; context: CommandContext },
): Promise<void> {
  const { now, actor } = context
  await notify(
    tx,
    said.map(({ personId, params }) => ({
      personId,
      kind: 'bulk-undone' as const,
      params: { label: params.label ?? '', agency: actor.organisationShortName },
      subjectType: 'bulk-act' as const,
      subjectId: bulkActId,
      urgency: 'now' as const,
      dedupeKey: `bulk-undone:${bulkActId}:${personId}`,
      createdAt: now,
      nextStepAt: now,
    })),
  )
}

/** What was recalled spoke of all rows; of those that were not undone its readers are still to be told. */
async function tellOfTheRest(
  tx: Transaction,
  { said, left, now }: { said: readonly SaidInBulk[]; left: readonly LockedAssignment[]; now: Date },
): Promise<void> {
  const recipients = await resolveAssignmentAudiences(tx, {
    assignmentIds: left.map(({ id }) => id),
    audiences: [...LEAD, ...PARTIES],
  })
  const concerned = new Set(recipients.map(({ subjectId, personId }) => `${subjectId} ${personId}`))
  await notify(
    tx,
    said.flatMap(({ id: messageId, personId, kind, params: { count: _count, ...params } }) =>
      left
        .filter(({ id }) => concerned.has(`${id} ${personId}`))
        .map(({ id, code, label, title }) => ({
          personId,
          kind: kind as NotificationKind,
          params: { ...params, code, label, title },
          subjectType: 'assignment' as const,
          subjectId: id,
          urgency: 'now' as const,
          dedupeKey: `kept:${messageId}:${id}:${personId}`,
          createdAt: now,
          nextStepAt: now,
        })),
    ),
  )
}
