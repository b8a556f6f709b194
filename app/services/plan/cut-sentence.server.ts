import { recordEvent } from '#data/event.server.ts'
import type { LockedPlan } from '#data/plan.server.ts'
import { findReviewerName, type LockedItem, lockItems } from '#data/plan-item.server.ts'
import type { PlanOutline } from '#data/plan-json.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import {
  getTextAndOutline,
  insertChange,
  insertItem,
  keepBefore,
  openPlaceAfter,
  removeItem,
  restartItem,
  saveOutline,
  saveProposals,
} from '#data/plan-sentence.server.ts'
import {
  joinSentences,
  promoteSentence,
  replaceBlocks,
  type SentenceChange,
  splitSentence,
} from '#domain/plan/cut-sentence.ts'
import type { JoinForm, SplitForm } from '#domain/plan/forms.ts'
import type { PlanReadItem } from '#domain/plan/plan-reading.ts'
import { renameDuties } from '#domain/plan/propose-owners.ts'
import { findTypedPlace } from '#domain/plan/split-places.ts'
import { endOfPeriod, startAmong } from '#domain/plan/start-review.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'
import { asRead } from './start-again.server.ts'

type Sentence = { planId: string; anchor: string }
type Desk = { plan: LockedPlan; items: LockedItem[]; text: string; outline: PlanOutline }

async function openDesk(tx: Transaction, plan: LockedPlan): Promise<Desk> {
  return { plan, items: await lockItems(tx, plan.id), ...(await getTextAndOutline(tx, plan.id)) }
}

/** The rows that a cut leaves, where they stand, and what it is called in the history. */
type Cut = {
  kind: SentenceChange
  event: string
  /** Anchors that stood there before; of a promoted sentence the one of its block. */
  anchors: string[]
  /** In the place of the first of them; it keeps the row of it, where there is one. */
  parts: PlanReadItem[]
  /** After which sentence a part without a row begins. */
  after: LockedItem | undefined
}

async function saveCut(tx: Transaction, desk: Desk, cut: Cut, context: CommandContext): Promise<void> {
  const { plan, items, outline } = desk
  const by = { personId: context.actor.personId, at: context.now }
  const gone = items.filter(({ anchor }) => cut.anchors.includes(anchor))
  const blocks = outline.blocks.filter(({ anchor }) => anchor !== null && cut.anchors.includes(anchor))
  const before = await keepBefore(tx, { planId: plan.id, ids: gone.map(({ id }) => id), blocks })
  const became = cut.parts.map(({ anchor }) => anchor)
  await insertChange(tx, { planId: plan.id, kind: cut.kind, anchors: cut.anchors, became, before, by })

  const around = items.filter((item) => !gone.includes(item)).map(asRead)
  const known = {
    items: [...around, ...cut.parts],
    register: { rows: await findRegister(tx), on: dayAt(context.now) },
    until: endOfPeriod(plan.periodTo),
  }
  const [kept, ...surplus] = gone
  for (const { id } of surplus) await removeItem(tx, id)
  let ordinal = (kept ?? cut.after)?.ordinal ?? -1
  for (const [place, part] of cut.parts.entries()) {
    const placed = { planId: plan.id, started: startAmong(part, known), by }
    if (place === 0 && kept) {
      await restartItem(tx, { id: kept.id, ...placed })
      continue
    }
    await openPlaceAfter(tx, { planId: plan.id, ordinal })
    ordinal += 1
    await insertItem(tx, { ordinal, ...placed })
  }
  const [first] = blocks
  const set = cut.parts.map(({ anchor }, place) => ({
    kind: 'item' as const,
    anchor,
    level: first?.level ?? 1,
    label: place === 0 ? (first?.label ?? null) : null,
    text: '',
  }))
  await saveOutline(tx, {
    planId: plan.id,
    outline: { ...outline, blocks: replaceBlocks(outline.blocks, cut.anchors, set) },
  })
  await restProposals(tx, items, { from: cut.anchors, to: became })
  await recordEvent(tx, {
    subjectType: 'plan',
    subjectId: plan.id,
    type: cut.event,
    at: context.now,
    actor: context.actor,
    commandId: context.commandId,
    payload: { anchors: [...new Set([...cut.anchors, ...became])], before: cut.anchors, became },
  })
}

/** Proposals name the duties they rest on by anchor. */
export async function restProposals(
  tx: Transaction,
  items: readonly LockedItem[],
  { from, to }: { from: readonly string[]; to: readonly string[] },
): Promise<void> {
  for (const { id, proposal } of items) {
    const renamed = renameDuties(proposal, { from, to })
    if (renamed) await saveProposals(tx, { id, proposals: renamed })
  }
}

const findItem = ({ items }: Desk, anchor: string) => items.find((item) => item.anchor === anchor)

async function isStale(tx: Transaction, item: LockedItem, version: number) {
  if (item.version === version) return undefined
  return refuse('item-changed', { params: { person: await findReviewerName(tx, item.reviewedById) } })
}

/** One sentence as two duties, at a place that was offered or before words that were typed. */
export const splitItem = (
  { planId, anchor, form }: Sentence & { form: SplitForm },
  context: CommandContext,
): Promise<Result<{ anchor: string }>> =>
  changePlan({ action: 'cut', planId, input: { kind: 'split', anchor, form }, context }, async (tx, plan) => {
    const desk = await openDesk(tx, plan)
    const item = findItem(desk, anchor)
    if (!item) return refuse('item-unknown')
    const stale = await isStale(tx, item, form.version)
    if (stale) return stale
    const at = form.splitBefore === null ? form.splitAt : findTypedPlace(item.text, form.splitBefore)
    if (at == null) return refuse('split-place', { field: form.splitBefore === null ? 'splitAt' : 'splitBefore' })
    const taken = new Set(desk.items.map((one) => one.anchor))
    const parts = splitSentence(asRead(item), { at, source: desk.text, taken })
    if (!parts.ok) return parts
    const cut: Cut = { kind: 'split', event: 'PlanItemSplit', anchors: [anchor], parts: parts.value, after: undefined }
    await saveCut(tx, desk, cut, context)
    return accept({ anchor: parts.value[0].anchor })
  })

/** Two neighbours of one group as one sentence. */
export const joinItem = (
  { planId, anchor, form }: Sentence & { form: JoinForm },
  context: CommandContext,
): Promise<Result<{ anchor: string }>> =>
  changePlan({ action: 'cut', planId, input: { kind: 'join', anchor, form }, context }, async (tx, plan) => {
    const desk = await openDesk(tx, plan)
    const item = findItem(desk, anchor)
    if (!item) return refuse('item-unknown')
    const stale = await isStale(tx, item, form.version)
    if (stale) return stale
    const place = desk.items.indexOf(item)
    const pair = form.joinWith === 'next' ? [item, desk.items[place + 1]] : [desk.items[place - 1], item]
    const [first, second] = pair
    if (!first || !second) return refuse('join-group')
    const label = desk.outline.blocks.find((block) => block.anchor === second.anchor)?.label ?? null
    const joined = joinSentences([asRead(first), asRead(second)], { label, source: desk.text })
    if (!joined.ok) return joined
    const anchors = [first.anchor, second.anchor]
    await saveCut(
      tx,
      desk,
      { kind: 'join', event: 'PlanItemsJoined', anchors, parts: [joined.value], after: undefined },
      context,
    )
    return accept({ anchor: joined.value.anchor })
  })

/** "Đây là nhiệm vụ": a sentence that was read as an explanation. */
export const promoteContext = (
  { planId, anchor }: Sentence,
  context: CommandContext,
): Promise<Result<{ anchor: string }>> =>
  changePlan({ action: 'cut', planId, input: { kind: 'promote', anchor }, context }, async (tx, plan) => {
    const desk = await openDesk(tx, plan)
    const found = promoteSentence(anchor, {
      blocks: desk.outline.blocks,
      items: desk.items.map(asRead),
      source: desk.text,
    })
    if (!found.ok) return found
    const { item, after } = found.value
    await saveCut(
      tx,
      desk,
      {
        kind: 'promote',
        event: 'PlanSentencePromoted',
        anchors: [anchor],
        parts: [item],
        after: after === null ? undefined : findItem(desk, after),
      },
      context,
    )
    return accept({ anchor })
  })
