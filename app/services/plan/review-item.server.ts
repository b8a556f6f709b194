import { fromOptionalDateColumn } from '#data/plain-date.server.ts'
import type { LockedItem } from '#data/plan-item.server.ts'
import { toRecurrence } from '#data/plan-json.server.ts'
import { checkPartDates } from '#domain/assignment/part-dates.ts'
import type { AssignmentKind, DueSetter, Urgency } from '#domain/assignment/states.ts'
import { hasHourPassed } from '#domain/deadline/effective-date.ts'
import { decideDueSetter } from '#domain/plan/due-setter.ts'
import type { ReviewItemForm, ReviewTargetForm } from '#domain/plan/forms.ts'
import { isAssigning } from '#domain/plan/gap-ledger.ts'
import type { ReviewParty } from '#domain/plan/review.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { saveReviewedTarget } from '#services/target/save-reviewed-target.server.ts'
import { changeItem, type Decision } from './change-item.server.ts'
import { chooseParties } from './choose-parties.server.ts'
import { startAgain } from './start-again.server.ts'

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
        partDates,
        dueOn,
        dueTime,
        urgency,
        recurrence,
        undatedReason,
        workKind,
        product,
        title,
        gapReason,
      } = form
      if (!lead) return refuse('owner-missing', { field: 'lead' })
      const stated = item.reading.deadline
      const dueSetBy = decideDueSetter({ dueOn, dueTime, recurrence, stated })
      if (dueOn !== null && dueSetBy !== 'plan' && dueOn < dayAt(context.now))
        return refuse('date-in-past', { field: 'dueOn' })
      if (dueSetBy !== 'plan' && hasHourPassed({ dueOn, dueTime }, context.now))
        return refuse('time-in-past', { field: 'dueTime' })
      const isRecurring = workKind === 'recurring'
      const dated = checkPartDates(partDates, { leadDueOn: dueOn, isRecurring, notBefore: dayAt(context.now) })
      if (!dated.ok) return dated
      const chosen = { item, lead, memberIds, hasTicks, coordinating, partDates, now: context.now }
      const parties = await chooseParties(tx, chosen)
      if (!parties.ok) return parties
      const review = {
        reviewState: 'accepted' as const,
        workKind,
        dueOn,
        dueTime,
        urgency,
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
  dueTime: null,
  urgency: 'normal',
  dueSetBy: null,
  undatedReason: null,
  recurrence: null,
  product: null,
} as const

/** Accepts a target with its indicators as they were read or as they were corrected; who measures it may be named. */
export const acceptTarget = ({ planId, anchor, form }: ItemCommand<ReviewTargetForm>, context: CommandContext) =>
  changeItem(
    { planId, anchor, version: form.version, input: form, context },
    async (tx, item): Promise<Result<Decision>> => {
      if (item.kind !== 'target') return refuse('item-not-assignable')
      const { measurer, title } = form
      const saved = await saveReviewedTarget(tx, { item, ...form, context })
      if (!saved.ok) return saved
      const parties: ReviewParty[] = measurer
        ? [{ organisationId: measurer, role: 'lead', basis: 'chosen', groupKey: null }]
        : []
      return accept({ review: { ...NO_WORK, reviewState: 'accepted', title, gapReason: null }, parties })
    },
  )

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

/** Back to undecided, with what had been chosen; a sentence that had been set aside begins once more as it was read. */
export const reopenItem = ({ planId, anchor, form }: ItemCommand<{ version: number }>, context: CommandContext) =>
  changeItem(
    { planId, anchor, version: form.version, input: { reopen: form }, context },
    async (tx, item, plan): Promise<Result<Decision>> => {
      if (item.reviewState === 'pending') return refuse('item-undecided')
      if (item.reviewState === 'accepted') return accept(asStored(item))
      const { parties, ...started } = await startAgain(tx, { item, plan, now: context.now })
      const { workKind, dueOn, dueTime, dueSetBy, recurrence, product, title } = started
      const begun = { workKind, dueOn, dueTime, urgency: 'normal' as const, dueSetBy, recurrence, product, title }
      return accept({ review: { ...begun, reviewState: 'pending', undatedReason: null, gapReason: null }, parties })
    },
  )

const asStored = (item: LockedItem): Decision => ({
  review: {
    reviewState: 'pending',
    workKind: item.workKind as AssignmentKind,
    dueOn: fromOptionalDateColumn(item.dueOn),
    dueTime: item.dueTime as TimeOfDay | null,
    urgency: item.urgency as Urgency,
    dueSetBy: item.dueSetBy as DueSetter | null,
    undatedReason: item.undatedReason,
    recurrence: toRecurrence(item.recurrence),
    product: item.product,
    title: item.title,
    gapReason: item.gapReason,
  },
  parties: item.parties.map(({ organisationId, role, basis, groupKey, dueOn }) => ({
    dueOn: fromOptionalDateColumn(dueOn),
    organisationId,
    role: role as ReviewParty['role'],
    basis: basis as ReviewParty['basis'],
    groupKey: groupKey as ReviewParty['groupKey'],
  })),
})
