import { findPlanInReview, type PlanItemInReview } from '#data/plan-reader.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import { isAssigning, isCounted, type LedgerGap, openGapsOf, toGapLedger } from '#domain/plan/gap-ledger.ts'
import { toItemFacts } from '#domain/plan/item-facts.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import { isGroupDuty } from '#domain/plan/publication.ts'
import type { Reader } from '#platform/db.server.ts'

/** The list as it will be issued, line by line: for the ledger, and for the leadership to read before it agrees. */
export async function readPlanList(
  reader: Reader,
  { planId, states }: { planId: string; states: readonly PlanState[] },
) {
  const plan = await findPlanInReview(reader, { id: planId, states })
  if (!plan) return undefined
  const names = new Map((await findRegister(reader)).map(({ id, shortName, kind }) => [id, { name: shortName, kind }]))
  const { items, outline: _outline, ...header } = plan
  const lines = items.filter(({ read }) => isCounted(read.kind)).map((item) => toLine(item, names))
  const working = lines.filter((line) => line.isAssigning && line.reviewState === 'accepted')
  return {
    plan: header,
    ledger: toGapLedger(
      items.map((item) => toItemFacts(item, item.read)),
      plan,
    ),
    lines,
    assignments: working.reduce((sum, { leads }) => sum + leads.length, 0),
    agencies: new Set(working.flatMap(({ leads }) => leads.map(({ id }) => id))).size,
  }
}

type Names = ReadonlyMap<string, { name: string; kind: string }>

function toLine(item: PlanItemInReview, names: Names) {
  const { read } = item
  const facts = toItemFacts(item, read)
  const leads = item.parties.filter(({ role }) => role === 'lead')
  const gaps: LedgerGap[] = openGapsOf(facts)
  return {
    anchor: read.anchor,
    kind: read.kind,
    isAssigning: isAssigning(read.kind),
    text: read.text,
    section: read.sectionAnchor,
    reviewState: item.reviewState,
    leads: leads.map(({ organisationId, basis }) => ({
      id: organisationId,
      basis,
      ...(names.get(organisationId) ?? { name: '', kind: '' }),
    })),
    isGroup: isGroupDuty(leads),
    /** Agencies the text itself names: may be accepted together with others. */
    isStated: leads.length > 0 && leads.every(({ basis }) => basis === 'stated'),
    coordinating: item.parties
      .filter(({ role }) => role === 'coordinating')
      .map(({ organisationId }) => names.get(organisationId)?.name ?? ''),
    workKind: item.workKind,
    dueOn: item.dueOn,
    dueSetBy: item.dueSetBy,
    recurrence: item.recurrence,
    undatedReason: item.undatedReason,
    product: item.product,
    gapReason: item.gapReason,
    gaps,
  }
}
