import { type Choices, choiceKey } from '#domain/reform/destination.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeReform } from './change-reform.server.ts'
import { proposeRehoming } from './propose-rehoming.server.ts'

/** Where single items go, other than the rules say. What the rules say anyway is no choice and is not kept. */
export const chooseDestinations = (
  { reformId, chosen }: { reformId: string; chosen: Choices },
  context: CommandContext,
) =>
  changeReform(
    {
      command: 'ChooseDestinations',
      event: 'DestinationsChosen',
      reformId,
      from: ['draft'],
      input: { chosen },
      context,
    },
    async (tx, { content, choices: before, preparedById }) => {
      if (preparedById !== context.actor.personId) return refuse('reform-not-yours')
      const byRule = await proposeRehoming(tx, { content, choices: {} })
      const choices: Record<string, string> = { ...before }
      for (const move of byRule) {
        const toId = chosen[choiceKey(move)]
        if (toId === undefined || !move.receiverIds.includes(toId)) continue
        if (toId === move.toId) delete choices[choiceKey(move)]
        else choices[choiceKey(move)] = toId
      }
      return accept({ changes: () => ({ choices }), payload: { count: Object.keys(choices).length } })
    },
  )
