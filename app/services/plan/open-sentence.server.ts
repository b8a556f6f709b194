import type { PlanDesk } from '#data/plan-desk-reader.server.ts'
import type { PlanInReview, PlanItemInReview } from '#data/plan-reader.server.ts'
import { isAssigning, type LedgerGap } from '#domain/plan/gap-ledger.ts'
import { markPhrases } from '#domain/plan/mark-phrases.ts'
import { toPartyChoices } from '#domain/plan/party-choices.ts'
import { findNamedIds, type Register } from '#domain/plan/resolve-agency.ts'
import { offerParties } from '#domain/plan/review.ts'
import { findSplitPlaces } from '#domain/plan/split-places.ts'
import { unsureFields } from '#domain/plan/unsure-fields.ts'

type Around = { plan: PlanInReview; register: Register; gaps: readonly LedgerGap[]; desk: PlanDesk }

/** The sentence in hand: what was read, what is offered, what was decided, and how it can be cut. */
export function openSentence(item: PlanItemInReview, { plan, register, gaps, desk }: Around) {
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
    gaps,
    unsure: item.reviewState === 'pending' ? unsureFields(read) : [],
    unknown: offer.unknown,
    vague: read.vague,
    secondOrder: read.secondOrder?.text ?? null,
    stated: read.deadline?.text ?? null,
    choices,
    quotes: Object.fromEntries(
      [...quoted].flatMap((anchor) => (duties.has(anchor) ? [[anchor, duties.get(anchor)?.text ?? '']] : [])),
    ),
    splitPlaces: findSplitPlaces(read),
    neighbours: neighboursOf(item, plan.items),
    change: desk.change,
    decidedBy: item.reviewedById ? (desk.people[item.reviewedById] ?? null) : null,
    reviewState: item.reviewState,
    workKind: item.workKind,
    dueOn: item.dueOn,
    dueTime: item.dueTime,
    urgency: item.urgency,
    undatedReason: item.undatedReason,
    recurrence: item.recurrence,
    product: item.product,
    title: item.title,
    gapReason: item.gapReason,
    version: item.version,
  }
}

/** With which sentences it can be joined: those before and after it, under the same heading. */
function neighboursOf(item: PlanItemInReview, items: readonly PlanItemInReview[]) {
  const place = items.indexOf(item)
  const anchorOf = (other: PlanItemInReview | undefined): string | null =>
    other && other.read.groupAnchor === item.read.groupAnchor && other.read.kind === item.read.kind
      ? other.read.anchor
      : null
  return { previous: anchorOf(items[place - 1]), next: anchorOf(items[place + 1]) }
}
