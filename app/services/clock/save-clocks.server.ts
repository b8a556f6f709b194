import type { ClockAssignment } from '#data/clock-assignment.server.ts'
import { saveRowClocks } from '#data/row-clock.server.ts'
import { decideSchedule } from '#domain/deadline/assignment-schedule.ts'
import type { ClockFacts } from '#domain/deadline/clock-facts.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type ClockRules, rulesFor } from './load-clock-rules.server.ts'

/** Sets the clocks of locked rows by the rules in force. `facts`: as they are once everything due has been taken. */
export const saveClocks = (
  tx: Transaction,
  { settled, rules }: { settled: readonly { row: ClockAssignment; facts: ClockFacts }[]; rules: ClockRules },
): Promise<void> =>
  saveRowClocks(tx, {
    of: 'assignment',
    rulesVersion: rules.version,
    clocks: settled.map(({ row, facts }) => ({
      id: row.id,
      settledUntil: facts.settledUntil,
      ...decideSchedule({ ...row, facts }, rulesFor(rules, row.leadId)),
    })),
  })
