import { saveDecisions } from '#data/amendment.server.ts'
import { recordEvent } from '#data/event.server.ts'
import type { ChangeDecision, DecidedChange } from '#domain/amendment/decided-changes.ts'
import { PLAN_STATES } from '#domain/plan/plan-life-cycle.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from '../plan/change-plan.server.ts'
import { loadAmendment } from './load-amendment.server.ts'

/** A line as it stood on the page of whoever decides. */
export type ChangeLine = { key: string; version: number; fingerprint: string }

/**
 * Accepts or rejects proposed changes, one or many at once. Who sends a line that somebody has decided since, or that
 * proposes something else by now, is told so and nothing is saved. What the leadership has seen stays decided.
 */
export function decideChanges(
  input: { planId: string; decision: ChangeDecision; reason: string | null; lines: readonly ChangeLine[] },
  context: CommandContext,
): Promise<Result<{ count: number }>> {
  const { planId, decision, reason, lines } = input
  return changePlan(
    { action: 'decide-changes', planId, input: { decision, reason, lines }, context },
    async (tx, plan) => {
      if (lines.length === 0) return refuse('nothing-ticked', { field: 'line' })
      if (decision === 'rejected' && !reason) return refuse('rejection-reason-missing', { field: 'reason' })
      const loaded = await loadAmendment(tx, { planId, states: PLAN_STATES })
      const present = new Map((loaded?.changes ?? []).map((change) => [change.key, change]))
      for (const line of lines) {
        const refusal = checkLine(line, present.get(line.key), plan.state === 'in-review')
        if (refusal) return refusal
      }
      await saveDecisions(tx, {
        documentId: planId,
        decisions: lines.map((line) => ({ ...line, decision, reason: decision === 'rejected' ? reason : null })),
        by: { personId: context.actor.personId, at: context.now },
      })
      await recordEvent(tx, {
        subjectType: 'plan',
        subjectId: planId,
        type: 'ChangesDecided',
        at: context.now,
        actor: context.actor,
        commandId: context.commandId,
        payload: { decision, reason, keys: lines.map(({ key }) => key) },
      })
      return accept({ count: lines.length })
    },
  )
}

function checkLine({ version, fingerprint }: ChangeLine, change: DecidedChange | undefined, isInReview: boolean) {
  if (!change || change.fingerprint !== fingerprint) return refuse('change-outdated')
  if (change.version !== version || (!isInReview && change.decision !== null))
    return refuse('change-decided', { params: { person: change.decidedBy ?? '' } })
  return null
}
