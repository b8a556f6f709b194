import type { LockedObstacle } from '#data/obstacle.server.ts'
import { copyPointFilings, findAnsweringWork, insertAnswers } from '#data/resolution.server.ts'
import type { RecordedPoint } from '#data/resolution-points.server.ts'
import { isAnsweredByDocument } from '#domain/obstacle/states.ts'
import type { Transaction } from '#platform/db.server.ts'
import { resumeBlockedAssignment } from '#services/obstacle/blocked-assignment.server.ts'
import { answerDuplicates } from '#services/obstacle/duplicates.server.ts'
import { tellFiler } from '#services/obstacle/filer-message.server.ts'
import { moveObstacle } from '#services/obstacle/move-obstacle.server.ts'
import type { InForce } from './carry-out-resolution.server.ts'

type Filings = { obstacles: readonly LockedObstacle[]; answers: ReadonlyMap<string, string> }

/**
 * Every filer gets the answer to its own filing at once. Who has to act now: the lead of the work that answers the
 * filing, or the filer with its word. Where nothing is ordered that unblocks it, what it had paused goes on.
 */
export async function answerFilings(
  tx: Transaction,
  args: Filings & { points: readonly RecordedPoint[]; cause: InForce },
): Promise<void> {
  const { points, answers, cause } = args
  const { actor, now, causeId, documentId: resolutionId } = cause
  const joined = await joinLater(tx, args)
  const works = (await findAnsweringWork(tx, cause.dossierId)).filter(({ isOpen }) => isOpen)
  for (const obstacle of args.obstacles) {
    const answer = answers.get(obstacle.id) ?? answers.get(joined.get(obstacle.id) ?? '')
    if (answer === undefined || !isAnsweredByDocument(obstacle.state)) continue
    const own = works.filter(({ obstacleId }) => obstacleId === obstacle.id)
    const leadId = own[0]?.leadId
    const eventId = await moveObstacle(tx, {
      obstacle,
      to: leadId ? 'awaiting-fix' : 'confirming',
      event: 'ObstacleAnswered',
      holderId: leadId ?? obstacle.filerId,
      changes: { answer, answeredAt: now, closedAt: null, satisfaction: null, dossierId: cause.dossierId },
      payload: { answer, resolutionId, number: cause.citation },
      actor,
      now,
      causeId,
    })
    await tellFiler(tx, { obstacle, kind: 'obstacle-answered', params: { answer }, causeId: eventId, now })
    if (joined.has(obstacle.id)) await insertAnswers(tx, { resolutionId, answers: { [obstacle.id]: answer } })
    const shared = leadId
      ? ({ answer, to: 'awaiting-fix', workLeadId: leadId } as const)
      : ({ answer, to: 'confirming' } as const)
    await answerDuplicates(tx, { originalId: obstacle.id, shared, cause: { actor, now, causeId: eventId } })
    const isSetOtherwise = points.some(
      ({ kind, obstacleIds }) => kind === 'resume' && obstacleIds.includes(obstacle.id),
    )
    if (own.some(({ unblocks }) => unblocks) || isSetOtherwise) continue
    await resumeBlockedAssignment(tx, { obstacleId: obstacle.id, cause: { actor, now, causeId: eventId } })
  }
}

/** Found to say the same as another while the record waited for its second person: each has that one's answer and work. */
async function joinLater(tx: Transaction, { obstacles, answers }: Filings): Promise<Map<string, string>> {
  const joined = new Map<string, string>()
  for (const { id, duplicateOfId, state } of obstacles) {
    if (answers.has(id) || state === 'received' || duplicateOfId === null || !answers.has(duplicateOfId)) continue
    joined.set(id, duplicateOfId)
    await copyPointFilings(tx, { fromId: duplicateOfId, toId: id })
  }
  return joined
}
