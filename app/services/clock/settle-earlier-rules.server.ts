import type { ClockAssignment } from '#data/clock-assignment.server.ts'
import { findEarlierRules } from '#data/clock-rules-change.server.ts'
import { type AssignmentStructure, hasOwnLife } from '#domain/assignment/states.ts'
import { type RuledStep, settleThroughChanges } from '#domain/deadline/changing-rules.ts'
import type { ClockFacts } from '#domain/deadline/clock-facts.ts'
import type { Reader } from '#platform/db.server.ts'
import { type ClockRules, rulesFor } from './load-clock-rules.server.ts'

/** A row with a clock; a container has none that rules bear on. `leadId`: whose calendar counts for it. */
export type RuledRow = { leadId: string; facts: ClockFacts; rulesVersion: number; structure?: AssignmentStructure }
export type Settled<Row extends RuledRow> = { row: Row; facts: ClockFacts; steps: RuledStep<ClockRules>[] }
export type SettledRow = Settled<ClockAssignment>

/**
 * What rows still had to do under earlier rules, before the present ones may decide about them. No statement where none
 * of them was left behind by a change, as almost always.
 */
export async function settleEarlierRules<Row extends RuledRow>(
  reader: Reader,
  { rows, rules }: { rows: readonly Row[]; rules: ClockRules },
): Promise<Settled<Row>[]> {
  const oldest = Math.min(...rows.map(({ rulesVersion }) => rulesVersion))
  const earlier =
    oldest < rules.version ? await findEarlierRules(reader, { after: oldest, through: rules.version }) : []
  return rows.map((row) => {
    const { facts, structure, rulesVersion, leadId } = row
    if ((structure && !hasOwnLife(structure)) || rulesVersion >= rules.version) return { row, facts, steps: [] }
    const unseen = earlier
      .filter(({ version }) => version > rulesVersion)
      .map((one) => ({ ...one, rules: rulesFor(one.rules, leadId) }))
    return { row, ...settleThroughChanges({ facts, earlier: unseen }) }
  })
}
