import { z } from 'zod'
import { partDateField, readPartDates, typedPartDates } from '#domain/assignment/part-dates.ts'
import { ASSIGNMENT_KINDS, URGENCIES } from '#domain/assignment/states.ts'
import { RecurrenceRuleSchema } from '#domain/deadline/recurrence.ts'
import { checkTimeHasDate, optionalTime } from '#domain/shared/form-fields.ts'
import { isPlainDate, type PlainDate, parseTypedDate } from '#domain/shared/plain-date.ts'
import { MeasuringSchema } from '#domain/target/forms.ts'
import { IndicatorsSchema } from '#domain/target/indicator-form.ts'
import { GROUP_KEYS, type GroupKey } from './addressee-groups.ts'
import { LEDGER_GAP_KINDS } from './gap-ledger.ts'
import type { Target } from './resolve-agency.ts'

const LONG_TEXT = 2000
const SHORT_TEXT = 300

const optionalText = (limit: number) =>
  z
    .string()
    .max(limit, 'too-long')
    .default('')
    .transform((text) => text || null)
const asList = (value: unknown): unknown =>
  Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]
const texts = z.preprocess(asList, z.array(z.string()))
export const reason = (code = 'reason-missing') => z.string({ error: code }).min(1, code).max(LONG_TEXT, 'too-long')

const optionalDay = (code: string) =>
  z
    .string()
    .default('')
    .transform((typed, context): PlainDate | null => {
      if (typed === '') return null
      const day = parseTypedDate(typed)
      if (!day) context.addIssue({ code: 'custom', message: code })
      return day ?? null
    })

const isGroupKey = (key: string): key is GroupKey => (GROUP_KEYS as string[]).includes(key)

/** `org:<id>` or `group:<key>`, as the choices of the form carry them. */
export function parseTarget(value: string): Target | undefined {
  const [kind, key = ''] = value.split(/:(.*)/s)
  if (kind === 'org' && z.uuid().safeParse(key).success) return { organisationId: key, groupKey: null }
  return kind === 'group' && isGroupKey(key) ? { organisationId: null, groupKey: key } : undefined
}

const targetOr = (code: string, value: string, context: z.RefinementCtx): Target | null => {
  const target = parseTarget(value)
  if (!target) context.addIssue({ code: 'custom', path: ['lead'], message: code })
  return target ?? null
}

/** Day and month of a duty that comes back, typed dd/mm: kept as MM-DD. */
function parseMonthDay(typed: string): string | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})$/.exec(typed.trim())
  if (!match) return undefined
  const monthDay = `${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
  return isPlainDate(`2024-${monthDay}`) ? monthDay : undefined
}

const Version = z.coerce.number('version-missing').int().positive()

/**
 * One sentence as a person leaves it. `member` carries `<group>:<organisation>` for every group on the page; only those
 * of the chosen lead count. `ticked` names the groups whose members stood on the page: there, no tick means no member.
 */
export const ReviewItemSchema = z
  .object({
    version: Version,
    lead: z.string().default(''),
    leadOther: z.string().default(''),
    member: texts,
    ticked: texts,
    coordinating: texts,
    workKind: z.enum(ASSIGNMENT_KINDS, { error: 'work-kind-missing' }).default('once'),
    dueOn: optionalDay('plain-date'),
    dueTime: optionalTime,
    urgency: z.enum(URGENCIES).default('normal'),
    undatedReason: z.string().max(SHORT_TEXT, 'too-long').default(''),
    undatedOther: optionalText(SHORT_TEXT),
    everyMonths: z.coerce.number().default(12),
    monthDay: z.string().default(''),
    until: optionalDay('plain-date'),
    product: optionalText(SHORT_TEXT),
    title: optionalText(SHORT_TEXT),
    gapReason: optionalText(LONG_TEXT),
  })
  .catchall(z.unknown())
  .transform((form, context) => {
    const lead = targetOr('owner-missing', form.lead === 'other' ? form.leadOther : form.lead, context)
    const coordinating = form.coordinating.flatMap((value) => parseTarget(value) ?? [])
    const { dates: partDates, unreadable } = readPartDates(typedPartDates(form, form.coordinating))
    if (unreadable) context.addIssue({ code: 'custom', path: [partDateField(unreadable)], message: 'plain-date' })
    const memberIds = form.member.flatMap((value) => {
      const [key, id = ''] = value.split(/:(.*)/s)
      return key === lead?.groupKey && z.uuid().safeParse(id).success ? [id] : []
    })
    const { dueOn, undatedReason, recurrence } = readDate(form, context)
    checkTimeHasDate({ dueOn, dueTime: form.dueTime }, context)
    const { version, workKind, dueTime, urgency, product, title, gapReason } = form
    const hasTicks = lead?.groupKey != null && form.ticked.includes(lead.groupKey)
    return {
      version,
      workKind,
      product,
      title,
      gapReason,
      lead,
      memberIds,
      hasTicks,
      coordinating,
      partDates,
      dueOn,
      dueTime,
      urgency,
      undatedReason,
      recurrence,
    }
  })
export type ReviewItemForm = z.output<typeof ReviewItemSchema>

type DateFields = {
  workKind: (typeof ASSIGNMENT_KINDS)[number]
  dueOn: PlainDate | null
  undatedReason: string
  undatedOther: string | null
  everyMonths: number
  monthDay: string
  until: PlainDate | null
}

/** A date, a rule, or the reason why there is neither: exactly one of the three. */
function readDate(form: DateFields, context: z.RefinementCtx) {
  if (form.workKind === 'recurring') {
    const monthDay = parseMonthDay(form.monthDay)
    const rule = RecurrenceRuleSchema.safeParse({ everyMonths: form.everyMonths, monthDay, until: form.until })
    if (!rule.success) context.addIssue({ code: 'custom', path: ['monthDay'], message: 'month-day-missing' })
    return { dueOn: null, undatedReason: null, recurrence: rule.success ? rule.data : null }
  }
  const undatedReason =
    form.undatedReason === 'other'
      ? form.undatedOther
      : form.undatedReason || (form.workKind === 'continuing' ? 'continuing' : null)
  if (form.undatedReason === 'other' && undatedReason === null)
    context.addIssue({ code: 'custom', path: ['undatedOther'], message: 'undated-other-missing' })
  else if (form.dueOn !== null && form.undatedReason !== '')
    context.addIssue({ code: 'custom', path: ['dueOn'], message: 'date-and-reason' })
  else if (form.dueOn === null && undatedReason === null)
    context.addIssue({ code: 'custom', path: ['dueOn'], message: 'date-or-reason' })
  return { dueOn: form.dueOn, undatedReason: form.dueOn === null ? undatedReason : null, recurrence: null }
}

const ReviewedTargetSchema = MeasuringSchema.extend({ version: Version, title: optionalText(SHORT_TEXT) })

/** A target as it was read or corrected; who measures it may be named later. */
export const ReviewTargetSchema = z.record(z.string(), z.unknown()).transform((form, context) => {
  const own = ReviewedTargetSchema.safeParse(form)
  const targets = IndicatorsSchema.safeParse(form)
  for (const { path, message } of [...(own.error?.issues ?? []), ...(targets.error?.issues ?? [])])
    context.addIssue({ code: 'custom', path, message })
  return own.success && targets.success ? { ...own.data, targets: targets.data } : z.NEVER
})
export type ReviewTargetForm = z.output<typeof ReviewTargetSchema>

export const NotATaskSchema = z.object({ version: Version, notATaskReason: reason('not-a-task-reason-missing') })

/** Before words that were typed, else at the place that was chosen. */
export const SplitSchema = z.object({
  version: Version,
  splitAt: z.coerce.number().int().optional().catch(undefined),
  splitBefore: optionalText(SHORT_TEXT),
})
export type SplitForm = z.output<typeof SplitSchema>
/** Acts that need nothing but their sentence as it was on the page. */
export const VersionSchema = z.object({ version: Version })
export type JoinForm = z.output<typeof VersionSchema> & { joinWith: 'next' | 'previous' }

export const PlanPartSchema = z.object({ section: z.string({ error: 'section-unknown' }).min(1, 'section-unknown') })

/** A name that the register does not know: mapped, or settled with a reason. */
export const PlanNameSchema = z.object({
  name: z.string({ error: 'name-missing' }).min(1, 'name-missing').max(SHORT_TEXT, 'too-long'),
  organisationId: z.uuid().nullable().catch(null).default(null),
  nameReason: optionalText(LONG_TEXT),
})
export type PlanNameForm = z.output<typeof PlanNameSchema>

export const PlanHeaderSchema = z.object({
  number: optionalText(60),
  issuedOn: optionalDay('plain-date'),
  signer: optionalText(120),
  headerGapReason: optionalText(LONG_TEXT),
})
export type PlanHeaderForm = z.output<typeof PlanHeaderSchema>

/** Bulk: which sentences, and what is said of all of them. The list itself stands ticked on the page. */
export const AcceptItemsSchema = z.object({ anchor: texts, undatedReason: optionalText(SHORT_TEXT) })
export const AcceptGapsSchema = z.object({ gap: z.enum(LEDGER_GAP_KINDS), anchor: texts, gapReason: reason() })

export const ReturnPlanSchema = z.object({ note: reason() })
