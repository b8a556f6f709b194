import { type Amendment, findAmendment, findWorksOfPlan, type NamedWork } from '#data/amendment-reader.server.ts'
import { type ComparedSentence, comparePlans } from '#domain/amendment/compare-plans.ts'
import { type DecidedChange, withDecisions } from '#domain/amendment/decided-changes.ts'
import { type AmendedItem, type LeftAsItIs, proposeChanges } from '#domain/amendment/propose-changes.ts'
import { isAmendingTitle, readProvision } from '#domain/amendment/read-provision.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { Reader } from '#platform/db.server.ts'

export type LoadedAmendment = Amendment & {
  rows: ComparedSentence<AmendedItem>[]
  works: NamedWork[]
  changes: DecidedChange[]
  left: LeftAsItIs[]
}

/** A document beside the one it changes: sentence by sentence, and what it would do to the work under way. */
export async function loadAmendment(
  reader: Reader,
  { planId, states }: { planId: string; states: readonly PlanState[] },
): Promise<LoadedAmendment | undefined> {
  const found = await findAmendment(reader, { id: planId, states })
  if (!found) return undefined
  const { amended, relation, items, stated } = found
  if (!amended || !relation) return { ...found, rows: [], works: [], changes: [], left: [] }
  const rows = comparePlans({ relation, before: amended.items, after: items, stated, provisions: provisionsOf(found) })
  const works = await findWorksOfPlan(reader, amended.id)
  const { changes, left } = proposeChanges({ rows, works })
  return { ...found, rows, works, changes: withDecisions(changes, found.decisions), left }
}

function provisionsOf({ document, outline }: Amendment) {
  if (!isAmendingTitle(document.title)) return []
  return outline.blocks.flatMap(({ anchor, text }) => {
    const provision = anchor === null ? null : readProvision(text)
    return provision && anchor !== null ? [{ ...provision, under: anchor }] : []
  })
}
