import { findPlanDesk, type PlanDesk } from '#data/plan-desk-reader.server.ts'
import { findPlanInReview, type PlanInReview, type PlanItemInReview } from '#data/plan-reader.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import { findReviewedTarget } from '#data/target-reader.server.ts'
import { isCounted, openGapsOf, toCoverage, toGapLedger } from '#domain/plan/gap-ledger.ts'
import { toItemFacts } from '#domain/plan/item-facts.ts'
import { markPhrases } from '#domain/plan/mark-phrases.ts'
import { toDocumentPage } from '#domain/plan/page-of-document.ts'
import type { PlanState } from '#domain/plan/plan-life-cycle.ts'
import type { Register } from '#domain/plan/resolve-agency.ts'
import {
  countFilters,
  matchesFilter,
  type Queued,
  type ReviewFilter,
  stepsFrom,
  whereToGoOn,
} from '#domain/plan/review-queue.ts'
import { endOfPeriod } from '#domain/plan/start-review.ts'
import { findUnknownNames, openNamesByAnchor } from '#domain/plan/unknown-names.ts'
import { isUnsure } from '#domain/plan/unsure-fields.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { openSentence } from './open-sentence.server.ts'

type Wanted = {
  planId: string
  states: readonly PlanState[]
  anchor: string | null
  today: PlainDate
  filter?: ReviewFilter
  /** Who sits at the desk: "mine" are the parts this person took, and the desk opens where this person left it. */
  personId?: string
}

/** A document in review, its ledger, and the sentence that lies open on the desk. */
export async function readPlanReview(reader: Reader, wanted: Wanted) {
  const { planId, states, today, filter = 'all', personId } = wanted
  const plan = await findPlanInReview(reader, { id: planId, states })
  if (!plan) return undefined
  const register: Register = { rows: await findRegister(reader), on: today }
  const anchor = findAnchor(plan, wanted)
  const item = plan.items.find(({ read }) => read.anchor === anchor) ?? null
  const desk = await findPlanDesk(reader, { planId, itemId: item?.id ?? null, anchor })
  const names = findUnknownNames(
    plan.items.map(({ read }) => read),
    register,
  )
  const unknown = openNamesByAnchor(names, new Set(desk.names.map(({ folded }) => folded)))
  const factsOf = (one: PlanItemInReview) => toItemFacts(one, one.read, unknown.get(one.read.anchor))
  const facts = new Map(plan.items.map((one) => [one, factsOf(one)]))
  const gapsOf = (one: PlanItemInReview) => openGapsOf(facts.get(one) ?? factsOf(one))
  const queue = plan.items
    .filter(({ read }) => isCounted(read.kind))
    .map((one) => toQueued(one, gapsOf(one), desk, personId))
  const at = anchor ?? whereToGoOn(queue, lastDecidedBy(plan, personId))
  const current = item ?? plan.items.find(({ read }) => read.anchor === at) ?? plan.items[0]
  if (!current) throw new Error(`plan ${planId} has no sentence to review`)
  const context = item ? null : findContext(plan, anchor)
  const shown = new Map(queue.map((one) => [one.anchor, one]))
  return {
    plan: {
      id: plan.id,
      title: plan.title,
      state: plan.state,
      periodEnd: endOfPeriod(plan.periodTo),
      approvalNote: plan.approvalNote,
    },
    ledger: toGapLedger([...facts.values()], plan),
    coverage: toCoverage([...facts.values()], plan.outline.blocks),
    page: toDocumentPage(plan.outline.blocks, plan.outline.header),
    filter,
    filters: countFilters(queue),
    sentences: plan.items.map((one) => ({
      anchor: one.read.anchor,
      parts: markPhrases(one.read),
      state: one.reviewState,
      gaps: gapsOf(one).length,
      isUnsure: isUnsure(one.read) && one.reviewState === 'pending',
      isDimmed: !matchesFilter(shown.get(one.read.anchor) ?? OUTSIDE, filter),
    })),
    parts: desk.parts,
    /** A sentence that only explains, opened to be made into a task. */
    context,
    current: openSentence(current, { plan, register, gaps: gapsOf(current), desk }),
    target: !context && current.read.kind === 'target' ? await findReviewedTarget(reader, current.id) : null,
    history: desk.history,
    steps: stepsFrom(queue, { anchor: anchor ?? current.read.anchor, filter }),
  }
}

/** The obstacle clause belongs to no filter but the whole. */
const OUTSIDE: Queued = {
  anchor: '',
  isOpen: false,
  isUnsure: false,
  hasGap: false,
  isMine: false,
  isDecided: false,
}

function toQueued(
  item: PlanItemInReview,
  gaps: readonly string[],
  desk: PlanDesk,
  personId: string | undefined,
): Queued {
  const { read, reviewState } = item
  return {
    anchor: read.anchor,
    isOpen: reviewState === 'pending' || gaps.includes('no-owner') || gaps.includes('no-date'),
    isUnsure: isUnsure(read),
    hasGap: gaps.length > 0,
    isMine: desk.parts.some((part) => part.section === read.sectionAnchor && part.personId === personId),
    isDecided: reviewState !== 'pending',
  }
}

/** An anchor that was cut since leads to its first part; one that never was leads nowhere. */
function findAnchor(plan: PlanInReview, { anchor }: Wanted): string | null {
  if (anchor === null) return null
  const isItem = plan.items.some(({ read }) => read.anchor === anchor)
  if (isItem || findContext(plan, anchor)) return anchor
  return plan.items.find(({ read }) => read.anchor.startsWith(`${anchor}~`))?.read.anchor ?? null
}

function findContext(plan: PlanInReview, anchor: string | null) {
  const block = plan.outline.blocks.find(
    (one) => anchor !== null && one.anchor === anchor && one.kind !== 'item' && one.kind !== 'heading',
  )
  return block ? { anchor: block.anchor ?? '', text: block.text } : null
}

function lastDecidedBy({ items }: PlanInReview, personId: string | undefined): string | null {
  const mine = items.filter(({ reviewedById, reviewedAt }) => reviewedAt !== null && reviewedById === personId)
  const last = mine.reduce<PlanItemInReview | undefined>(
    (latest, one) => (latest && Number(latest.reviewedAt) >= Number(one.reviewedAt) ? latest : one),
    undefined,
  )
  return last?.read.anchor ?? null
}
