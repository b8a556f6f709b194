import { z } from 'zod'
import type { Role } from '#domain/access/roles.ts'
import { INTERVALS } from '#domain/deadline/change-series.ts'
import { hasHourPassed } from '#domain/deadline/effective-date.ts'
import { DEFAULT_REPORT_RULE } from '#domain/deadline/period-report.ts'
import { ruleFrom } from '#domain/deadline/recurrence.ts'
import { UNDATED_REASONS } from '#domain/plan/undated-reasons.ts'
import {
  checkTimeHasDate,
  optionalDay,
  optionalText,
  optionalTime,
  requiredDay,
  requiredText,
} from '#domain/shared/form-fields.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { AssignmentDraft, DraftParty } from './draft.ts'
import { checkPartDates, type PartDates, partDateField, readPartDates, typedPartDates } from './part-dates.ts'
import { URGENCIES } from './states.ts'

/** Who ordered it decides who may move its date: a date of the province goes to the leadership (handbook 2.6). */
export const ORDER_AUTHORITIES = ['province', 'dic'] as const
export type OrderAuthority = (typeof ORDER_AUTHORITIES)[number]

/** Whose orders a person enters. The Office enters only what the province ordered: a date of the DIC is the DIC's to set. */
export const authoritiesOf = (role: Role): readonly OrderAuthority[] =>
  role === 'coordinator' ? ORDER_AUTHORITIES : ['province']

/** How the order was given: by word of mouth, in a meeting, in a letter with its number. */
export const ORDER_FORMS = ['oral', 'meeting', 'letter'] as const
export type OrderForm = (typeof ORDER_FORMS)[number]

const MOST_WORDS = 200

export const idList = z
  .union([z.uuid(), z.array(z.uuid())], { error: 'agency-unknown' })
  .optional()
  .transform((given) => [...new Set([given ?? []].flat())])

/** Who ordered work outside a plan, when and how. */
export const orderSource = {
  authority: z.enum(ORDER_AUTHORITIES, { error: 'authority-missing' }),
  orderedBy: requiredText('ordered-by-missing', MOST_WORDS),
  orderedOn: requiredDay('ordered-on-missing'),
  form: z.enum(ORDER_FORMS, { error: 'form-missing' }),
  number: optionalText(MOST_WORDS),
}
export type OrderSource = z.output<z.ZodObject<typeof orderSource>>

/** Work given outside a plan (nhiệm vụ đột xuất), as a person enters it. */
const OrderFieldsSchema = z
  .object({
    ...orderSource,
    title: requiredText('title-missing', MOST_WORDS),
    text: requiredText('text-missing'),
    leadIds: idList.refine((chosen) => chosen.length > 0, 'order-lead-missing'),
    coordinatingIds: idList,
    followingIds: idList,
    dueOn: optionalDay,
    dueTime: optionalTime,
    undatedReason: z
      .union([z.enum(UNDATED_REASONS), z.literal('')])
      .default('')
      .transform((reason) => reason || null),
    urgency: z.enum(URGENCIES).default('normal'),
    /** Every how many months it comes back; blank: once. The date is then the first one. */
    everyMonths: z
      .union([z.literal(''), z.coerce.number().pipe(z.literal(INTERVALS, 'interval-missing'))])
      .default('')
      .transform((months) => months || null),
    until: optionalDay,
    product: optionalText(MOST_WORDS),
  })
  .superRefine(({ form, number, dueOn, undatedReason, everyMonths, until }, context) => {
    if (form === 'letter' && !number)
      context.addIssue({ code: 'custom', path: ['number'], message: 'order-number-missing' })
    if (!dueOn && !undatedReason)
      context.addIssue({ code: 'custom', path: ['dueOn'], message: 'date-or-reason-missing' })
    if (everyMonths && !dueOn) context.addIssue({ code: 'custom', path: ['dueOn'], message: 'first-date-missing' })
    if (until && dueOn && until < dueOn)
      context.addIssue({ code: 'custom', path: ['until'], message: 'end-before-first' })
  })
  .superRefine(checkTimeHasDate)

/** Beside each agency that takes part there may be the day of its own part. */
export const GiveOrderSchema = z.record(z.string(), z.unknown()).transform((form, context) => {
  const order = OrderFieldsSchema.safeParse(form)
  const ticked = idList.safeParse(form.coordinatingIds)
  const { dates, unreadable } = readPartDates(typedPartDates(form, ticked.success ? ticked.data : []))
  for (const { path, message } of order.error?.issues ?? []) context.addIssue({ code: 'custom', path, message })
  if (unreadable) context.addIssue({ code: 'custom', path: [partDateField(unreadable)], message: 'plain-date' })
  return order.success ? { ...order.data, partDates: dates } : z.NEVER
})
export type GiveOrder = z.output<typeof GiveOrderSchema>

type Known = { now: Date; enterpriseIds: ReadonlySet<string>; presentIds: ReadonlySet<string> }

/**
 * Refused: an order of tomorrow, a date or an hour that has passed, an agency that is not there today, and an enterprise
 * follower, because it would hear of another agency's lateness (handbook 2.8).
 */
export function checkOrder(order: GiveOrder, { now, enterpriseIds, presentIds }: Known): Result<GiveOrder> {
  const today = dayAt(now)
  if (order.orderedOn > today) return refuse('ordered-in-the-future', { field: 'orderedOn' })
  if (order.dueOn && order.dueOn < today) return refuse('date-in-past', { field: 'dueOn' })
  if (hasHourPassed(order, now)) return refuse('time-in-past', { field: 'dueTime' })
  const lists = ['leadIds', 'coordinatingIds', 'followingIds'] as const
  const unknown = lists.find((field) => order[field].some((id) => !presentIds.has(id)))
  if (unknown) return refuse('agency-unknown', { field: unknown })
  if (order.followingIds.some((id) => enterpriseIds.has(id)))
    return refuse('enterprise-cannot-follow', { field: 'followingIds' })
  const ofEnterprise = Object.keys(order.partDates).find((id) => enterpriseIds.has(id))
  if (ofEnterprise) return refuse('part-of-enterprise', { field: partDateField(ofEnterprise) })
  const isRecurring = order.everyMonths !== null
  const parts = checkPartDates(order.partDates, { leadDueOn: order.dueOn, isRecurring, notBefore: today })
  return parts.ok ? accept(order) : parts
}

/** Work that comes back is a series: its occurrences are given when their time comes, the first one at once or then. */
function toSeries(work: AssignmentDraft, { dueOn, everyMonths, until }: GiveOrder): AssignmentDraft {
  if (!dueOn || !everyMonths) return work
  const recurrence = ruleFrom({ firstOn: dueOn, everyMonths, until })
  return { ...work, structure: 'series', kind: 'recurring', dueOn: null, recurrence }
}

/** One agency gets the work itself; several get one each, under a group that shows how far all of them are. */
export function toOrderDrafts(order: GiveOrder, { coordinatorId }: { coordinatorId: string }): AssignmentDraft[] {
  const isContinuing = order.dueOn === null && order.undatedReason === 'continuing'
  const words = {
    kind: isContinuing ? ('continuing' as const) : ('once' as const),
    ...(isContinuing ? { recurrence: DEFAULT_REPORT_RULE } : {}),
    leadBasis: 'stated' as const,
    title: order.title,
    text: order.text,
    product: order.product,
    urgency: order.urgency,
  }
  const dates = {
    dueOn: order.dueOn,
    dueTime: order.dueTime,
    dueSetBy: order.dueOn ? order.authority : null,
    undatedReason: order.undatedReason,
  }
  const isGroup = order.leadIds.length > 1
  const works = order.leadIds.map(
    (leadId): AssignmentDraft =>
      toSeries(
        {
          ...words,
          ...dates,
          structure: 'work',
          leadId,
          parties: partiesOf(order, { leadId, coordinatorId }),
          ...(isGroup ? { parentRef: 'group' } : {}),
        },
        order,
      ),
  )
  if (!isGroup) return works
  const { recurrence: _reports, ...ofAll } = words
  return [{ ...ofAll, ref: 'group', structure: 'group', leadId: coordinatorId, parties: [] }, ...works]
}

/** An agency stands once: who leads does not also take part, who takes part does not also watch. The DIC follows all. */
export function partiesOf(
  {
    coordinatingIds,
    followingIds,
    partDates = {},
  }: Pick<GiveOrder, 'coordinatingIds' | 'followingIds'> & { partDates?: PartDates },
  { leadId, coordinatorId }: { leadId: string; coordinatorId: string },
): DraftParty[] {
  const coordinating = coordinatingIds.filter((id) => id !== leadId)
  const following = [...new Set([...followingIds, coordinatorId])].filter(
    (id) => id !== leadId && !coordinating.includes(id),
  )
  return [
    ...coordinating.map((organisationId): DraftParty => {
      const dueOn = partDates[organisationId]
      return { organisationId, role: 'coordinating', ...(dueOn ? { dueOn } : {}) }
    }),
    ...following.map((organisationId): DraftParty => ({ organisationId, role: 'following' })),
  ]
}
