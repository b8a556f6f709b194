import { citeDocument } from '#domain/amendment/cite-document.ts'
import type { DecidedChange } from '#domain/amendment/decided-changes.ts'
import { undecided } from '#domain/amendment/decided-changes.ts'
import { isAssigning } from '#domain/plan/gap-ledger.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { Reader } from '#platform/db.server.ts'
import { type LoadedAmendment, loadAmendment } from './load-amendment.server.ts'

/** What a document would do to the work under way, by agency, with what was decided of each line. */
export async function readChanges(
  reader: Reader,
  { planId, states }: { planId: string; states: readonly PlanState[] },
) {
  const loaded = await loadAmendment(reader, { planId, states })
  if (!loaded) return undefined
  const { document, amended, changes, left, works, items } = loaded
  const shown = toShown(loaded)
  const agencies = new Map<string, ReturnType<typeof shown>[]>()
  for (const change of changes) agencies.set(change.leadId, [...(agencies.get(change.leadId) ?? []), shown(change)])
  const workOf = new Map(works.map((work) => [work.id, work]))
  return {
    document: { id: document.id, title: document.title, state: document.state, citation: citeDocument(document) },
    amended: amended && { id: amended.id, citation: citeDocument(amended) },
    agencies: [...agencies].map(([id, own]) => ({ id, name: own[0]?.lead ?? '', changes: own })),
    left: left.map((line) => ({
      ...line,
      code: workOf.get(line.assignmentId)?.code ?? '',
      lead: workOf.get(line.assignmentId)?.lead ?? '',
    })),
    total: changes.length,
    open: undecided(changes).length,
    pending: items.filter(({ kind, reviewState }) => isAssigning(kind) && reviewState === 'pending').length,
  }
}

function toShown({ rows, works, agencies }: LoadedAmendment) {
  const workOf = new Map(works.map((work) => [work.id, work]))
  const oldTexts = new Map(rows.map(({ before }) => [before?.anchor, before?.text ?? null]))
  const newTexts = new Map(rows.map(({ after }) => [after?.anchor, after?.text ?? null]))
  return (change: DecidedChange) => {
    const work = workOf.get(change.assignmentId ?? '')
    return {
      ...change,
      code: work?.code ?? null,
      lead: work?.lead ?? agencies.get(change.leadId) ?? '',
      newLead: change.newLeadId ? (agencies.get(change.newLeadId) ?? null) : null,
      oldText: change.oldAnchor ? (oldTexts.get(change.oldAnchor) ?? null) : null,
      newText: change.newAnchor ? (newTexts.get(change.newAnchor) ?? null) : null,
    }
  }
}
