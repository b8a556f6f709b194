import type { LockedObstacle } from '#data/obstacle.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import type { ObstacleOutcome } from './change-obstacle.server.ts'
import { answerDuplicates } from './duplicates.server.ts'
import { tellFiler } from './filer-message.server.ts'

/** An answer without a document of the province: the filer has it at once and holds the matter, to confirm or to reopen. */
export function answerFiling(
  tx: Transaction,
  args: { obstacle: LockedObstacle; answer: string; context: CommandContext },
): Pick<ObstacleOutcome, 'holderId' | 'changes' | 'follow'> {
  const { obstacle, answer, context } = args
  const { actor, now } = context
  return {
    holderId: obstacle.filerId,
    changes: { answer, answeredAt: now, satisfaction: null },
    follow: async (causeId) => {
      await tellFiler(tx, { obstacle, kind: 'obstacle-answered', params: { answer }, causeId, now })
      const cause = { actor, now, causeId }
      await answerDuplicates(tx, { originalId: obstacle.id, shared: { answer, to: 'confirming' }, cause })
    },
  }
}
