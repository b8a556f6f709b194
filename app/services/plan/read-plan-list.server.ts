import { findPlanDesk } from '#data/plan-desk-reader.server.ts'
import { findPlanInReview, type PlanItemInReview } from '#data/plan-reader.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import { isAssigning, isCounted, type LedgerGap, openGapsOf, toCoverage, toGapLedger } from '#domain/plan/gap-ledger.ts'
import { isInRegisterOn } from '#domain/plan/group-members.ts'
import { toItemFacts } from '#domain/plan/item-facts.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import { isGroupDuty } from '#domain/plan/publication.ts'
import { findUnknownNames, openNamesByAnchor } from '#domain/plan/unknown-names.ts'
import { isUnsure, unsureFields } from '#domain/plan/unsure-fields.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/** The list as it will be issued, line by line: for the ledger, and for the leadership to read before it agrees. */
export async function readPlanList(
  reader: Reader,
  { planId, states, today }: { planId: string; states: readonly PlanState[]; today: PlainDate },
) {
  const plan = await findPlanInReview(reader, { id: planId, states })
  if (!plan) return undefined
  const rows = await findRegister(reader)
  const desk = await findPlanDesk(reader, { planId, itemId: null, anchor: null })
  const shortNames = new Map(rows.map(({ id, shortName, kind }) => [id, { name: shortName, kind }]))
  const reads = plan.items.map(({ read }) => read)
  const settled = new Set(desk.names.map(({ folded }) => folded))
  const found = findUnknownNames(reads, { rows, on: today })
  const unknown = openNamesByAnchor(found, settled)
  const facts = plan.items.map((item) => toItemFacts(item, item.read, unknown.get(item.read.anchor)))
  const { items, outline: _outline, ...header } = plan
  const lines = items.filter(({ read }) => isCounted(read.kind)).map((item) => toLine(item, shortNames))
  const working = lines.filter((line) => line.isAssigning && line.reviewState === 'accepted')
  return {
    plan: header,
    ledger: toGapLedger(facts, plan),
    coverage: toCoverage(facts, plan.outline.blocks),
    names: found.filter(({ folded }) => !settled.has(folded)),
    settledNames: desk.names,
    organisations: rows
      .filter((row) => isInRegisterOn(row, today) && row.kind !== 'commune')
      .map(({ id, name }) => ({ value: id, label: name })),
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
    unsure: isUnsure(read) ? unsureFields(read) : [],
    isStated: leads.length > 0 && leads.every(({ basis }) => basis === 'stated'),
    coordinating: item.parties
      .filter(({ role }) => role === 'coordinating')
      .map(({ organisationId }) => names.get(organisationId)?.name ?? ''),
    workKind: item.workKind,
    dueOn: item.dueOn,
    dueTime: item.dueTime,
    urgency: item.urgency,
    dueSetBy: item.dueSetBy,
    recurrence: item.recurrence,
    undatedReason: item.undatedReason,
    product: item.product,
    gapReason: item.gapReason,
    gaps,
  }
}
