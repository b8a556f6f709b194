import { applyCorrection, findWaitingCorrection, decideCorrection as saveDecision } from '#data/correction.server.ts'
import { type CorrectedField, mayCorrect } from '#domain/obstacle/correction.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeRecord } from './change-record.server.ts'
import { correctOrderedWork } from './correct-ordered-work.server.ts'

type Decision = { resolutionId: string; correctionId: string; decision: 'confirm' | 'refuse' }

/** The second person has compared the proposed words with the paper. What stood there before stays readable. */
export const decideCorrection = (input: Decision, context: CommandContext) =>
  changeRecord({ action: input.decision, resolutionId: input.resolutionId, input, context }, async (tx, found) => {
    const { actor, now } = context
    const { resolutionId, correctionId: id, decision } = input
    const correction = await findWaitingCorrection(tx, { id, resolutionId })
    if (!correction) return refuse('correction-decided')
    const { state } = found.resolution
    if (!mayCorrect(decision, { actor, state, proposedById: correction.proposedById }))
      return refuse('correction-not-open')
    const decided = decision === 'confirm' ? ('confirmed' as const) : ('refused' as const)
    await saveDecision(tx, { id, state: decided, decidedById: actor.personId, decidedAt: now })
    const { pointId, newValue, oldValue } = correction
    const field = correction.field as CorrectedField
    if (decision === 'confirm') await applyCorrection(tx, { resolutionId, pointId, field, newValue })
    const text = { pointId: pointId ?? '', oldText: oldValue, newText: newValue, document: found.resolution.number }
    return accept({
      payload: { field, from: oldValue, to: newValue },
      follow: async (causeId: string) => {
        if (decision === 'confirm' && field === 'point-text')
          await correctOrderedWork(tx, { correction: text, cause: { actor, now, causeId } })
      },
    })
  })
