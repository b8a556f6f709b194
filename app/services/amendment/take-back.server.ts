import { endSeries, findOpenOccurrences } from '#data/amended-work.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { AMENDMENT_CHANGES, changeRule } from '#domain/amendment/change-kinds.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { rollUp } from '#services/assignment/roll-up.server.ts'
import { withdrawPieces } from '#services/assignment/withdraw-pieces.server.ts'
import { withdrawal } from '#services/assignment/withdrawal.server.ts'
import { type DocumentCause, documentPayload } from './document-cause.server.ts'
import { stepByDocument } from './step-by-document.server.ts'

/** The new document no longer asks for it: the work and what was given on out of it are taken back, and say by which document. */
export async function takeBack(
  tx: Transaction,
  { assignmentId, cause }: { assignmentId: string; cause: DocumentCause },
): Promise<Result<null>> {
  const { actor, now, causeId, citation: reason } = cause
  const payload = documentPayload(cause)
  const taken = await stepByDocument(tx, { kind: 'withdraw', assignmentId, cause }, () =>
    accept(withdrawal(tx, { assignmentId, reason, payload, now })),
  )
  if (taken.ok) await withdrawPieces(tx, { parentId: assignmentId, reason, payload, cause: { actor, now, causeId } })
  return taken
}

/** A series opens nothing more; periods that are submitted or done stay as they are. */
export async function takeBackSeries(
  tx: Transaction,
  { seriesId, cause }: { seriesId: string; cause: DocumentCause },
): Promise<Result<null>> {
  const { actor, now, causeId } = cause
  const open = (await findOpenOccurrences(tx, seriesId)).filter(({ state }) =>
    changeRule('withdraw').from.includes(state),
  )
  const { parentId } = await endSeries(tx, seriesId)
  for (const { id } of open) {
    const result = await takeBack(tx, { assignmentId: id, cause })
    if (!result.ok) return result
  }
  await recordEvent(tx, {
    subjectType: 'assignment',
    subjectId: seriesId,
    type: AMENDMENT_CHANGES.withdraw.event,
    at: now,
    actor,
    causeId,
    payload: { reason: cause.citation, ...documentPayload(cause) },
  })
  await rollUp(tx, { parentId, now, causeId })
  return accept(null)
}
