import { recordEvent } from '#data/event.server.ts'
import { findReviewerName, type ItemReview, type LockedItem, lockItem, saveReview } from '#data/plan-item.server.ts'
import { decideDueSetter } from '#domain/plan/due-setter.ts'
import type { ReviewItemForm } from '#domain/plan/forms.ts'
import { isAssigning } from '#domain/plan/gap-ledger.ts'
import type { ReviewParty } from '#domain/plan/review.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePlan } from './change-plan.server.ts'
import { chooseParties } from './choose-parties.server.ts'

type Decision = { review: ItemReview; parties: readonly ReviewParty[] }

/** One sentence, as a person leaves it. Who sends an older version than the present one is told whose it is. */
function changeItem(
  command: { planId: string; anchor: string; version: number; input: unknown; context: CommandContext },
  decide: (tx: Transaction, item: LockedItem) => Promise<Result<Decision>> | Result<Decision>,
): Promise<Result<{ anchor: string }>> {
  const { planId, anchor, version, input, context } = command
  const { actor, now, commandId } = context
  return changePlan({ action: 'review', planId, input: { anchor, input }, context }, async (tx) => {
    const item = await lockItem(tx, { planId, anchor })
    if (!item) return refuse('item-unknown')
    if (item.version !== version)
      return refuse('item-changed', { params: { person: await findReviewerName(tx, item.reviewedById) } })
    const decision = await decide(tx, item)
    if (!decision.ok) return decision
    const { review, parties } = decision.value
    const saved = await saveReview(tx, {
      itemId: item.id,
      version,
      review,
      parties,
      by: { personId: actor.personId, at: now },
    })
    if (!saved) throw new Error(`sentence ${item.id} changed under its lock`)
    await recordEvent(tx, {
      subjectType: 'plan-item',
      subjectId: item.id,
      type: 'PlanItemReviewed',
      at: now,
      actor,
      commandId,
      payload: {
        planId,
        anchor,
        reviewState: review.reviewState,
        dueOn: review.dueOn,
        leads: parties.filter(({ role }) => role === 'lead').map(({ organisationId }) => organisationId),
      },
    })
    return accept({ anchor })
  })
}

type ItemCommand<Form> = { planId: string; anchor: string; form: Form }

/** Accepts a task or duty with its agencies, date or reason, kind and product. */
export const acceptItem = ({ planId, anchor, form }: ItemCommand<ReviewItemForm>, context: CommandContext) =>
  changeItem(
    { planId, anchor, version: form.version, input: form, context },
    async (tx, item): Promise<Result<Decision>> => {
      if (!isAssigning(item.kind)) return refuse('item-not-assignable')
      const {
        lead,
        memberIds,
        hasTicks,
        coordinating,
        dueOn,
        recurrence,
        undatedReason,
        workKind,
        product,
        title,
        gapReason,
      } = form
      if (!lead) return refuse('owner-missing', { field: 'lead' })
      const stated = item.reading.deadline
      const dueSetBy = decideDueSetter({ dueOn, recurrence, stated })
      if (dueOn !== null && dueSetBy !== 'plan' && dueOn < dayAt(context.now))
        return refuse('date-in-past', { field: 'dueOn' })
      const parties = await chooseParties(tx, { item, lead, memberIds, hasTicks, coordinating, now: context.now })
      if (!parties.ok) return parties
      const review = {
        reviewState: 'accepted' as const,
        workKind,
        dueOn,
        dueSetBy,
        undatedReason,
        recurrence,
        product,
        title,
        gapReason,
      }
      return accept({ review, parties: parties.value })
    },
  )

const NO_WORK = {
  workKind: 'once',
  dueOn: null,
  dueSetBy: null,
  undatedReason: null,
  recurrence: null,
  product: null,
} as const

/** Accepts a target; who measures it may be named. */
export const acceptTarget = (
  {
    planId,
    anchor,
    form,
  }: ItemCommand<{ version: number; title: string | null; measurer: { organisationId: string | null } | null }>,
  context: CommandContext,
) =>
  changeItem({ planId, anchor, version: form.version, input: form, context }, (_tx, item) => {
    if (item.kind !== 'target') return refuse('item-not-assignable')
    const { measurer, title } = form
    const parties: ReviewParty[] = measurer?.organisationId
      ? [{ organisationId: measurer.organisationId, role: 'lead', basis: 'chosen', groupKey: null }]
      : []
    return accept({ review: { ...NO_WORK, reviewState: 'accepted', title, gapReason: null }, parties })
  })

/** The sentence gives nobody anything to do; the reason stays with it. */
export const setNotATask = (
  { planId, anchor, form }: ItemCommand<{ version: number; notATaskReason: string }>,
  context: CommandContext,
) =>
  changeItem({ planId, anchor, version: form.version, input: form, context }, () =>
    accept({
      review: { ...NO_WORK, reviewState: 'not-a-task', title: null, gapReason: form.notATaskReason },
      parties: [],
    }),
  )
