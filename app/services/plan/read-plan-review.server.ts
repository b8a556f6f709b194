import { findPlanInReview, type PlanInReview, type PlanItemInReview } from '#data/plan-reader.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import { findReviewedTarget } from '#data/target-reader.server.ts'
import { isAssigning, isCounted, openGapsOf, toGapLedger } from '#domain/plan/gap-ledger.ts'
import { toItemFacts } from '#domain/plan/item-facts.ts'
import { markPhrases } from '#domain/plan/mark-phrases.ts'
import { toDocumentPage } from '#domain/plan/page-of-document.ts'
import { toPartyChoices } from '#domain/plan/party-choices.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import { findNamedIds, type Register } from '#domain/plan/resolve-agency.ts'
import { offerParties } from '#domain/plan/review.ts'
import { endOfPeriod } from '#domain/plan/start-review.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

const factsOf = (item: PlanItemInReview) => toItemFacts(item, item.read)
export const ledgerOf = (plan: PlanInReview) => toGapLedger(plan.items.map(factsOf), plan)

/** A document in review, its ledger, and the sentence that lies open on the desk. */
export async function readPlanReview(
  reader: Reader,
  {
    planId,
    states,
    anchor,
    today,
  }: { planId: string; states: readonly PlanState[]; anchor: string | null; today: PlainDate },
) {
  const plan = await findPlanInReview(reader, { id: planId, states })
  if (!plan) return undefined
  const counted = plan.items.filter(({ read }) => isCounted(read.kind))
  const open = counted.filter(isOpen)
  const current = plan.items.find(({ read }) => read.anchor === anchor) ?? open[0] ?? counted[0]
  if (!current) throw new Error(`plan ${planId} has no sentence to review`)
  const register: Register = { rows: await findRegister(reader), on: today }
  return {
    plan: {
      id: plan.id,
      title: plan.title,
      state: plan.state,
      periodEnd: endOfPeriod(plan.periodTo),
      approvalNote: plan.approvalNote,
    },
    ledger: ledgerOf(plan),
    page: toDocumentPage(plan.outline.blocks, plan.outline.header),
    sentences: plan.items.map((item) => ({
      anchor: item.read.anchor,
      parts: markPhrases(item.read),
      state: item.reviewState,
      gaps: openGapsOf(factsOf(item)).length,
    })),
    current: toCurrent(current, plan, register),
    target: current.read.kind === 'target' ? await findReviewedTarget(reader, current.id) : null,
    steps: stepsFrom(plan.items, current),
  }
}

const isOpen = (item: PlanItemInReview): boolean =>
  item.reviewState === 'pending' || openGapsOf(factsOf(item)).some((gap) => gap === 'no-owner' || gap === 'no-date')

/** Where the keys lead: the neighbours in the document, the next one not yet reviewed, the next one with a gap. */
function stepsFrom(items: readonly PlanItemInReview[], current: PlanItemInReview) {
  const place = items.indexOf(current)
  const round = [...items.slice(place + 1), ...items.slice(0, place)].filter(({ read }) => isCounted(read.kind))
  const anchorOf = (item: PlanItemInReview | undefined): string | null => item?.read.anchor ?? null
  return {
    next: anchorOf(items[place + 1]),
    previous: anchorOf(items[place - 1]),
    nextOpen: anchorOf(round.find(isOpen)),
    nextGap: anchorOf(round.find((item) => openGapsOf(factsOf(item)).length > 0)),
  }
}

function toCurrent(item: PlanItemInReview, plan: PlanInReview, register: Register) {
  const { read } = item
  const duties = new Map(
    plan.items.filter(({ read: { kind } }) => kind === 'duty').map((duty) => [duty.read.anchor, duty.read]),
  )
  const namedIds = findNamedIds([...duties.values()], register)
  const offer = offerParties(read, { proposals: item.proposals, duties }, register)
  const choices = toPartyChoices({ offer, parties: item.parties, register, namedIds })
  const quoted = new Set([...choices.leads, ...choices.coordinating].flatMap(({ basisAnchors }) => basisAnchors))
  return {
    anchor: read.anchor,
    kind: read.kind,
    isAssigning: isAssigning(read.kind),
    lines: [read.startLine, read.endLine] as const,
    parts: markPhrases(read),
    section: read.sectionAnchor,
    heading: read.groupHeading,
    role: read.addresseeRole,
    gaps: openGapsOf(factsOf(item)),
    unknown: offer.unknown,
    vague: read.vague,
    secondOrder: read.secondOrder?.text ?? null,
    stated: read.deadline?.text ?? null,
    choices,
    quotes: Object.fromEntries(
      [...quoted].flatMap((anchor) => (duties.has(anchor) ? [[anchor, duties.get(anchor)?.text ?? '']] : [])),
    ),
    reviewState: item.reviewState,
    workKind: item.workKind,
    dueOn: item.dueOn,
    undatedReason: item.undatedReason,
    recurrence: item.recurrence,
    product: item.product,
    title: item.title,
    gapReason: item.gapReason,
    version: item.version,
  }
}
