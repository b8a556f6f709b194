import { type EventPayload, recordEvent } from '#data/event.server.ts'
import { lockPerson } from '#data/person-register.server.ts'
import { accept, type Refusal, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

type Change = {
  /** `PersonDisabled` by `DisablePerson`: command and event have one stem. */
  command: string
  event: string
  personId: string
  input: object
  context: CommandContext
}

/** What every change of a person has in common: their row held, the change made, the event written. */
export const changePersonRow = (
  { command, event, personId, input, context }: Change,
  change: (tx: Transaction) => Promise<Refusal | EventPayload>,
): Promise<Result<null>> =>
  runCommand({ name: command, input: { personId, ...input }, context }, async (tx) => {
    if (!(await lockPerson(tx, personId))) return refuse('not-found')
    const done = await change(tx)
    if (isRefusal(done)) return done
    await recordEvent(tx, {
      subjectType: 'person',
      subjectId: personId,
      type: event,
      at: context.now,
      actor: context.actor,
      commandId: context.commandId,
      payload: done,
    })
    return accept(null)
  })

const isRefusal = (done: Refusal | EventPayload): done is Refusal => 'ok' in done && done.ok === false
