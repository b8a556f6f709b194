import { findMembers } from '#data/members.server.ts'
import { type DueReminder, lockDueReminders, setReminder } from '#data/sign-off.server.ts'
import { gatherAt } from '#domain/notification/leaving.ts'
import { putOff } from '#domain/sign-off/reminder.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules, rulesFor } from '#services/clock/load-clock-rules.server.ts'
import { tellOfSignOffs } from './tell-of-sign-offs.server.ts'

/** Part of what the clock of an agency does each time it looks: its head is reminded of what waits for a signature. */
export async function remindOfSignOffs(
  tx: Transaction,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<void> {
  const due = await lockDueReminders(tx, { organisationId, now })
  if (due.length === 0) return
  const { calendar, policy } = rulesFor(await loadClockRules(tx), organisationId)
  const later = putOff(now, { calendar, fireTime: policy.fireTime })
  await setReminder(tx, { ids: due.map(({ id }) => id), nextStepAt: later })
  if (later) return
  const heads = await findMembers(tx, { organisationId, roles: ['head'] })
  await tellOfSignOffs(
    tx,
    due.map((paper) => toReminder(paper, heads)),
    { now, except: null, digestAt: gatherAt(now) },
  )
}

/** Once a round: the key names it. */
const toReminder = (paper: DueReminder, to: readonly string[]) => ({
  kind: 'sign-off-waiting' as const,
  signOff: paper,
  to,
  params: { by: paper.preparedByName, dueOn: paper.dueOn, dueTime: paper.dueTime },
  causeId: `round-${paper.round}`,
})
