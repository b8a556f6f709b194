import { type EventPayload, recordEvent } from '#data/event.server.ts'
import { lockReform, type ReformChanges, type StoredReform, updateReform } from '#data/reform.server.ts'
import type { ReformState } from '#domain/reform/reform.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

type Change = {
  /** `SubmitReform` writes `ReformSubmitted`: command and event have one stem. */
  command: string
  event: string
  reformId: string
  from: readonly ReformState[]
  input?: object
  context: CommandContext
}

export type ReformOutcome = {
  /** May name the event that it is saved under. */
  changes: (eventId: string) => ReformChanges
  payload?: EventPayload
  after?: () => Promise<void>
}

/** What every act on a reform has in common: its row held, its state right, the change saved, the event written. */
export const changeReform = (
  { command, event, reformId, from, input = {}, context }: Change,
  decide: (tx: Transaction, reform: StoredReform) => Promise<Result<ReformOutcome>> | Result<ReformOutcome>,
): Promise<Result<null>> =>
  runCommand({ name: command, input: { reformId, ...input }, context }, async (tx) => {
    const reform = await lockReform(tx, { id: reformId })
    if (!reform) return refuse('not-found')
    // Once the clock has ended the first organisation, another reform is the only way back.
    if (!from.includes(reform.state) || reform.stepsDone > 0) return refuse('reform-decided')
    const decided = await decide(tx, reform)
    if (!decided.ok) return decided
    const { changes, payload = {}, after } = decided.value
    const eventId = await recordEvent(tx, {
      subjectType: 'reform',
      subjectId: reformId,
      type: event,
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload,
    })
    await updateReform(tx, { id: reformId, changes: changes(eventId) })
    await after?.()
    return accept(null)
  })
