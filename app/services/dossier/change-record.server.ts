import { type LockedResolution, lockResolution } from '#data/correction.server.ts'
import { type LockedDossier, lockDossier } from '#data/dossier.server.ts'
import { type EventPayload, recordEvent } from '#data/event.server.ts'
import { CORRECTION_ACTIONS, type CorrectionAction } from '#domain/obstacle/correction.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

type RecordOutcome = { payload: EventPayload; follow?: (causeId: string) => Promise<void> }
type Change = { action: CorrectionAction; resolutionId: string; input: unknown; context: CommandContext }
export type Corrected = { resolutionId: string; number: string }

/** The one way a record is corrected: the document in force under its lock, then its dossier, decide, one event. */
export function changeRecord(
  { action, resolutionId, input, context }: Change,
  decide: (
    tx: Transaction,
    found: { resolution: LockedResolution; dossier: LockedDossier },
  ) => Promise<Result<RecordOutcome>>,
): Promise<Result<Corrected>> {
  const rule = CORRECTION_ACTIONS[action]
  return runCommand({ name: rule.command, input: { resolutionId, input }, context }, async (tx) => {
    const resolution = await lockResolution(tx, resolutionId)
    const dossier = resolution && (await lockDossier(tx, resolution.dossierId))
    if (!resolution || !dossier) return refuse('not-found')
    const outcome = await decide(tx, { resolution, dossier })
    if (!outcome.ok) return outcome
    const eventId = await recordEvent(tx, {
      subjectType: 'resolution',
      subjectId: resolutionId,
      type: rule.event,
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: outcome.value.payload,
    })
    await outcome.value.follow?.(eventId)
    return accept({ resolutionId, number: resolution.number })
  })
}
