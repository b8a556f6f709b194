import { lockDossier } from '#data/dossier.server.ts'
import { type LockedObstacle, lockObstacle } from '#data/obstacle.server.ts'
import { isUnsubmitted } from '#domain/obstacle/states.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeObstacle } from './change-obstacle.server.ts'
import { answerDuplicate, consolidateDuplicate } from './duplicates.server.ts'
import { tellFiler } from './filer-message.server.ts'

/** What has no answer to give: it ended without one, or waits for another filing's itself. */
const GIVES_NO_ANSWER: readonly string[] = ['refused', 'withdrawn', 'duplicate']

/**
 * The filing says what another one says already. It keeps its code, its day and its clock's past, goes with the other
 * into its dossier, and is answered when that one is, in a message of its own; at once where the other is answered.
 */
export const linkDuplicate = (input: { obstacleId: string; originalId: string }, context: CommandContext) =>
  changeObstacle({ action: 'link-duplicate', obstacleId: input.obstacleId, input, context }, async (tx, obstacle) => {
    const original = await findOriginal(tx, { obstacle, originalId: input.originalId })
    if (!original.ok) return original
    return accept({
      changes: { duplicateOfId: original.value.id },
      payload: { duplicateOfId: original.value.id },
      follow: (causeId: string) => goWith(tx, { obstacle, original: original.value, context, causeId }),
    })
  })

async function findOriginal(
  tx: Transaction,
  { obstacle, originalId }: { obstacle: LockedObstacle; originalId: string },
): Promise<Result<LockedObstacle>> {
  const field = 'originalId'
  if (originalId === obstacle.id) return refuse('duplicate-of-itself', { field })
  const original = await lockObstacle(tx, originalId)
  if (!original) return refuse('unknown-choice', { field })
  if (original.isAboutCoordinator !== obstacle.isAboutCoordinator) return refuse('handled-apart', { field })
  return GIVES_NO_ANSWER.includes(original.state)
    ? refuse('original-gives-no-answer', { field, params: { code: original.code } })
    : accept(original)
}

async function goWith(
  tx: Transaction,
  args: { obstacle: LockedObstacle; original: LockedObstacle; context: CommandContext; causeId: string },
): Promise<void> {
  const { obstacle, original, context, causeId } = args
  const { actor, now } = context
  const cause = { actor, now, causeId }
  const duplicate = await lockObstacle(tx, obstacle.id)
  if (!duplicate) return
  const { state, answer, dossierId, holderId } = original
  if (answer !== null && (state === 'awaiting-fix' || state === 'confirming' || state === 'closed')) {
    const shared =
      state === 'awaiting-fix'
        ? ({ answer, to: 'awaiting-fix', workLeadId: holderId } as const)
        : ({ answer, to: 'confirming' } as const)
    await answerDuplicate(tx, { duplicate, originalId: original.id, shared, cause })
    return
  }
  const dossier = state === 'consolidated' && dossierId ? await lockDossier(tx, dossierId) : undefined
  if (dossier && isUnsubmitted(dossier.state)) await consolidateDuplicate(tx, { duplicate, dossier, cause })
  else await tellFiler(tx, { obstacle: duplicate, kind: 'obstacle-joined-another', causeId, now })
}
