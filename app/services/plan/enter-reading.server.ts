import { recordEvent } from '#data/event.server.ts'
import { insertReading, lockItem } from '#data/plan-item.server.ts'
import { readTarget } from '#domain/target/read-target.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/new-id.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'

type Reading = {
  planId: string
  anchor: string
  readOn: PlainDate
  value: number | null
  met: boolean | null
  note: string
}

/** What a target measured on a day. Readings are added, never changed: a wrong one is followed by the right one. */
export function enterReading(
  { planId, ...input }: Reading,
  context: CommandContext,
): Promise<Result<{ anchor: string }>> {
  return changePlan({ action: 'enter-reading', planId, input, context }, async (tx) => {
    const { actor, now, commandId } = context
    const item = await lockItem(tx, { planId, anchor: input.anchor })
    if (item?.kind !== 'target') return refuse('target-missing', { field: 'anchor' })
    if (input.readOn > dayAt(now)) return refuse('reading-in-the-future', { field: 'readOn' })
    const { operator } = readTarget(item.text)
    const needsValue = operator !== 'is-true' && operator !== 'qualitative'
    if (needsValue && input.value === null) return refuse('value-missing', { field: 'value' })
    if (operator === 'is-true' && input.met === null) return refuse('met-missing', { field: 'met' })
    const { anchor, ...reading } = input
    await insertReading(tx, { id: newId(), itemId: item.id, ...reading, by: { personId: actor.personId, at: now } })
    await recordEvent(tx, {
      subjectType: 'plan-item',
      subjectId: item.id,
      type: 'TargetReadingEntered',
      at: now,
      actor,
      commandId,
      payload: { planId, ...input },
    })
    return accept({ anchor })
  })
}
