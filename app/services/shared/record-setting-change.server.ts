import { type EventPayload, recordEvent } from '#data/event.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import type { CommandContext } from './run-command.server.ts'

/** That a setting has changed, under the command that changed it; a version of a setting has no id, so the event has its own. */
export const recordSettingChange = (
  tx: Transaction,
  args: { id?: string; type: string; payload: EventPayload; context: CommandContext },
): Promise<string> => {
  const { id = newId(), type, payload, context } = args
  const { actor, now: at, commandId } = context
  return recordEvent(tx, { subjectType: 'setting', subjectId: id, type, at, actor, commandId, payload })
}
