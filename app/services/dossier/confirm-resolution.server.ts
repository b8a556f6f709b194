import { findResolutionPoints } from '#data/dossier.server.ts'
import { lockObstaclesOfDossier } from '#data/obstacle.server.ts'
import { updateResolution } from '#data/resolution.server.ts'
import { accept } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { issueAssignments } from '#services/assignment/issue-assignments.server.ts'
import { resumeBlockedAssignment } from '#services/obstacle/blocked-assignment.server.ts'
import { tellFiler } from '#services/obstacle/filer-message.server.ts'
import { moveObstacle } from '#services/obstacle/move-obstacle.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeDossier } from './change-dossier.server.ts'

/**
 * A second person has compared the record with the paper. From here the document is in force: each point that orders
 * work becomes an assignment with a date of the province, and every filer gets the answer to its own filing at once.
 */
export const confirmResolution = (input: { dossierId: string; note: string }, context: CommandContext) =>
  changeDossier({ action: 'confirm-resolution', dossierId: input.dossierId, input, context }, async (tx, dossier) => {
    const { actor, now } = context
    const resolutionId = dossier.resolutionId ?? ''
    await updateResolution(tx, {
      id: resolutionId,
      changes: { state: 'in-force', checkedById: actor.personId, checkedAt: now, checkNote: input.note || null },
    })
    return accept({
      follow: (causeId: string) => carryOut(tx, { dossierId: dossier.id, resolutionId, context, causeId }),
    })
  })

type Points = Awaited<ReturnType<typeof findResolutionPoints>>

async function carryOut(
  tx: Transaction,
  args: { dossierId: string; resolutionId: string; context: CommandContext; causeId: string },
): Promise<void> {
  const { context, causeId } = args
  const points = await findResolutionPoints(tx, args.resolutionId)
  await issuePoints(tx, { points, context, causeId })
  for (const obstacle of await lockObstaclesOfDossier(tx, args.dossierId)) {
    const own = points.filter((point) => point.obstacleIds.includes(obstacle.id))
    // Who has to act now: the lead of the work that answers the filing, or the filer with its word.
    const worksOnIt = own.find((point) => point.kind === 'assignment')?.leadId
    const eventId = await moveObstacle(tx, {
      obstacle,
      to: worksOnIt ? 'awaiting-fix' : 'confirming',
      event: 'ObstacleAnswered',
      holderId: worksOnIt ?? obstacle.filerId,
      changes: { answeredAt: context.now },
      payload: { answer: obstacle.answer },
      actor: context.actor,
      now: context.now,
      causeId,
    })
    await tellFiler(tx, {
      obstacle,
      kind: 'obstacle-answered',
      params: { answer: obstacle.answer ?? '' },
      causeId: eventId,
      now: context.now,
    })
    if (!own.some((point) => point.unblocks)) {
      await resumeBlockedAssignment(tx, {
        obstacleId: obstacle.id,
        cause: { actor: context.actor, now: context.now, causeId: eventId },
      })
    }
  }
}

async function issuePoints(
  tx: Transaction,
  { points, context, causeId }: { points: Points; context: CommandContext; causeId: string },
): Promise<void> {
  const drafts = points.flatMap((point) =>
    point.kind === 'assignment' && point.leadId
      ? [
          {
            structure: 'work' as const,
            kind: 'once' as const,
            pointId: point.id,
            leadId: point.leadId,
            leadBasis: 'stated' as const,
            parties: [],
            title: titleOf(point.text),
            text: point.text,
            dueOn: point.dueOn,
            dueSetBy: 'province' as const,
          },
        ]
      : [],
  )
  if (drafts.length > 0) await issueAssignments(tx, { drafts, actor: context.actor, now: context.now, causeId })
}

const TITLE_LENGTH = 110

/** The head of the sentence, cut at a word. */
function titleOf(text: string): string {
  if (text.length <= TITLE_LENGTH) return text
  return `${text.slice(0, text.lastIndexOf(' ', TITLE_LENGTH))}…`
}
