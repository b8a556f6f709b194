import { clearMatches, findItemIds, saveMatch } from '#data/amendment.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from '../plan/change-plan.server.ts'

type Match = {
  planId: string
  /** A sentence of this document; null: the old one is gone. */
  newAnchor: string | null
  /** A sentence of the document it amends; null: the new one is no old one. */
  oldAnchor: string | null
  /** Takes back what was said: the words decide again. */
  isUndone: boolean
}

/** A person says which sentence of the old document a new one is, where words and place do not tell. */
export function matchSentence(input: Match, context: CommandContext): Promise<Result<{ anchor: string }>> {
  const { planId, newAnchor, oldAnchor, isUndone } = input
  return changePlan(
    { action: 'match-sentence', planId, input: { newAnchor, oldAnchor, isUndone }, context },
    async (tx, plan) => {
      if (plan.amendsId === null) return refuse('amends-nothing')
      const find = async (id: string, anchor: string | null) =>
        anchor === null ? undefined : (await findItemIds(tx, { planId: id, anchors: [anchor] }))[0]
      const newItem = await find(planId, newAnchor)
      const oldItem = await find(plan.amendsId, oldAnchor)
      if ((newAnchor !== null && !newItem) || (newAnchor === null && oldAnchor === null)) return refuse('item-unknown')
      if (oldAnchor !== null && !oldItem) return refuse('old-sentence-unknown', { field: 'oldAnchor' })
      const pair = { documentId: planId, newItemId: newItem?.id ?? null, oldItemId: oldItem?.id ?? null }
      if (isUndone) await clearMatches(tx, pair)
      else await saveMatch(tx, { ...pair, by: { personId: context.actor.personId, at: context.now } })
      await recordEvent(tx, {
        subjectType: 'plan',
        subjectId: planId,
        type: 'SentenceMatched',
        at: context.now,
        actor: context.actor,
        commandId: context.commandId,
        payload: { newAnchor, oldAnchor, isUndone },
      })
      return accept({ anchor: newAnchor ?? oldAnchor ?? '' })
    },
  )
}
