import { z } from 'zod'
import { idList } from '#domain/assignment/order.ts'
import { URGENCIES } from '#domain/assignment/states.ts'
import { INTERVALS } from '#domain/deadline/change-series.ts'
import { checkTimeHasDate, optionalDay, optionalTime, requiredDay, requiredText } from '#domain/shared/form-fields.ts'
import { EARLIER_WORK_DECISIONS, type EarlierWork, earlierField } from './earlier-work.ts'
import { typedDay } from './forms.ts'
import { POINT_KINDS, pointField, type ResolutionPoint } from './resolution-points.ts'
import { RESOLUTION_KINDS, SIGNER_CAPACITIES } from './states.ts'

/** No document has more; who needs them records another one. */
export const MOST_POINTS = 40

export const DOCUMENT_FIELDS = {
  kind: z.enum(RESOLUTION_KINDS, { error: 'kind-missing' }),
  number: z.string({ error: 'number-missing' }).min(1, 'number-missing').max(60, 'too-long'),
  issuedOn: typedDay('issued-on-missing'),
  signer: z.string({ error: 'signer-missing' }).min(1, 'signer-missing').max(120, 'too-long'),
  capacity: z.enum(SIGNER_CAPACITIES, { error: 'capacity-missing' }),
}
const DocumentSchema = z.object(DOCUMENT_FIELDS)

const text = requiredText('point-text-missing')
const filings = idList.refine((chosen) => chosen.length > 0, 'point-filings-missing')
const target = z.uuid('point-target-missing')

const OrderSchema = z
  .object({
    kind: z.literal('assignment'),
    text,
    filings,
    leadId: z.uuid('point-lead-missing'),
    coordinatingIds: idList,
    followingIds: idList,
    dueOn: requiredDay('point-date-missing'),
    dueTime: optionalTime,
    urgency: z.enum(URGENCIES).default('normal'),
    everyMonths: z
      .union([z.literal(''), z.coerce.number().pipe(z.literal(INTERVALS, 'interval-missing'))])
      .default('')
      .transform((months) => months || null),
    until: optionalDay,
    unblocks: z
      .literal('yes')
      .optional()
      .transform((given) => given === 'yes'),
  })
  .superRefine(({ dueOn, everyMonths, until, unblocks }, context) => {
    if (everyMonths !== null && unblocks)
      context.addIssue({ code: 'custom', path: ['everyMonths'], message: 'point-recurring-unblocks' })
    if (until !== null && until < dueOn)
      context.addIssue({ code: 'custom', path: ['until'], message: 'end-before-first' })
  })
  .transform(({ filings: obstacleIds, ...point }) => ({ ...point, obstacleIds }))

const SCHEMAS = {
  assignment: OrderSchema,
  date: z
    .object({
      kind: z.literal('date'),
      text,
      filings,
      targetId: target,
      dueOn: requiredDay('point-new-date-missing'),
      dueTime: optionalTime,
    })
    .transform(({ filings: obstacleIds, ...point }) => ({ ...point, obstacleIds })),
  resume: z
    .object({ kind: z.literal('resume'), text, filings, targetId: target, resumeOn: optionalDay })
    .transform(({ filings: obstacleIds, ...point }) => ({ ...point, obstacleIds })),
  answer: z
    .object({ kind: z.literal('answer'), text, filings })
    .transform(({ filings: obstacleIds, ...point }) => ({ ...point, obstacleIds })),
} satisfies Record<ResolutionPoint['kind'], z.ZodType<ResolutionPoint>>

type Values = Readonly<Record<string, unknown>>

/** How many rows of points a form came with. */
export function countPointRows(values: Values): number {
  let rows = 0
  while (rows < MOST_POINTS && pointField(rows, 'text') in values) rows += 1
  return rows
}

const POINT_FIELDS = [
  'text',
  'filings',
  'leadId',
  'coordinatingIds',
  'followingIds',
  'dueOn',
  'dueTime',
  'urgency',
  'everyMonths',
  'until',
  'unblocks',
  'targetId',
  'resumeOn',
] as const

/** A row in which nothing was written is a row left empty. */
function readPoints(values: Values, context: z.RefinementCtx): ResolutionPoint[] {
  const rows = Array.from({ length: countPointRows(values) }, (_, row) => ({
    row,
    fields: Object.fromEntries(POINT_FIELDS.map((field) => [field, values[pointField(row, field)]])),
  }))
  const written = rows.filter(({ fields }) => fields.text || fields.leadId || fields.targetId)
  if (written.length === 0)
    context.addIssue({ code: 'custom', path: [pointField(0, 'text')], message: 'points-missing' })
  return written.flatMap(({ row, fields }): ResolutionPoint[] => {
    const kind = z.enum(POINT_KINDS).safeParse(values[pointField(row, 'kind')])
    if (!kind.success) {
      context.addIssue({ code: 'custom', path: [pointField(row, 'kind')], message: 'point-kind-missing' })
      return []
    }
    const parsed = SCHEMAS[kind.data].safeParse({ ...fields, kind: kind.data })
    if (parsed.success) return [{ ...parsed.data, row }]
    report(parsed.error, context, (field) => pointField(row, field))
    return []
  })
}

const report = (error: z.ZodError, context: z.RefinementCtx, nameOf: (field: string) => string): void => {
  for (const { path, message } of error.issues)
    context.addIssue({ code: 'custom', path: [nameOf(String(path[0] ?? ''))], message })
}

const EarlierSchema = z
  .object({
    decision: z.enum(EARLIER_WORK_DECISIONS, { error: 'earlier-decision-missing' }),
    dueOn: optionalDay,
    dueTime: optionalTime,
    leadId: z.union([z.literal(''), z.uuid('lead-unknown')]).default(''),
  })
  .superRefine((one, context) => {
    if (one.decision === 'change' && !one.dueOn && !one.leadId)
      context.addIssue({ code: 'custom', path: ['dueOn'], message: 'earlier-change-missing' })
  })
  .superRefine(checkTimeHasDate)

function readEarlierWork(values: Values, context: z.RefinementCtx): EarlierWork[] {
  return [values.earlier ?? []].flat().flatMap((id): EarlierWork[] => {
    const assignmentId = String(id)
    const given = (field: string) => values[earlierField(assignmentId, field)]
    const fields = ['decision', 'dueOn', 'dueTime', 'leadId'] as const
    const parsed = EarlierSchema.safeParse(Object.fromEntries(fields.map((field) => [field, given(field)])))
    if (!parsed.success) {
      report(parsed.error, context, (field) => earlierField(assignmentId, field))
      return []
    }
    const { decision, leadId, dueOn, dueTime } = parsed.data
    if (decision !== 'change') return [{ assignmentId, decision }]
    return [{ assignmentId, decision, dueOn, dueTime, leadId: leadId || null }]
  })
}

const ANSWER = 'answer-'

const readAnswers = (values: Values): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(ANSWER) ? [[name.slice(ANSWER.length), String(value)]] : [],
    ),
  )

/**
 * No decision without number, day, signer and document (handbook 2.7); the file is checked by the use case. What is
 * missing is said of the document and of its points together.
 */
export const RecordResolutionSchema = z.record(z.string(), z.unknown()).transform((values, context) => {
  const document = DocumentSchema.safeParse(values)
  if (!document.success) report(document.error, context, (field) => field)
  const points = readPoints(values, context)
  const earlierWork = readEarlierWork(values, context)
  if (!document.success) return z.NEVER
  return { ...document.data, points, earlierWork, answers: readAnswers(values) }
})
