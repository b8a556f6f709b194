import { listAmendable } from '#data/amendment-reader.server.ts'
import { findSourceText } from '#data/plan.server.ts'
import type { Role } from '#domain/access/roles.ts'
import { citeDocument } from '#domain/amendment/cite-document.ts'
import { findNamedDocuments, isNamedDocument } from '#domain/amendment/find-named-documents.ts'
import { sameAndReviewed } from '#domain/amendment/same-reviewed.ts'
import { availablePlanActions, type PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { Reader } from '#platform/db.server.ts'
import { loadAmendment } from './load-amendment.server.ts'

/** Two documents sentence by sentence; for whoever may say so, which document this one could amend. */
export async function readComparison(
  reader: Reader,
  { planId, states, role }: { planId: string; states: readonly PlanState[]; role: Role },
) {
  const loaded = await loadAmendment(reader, { planId, states })
  if (!loaded) return undefined
  const { document, amended, relation, rows } = loaded
  const canRelate = availablePlanActions(document.state, role).includes('relate')
  return {
    document: { id: document.id, title: document.title, state: document.state, citation: citeDocument(document) },
    amended: amended && { id: amended.id, title: amended.title, citation: citeDocument(amended) },
    relation,
    lines: rows.map(({ change, before, after, isMoved, isStated }) => ({
      change,
      isMoved,
      isStated,
      before: before && { anchor: before.anchor, text: before.text },
      after: after && { anchor: after.anchor, text: after.text },
    })),
    oldAnchors: canRelate ? (amended?.items.map(({ anchor }) => anchor) ?? []) : [],
    sameCount: canRelate ? sameAndReviewed(rows).length : 0,
    choice: canRelate ? await readChoice(reader, planId, amended === null) : null,
  }
}

/** Documents in force, and the first of them that the text names while nobody has said anything yet. */
async function readChoice(reader: Reader, planId: string, isOpen: boolean) {
  const amendable = (await listAmendable(reader)).filter(({ id }) => id !== planId)
  const named = isOpen ? findNamedDocuments((await findSourceText(reader, planId)) ?? '') : []
  const found = named.flatMap((one) => {
    const document = amendable.find((candidate) => isNamedDocument(one, candidate))
    return document ? [{ id: document.id, label: citeDocument(document), relation: one.relation }] : []
  })
  return {
    documents: amendable.map((document) => ({
      id: document.id,
      label: `${citeDocument(document)}: ${document.title}`,
    })),
    named: found[0] ?? null,
  }
}
