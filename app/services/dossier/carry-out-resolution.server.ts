import { findEarlierWork } from '#data/earlier-work.server.ts'
import { lockObstaclesOfDossier, lockObstaclesToAnswer } from '#data/obstacle.server.ts'
import { getCoordinatorOrganisationId } from '#data/organisation.server.ts'
import { findAnswers, markReplaced, updateResolution } from '#data/resolution.server.ts'
import { findResolutionPoints, type RecordedPoint } from '#data/resolution-points.server.ts'
import { clearResumeDays } from '#data/suspension.server.ts'
import { type OrderPoint, toPointDraft } from '#domain/obstacle/resolution-points.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { DocumentCause } from '#services/amendment/document-cause.server.ts'
import { issueAssignments } from '#services/assignment/issue-assignments.server.ts'
import { scheduleAssignments } from '#services/clock/schedule-assignments.server.ts'
import { answerFilings } from './answer-filings.server.ts'
import { changeEarlierWork } from './change-earlier-work.server.ts'
import { changeTargets } from './change-targets.server.ts'

/** A document that has been checked: which one, of which dossier, in whose place, and under which event it acts. */
export type InForce = DocumentCause & { dossierId: string; replacesId: string | null }

/**
 * All that a document brings about, in the transaction that puts it in force. The earlier document gives way first, then
 * work there is changes, then new work is given, and at the end every filer has its answer.
 */
export async function carryOutResolution(
  tx: Transaction,
  { cause, note }: { cause: InForce; note: string },
): Promise<Result<null>> {
  const { dossierId, documentId: resolutionId, replacesId, now } = cause
  // Filings before assignments, as every act on a filing does.
  const lockObstacles = replacesId === null ? lockObstaclesOfDossier : lockObstaclesToAnswer
  const obstacles = await lockObstacles(tx, dossierId)
  if (replacesId !== null) {
    await markReplaced(tx, { id: replacesId, now })
    const assignmentIds = await clearResumeDays(tx, replacesId)
    await scheduleAssignments(tx, { assignmentIds })
  }
  await updateResolution(tx, {
    id: resolutionId,
    changes: { state: 'in-force', checkedById: cause.actor.personId, checkedAt: now, checkNote: note || null },
  })
  const earlier = await changeEarlierWork(tx, { works: await findEarlierWork(tx, resolutionId), cause })
  if (!earlier.ok) return earlier
  const points = await findResolutionPoints(tx, resolutionId)
  const changed = await changeTargets(tx, { points, cause })
  if (!changed.ok) return changed
  await issuePoints(tx, { points, cause })
  await answerFilings(tx, { obstacles, points, answers: await findAnswers(tx, resolutionId), cause })
  return accept(null)
}

async function issuePoints(
  tx: Transaction,
  { points, cause }: { points: readonly RecordedPoint[]; cause: InForce },
): Promise<void> {
  const { actor, now, causeId } = cause
  const orders = points.filter((point): point is OrderPoint & { id: string } => point.kind === 'assignment')
  if (orders.length === 0) return
  const coordinatorId = await getCoordinatorOrganisationId(tx)
  const drafts = orders.map((point) => toPointDraft(point, { coordinatorId }))
  await issueAssignments(tx, { drafts, actor, now, causeId })
}
