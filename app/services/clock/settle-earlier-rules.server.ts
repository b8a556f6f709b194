import type { ClockAssignment } from '#data/clock-assignment.server.ts'
import { findEarlierRules } from '#data/clock-rules-change.server.ts'
import { hasOwnLife } from '#domain/assignment/states.ts'
import { type RuledStep, settleThroughChanges } from '#domain/deadline/changing-rules.ts'
import type { ClockFacts } from '#domain/deadline/clock-facts.ts'
import type { Reader } from '#platform/db.server.ts'
import { type ClockRules, rulesFor } from './load-clock-rules.server.ts'

export type SettledRow = { row: ClockAssignment; facts: ClockFacts; steps: RuledStep<ClockRules>[] }

/**
 * What rows still had to do under earlier rules, before the present ones may decide about them. No statement where none
 * of them was left behind by a change, as almost always.
 */
export async function settleEarlierRules(
  reader: Reader,
  { rows, rules }: { rows: readonly ClockAssignment[]; rules: ClockRules },
): Promise<SettledRow[]> {
  const oldest = Math.min(...rows.map(({ rulesVersion }) => rulesVersion))
  const earlier =
    oldest < rules.version ? await findEarlierRules(reader, { after: oldest, through: rules.version }) : []
  return rows.map((row) => {
    const { facts, structure, rulesVersion, leadId } = row
    if (!hasOwnLife(structure) || rulesVersion >= rules.version) return { row, facts, steps: [] }
    const unseen = earlier
      .filter(({ version }) => version > rulesVersion)
      .map((one) => ({ ...one, rules: rulesFor(one.rules, leadId) }))
    return { row, ...settleThroughChanges({ facts, earlier: unseen }) }
  })
}
