import type { MatterRef } from '#data/clock-matter.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { cancelUnsentOfMatter, closeMatterEscalations, findReachedByMatter } from '#data/matter-escalation.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { notifyPeople } from '#services/obstacle/notify-people.server.ts'

/**
 * The step of a matter is done: what was to be said about its limit and has not left is not mailed any more, and an
 * escalation stands down and says so to those it had reached.
 */
export async function standDownMatter(
  tx: Transaction,
  { subjectType, subjectId, code, title, now }: MatterRef & { code: string; title: string; now: Date },
): Promise<void> {
  const matter = { subjectType, subjectId }
  const reached = await findReachedByMatter(tx, matter)
  await cancelUnsentOfMatter(tx, { ...matter, now })
  const closed = await closeMatterEscalations(tx, { ...matter, now })
  if (!closed) return
  const causeId = await recordEvent(tx, { ...matter, type: 'EscalationStoodDown', at: now, actor: null, payload: {} })
  await notifyPeople(tx, {
    personIds: reached,
    kind: 'matter-escalation-ended',
    params: { code, title, organisation: closed.holder },
    ...matter,
    causeId,
    now,
  })
}
