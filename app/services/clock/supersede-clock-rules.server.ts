import { insertRulesChange, lockRulesChanges, type RulesChangeCause } from '#data/clock-rules-change.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules } from './load-clock-rules.server.ts'

/**
 * To be called before other rules are written: keeps those in force until now. That is all a change costs the person who
 * makes it; every clock is brought up to date behind the screens (`catch-up-clocks`), and none takes a step before it is.
 */
export async function supersedeClockRules(
  tx: Transaction,
  { cause, now }: { cause: RulesChangeCause; now: Date },
): Promise<void> {
  await lockRulesChanges(tx)
  await insertRulesChange(tx, { before: await loadClockRules(tx), cause, now })
}
