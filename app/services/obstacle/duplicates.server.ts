import { type LockedObstacle, lockDuplicatesOf } from '#data/obstacle.server.ts'
import { copyAnswer, copyPointFilings } from '#data/resolution.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { type FilingRefusal, refusalAnswer } from '#domain/obstacle/refusal.ts'
import type { Transaction } from '#platform/db.server.ts'
import { resumeBlockedAssignment } from './blocked-assignment.server.ts'
import { tellFiler } from './filer-message.server.ts'
import { moveObstacle, type ObstacleMove } from './move-obstacle.server.ts'
import { refusalColumns } from './refusal-columns.server.ts'
import type { FilingMessage } from './tell-organisation.server.ts'

type Cause = { actor: Actor | null; now: Date; causeId: string }

/** What became of the original: answered (and by whose work, where work was ordered), or refused. */
export type SharedAnswer =
  | { to: 'confirming' | 'awaiting-fix'; answer: string; workLeadId?: string }
  | { to: 'refused'; refusal: FilingRefusal }

/**
 * Filings that say the same as one that is answered now: each gets that answer in a message of its own, is confirmed or
 * reopened by its own filer, and keeps its code, its day and its way.
 */
export async function answerDuplicates(
  tx: Transaction,
  { originalId, shared, cause }: { originalId: string; shared: SharedAnswer; cause: Cause },
): Promise<void> {
  for (const duplicate of await lockDuplicatesOf(tx, originalId))
    await answerDuplicate(tx, { duplicate, originalId, shared, cause })
}

export async function answerDuplicate(
  tx: Transaction,
  args: { duplicate: LockedObstacle; originalId: string; shared: SharedAnswer; cause: Cause },
): Promise<void> {
  const { duplicate, originalId, shared, cause } = args
  const { actor, now, causeId } = cause
  const copy = { fromId: originalId, toId: duplicate.id }
  if (shared.to === 'awaiting-fix') await copyPointFilings(tx, copy)
  if (shared.to !== 'refused') await copyAnswer(tx, copy)
  const { kind, params, ...move } = moveFor(shared, { duplicate, now })
  const eventId = await moveObstacle(tx, { obstacle: duplicate, to: shared.to, ...move, actor, now, causeId })
  await tellFiler(tx, { obstacle: duplicate, kind, params, causeId: eventId, now })
  if (shared.to !== 'awaiting-fix')
    await resumeBlockedAssignment(tx, { obstacleId: duplicate.id, cause: { actor, now, causeId: eventId } })
}

type AnswerMove = Pick<ObstacleMove, 'event' | 'holderId' | 'changes' | 'payload'> &
  Pick<FilingMessage, 'kind' | 'params'>

function moveFor(shared: SharedAnswer, { duplicate, now }: { duplicate: LockedObstacle; now: Date }): AnswerMove {
  if (shared.to === 'refused') {
    const { refusal } = shared
    return {
      event: 'ObstacleRefused',
      holderId: duplicate.filerId,
      changes: refusalColumns({ refusal, now }),
      payload: refusal,
      kind: 'obstacle-refused',
      params: { reason: refusalAnswer(refusal) },
    }
  }
  const { answer, workLeadId } = shared
  return {
    event: 'ObstacleAnswered',
    holderId: workLeadId ?? duplicate.filerId,
    changes: { answer, answeredAt: now, satisfaction: null },
    payload: { answer },
    kind: 'obstacle-answered',
    params: { answer },
  }
}

/** The original goes into a dossier: what says the same goes with it, to be listed there and answered in its own words. */
export async function consolidateDuplicates(
  tx: Transaction,
  args: { originalId: string; dossier: { id: string; code: string }; cause: Cause },
): Promise<void> {
  const { originalId, dossier, cause } = args
  for (const duplicate of await lockDuplicatesOf(tx, originalId))
    await consolidateDuplicate(tx, { duplicate, dossier, cause })
}

export async function consolidateDuplicate(
  tx: Transaction,
  args: { duplicate: LockedObstacle; dossier: { id: string; code: string }; cause: Cause },
): Promise<void> {
  const { duplicate, dossier, cause } = args
  const { actor, now, causeId } = cause
  const eventId = await moveObstacle(tx, {
    obstacle: duplicate,
    to: 'consolidated',
    event: 'ObstacleConsolidated',
    changes: { dossierId: dossier.id, checkedAt: duplicate.checkedAt ?? now },
    payload: { dossier: dossier.code },
    actor,
    now,
    causeId,
  })
  await tellFiler(tx, {
    obstacle: duplicate,
    kind: 'obstacle-consolidated',
    params: { dossier: dossier.code },
    causeId: eventId,
    now,
  })
}

/** The original is taken back by its filer: the others are filings of their own again, and the DIC looks at them. */
export async function freeDuplicates(
  tx: Transaction,
  { originalId, cause }: { originalId: string; cause: Cause },
): Promise<void> {
  const { actor, now, causeId } = cause
  for (const duplicate of await lockDuplicatesOf(tx, originalId))
    await moveObstacle(tx, {
      obstacle: duplicate,
      to: 'received',
      event: 'DuplicateFreed',
      changes: { duplicateOfId: null, checkedAt: null },
      actor,
      now,
      causeId,
    })
}
