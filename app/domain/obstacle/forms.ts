import { z } from 'zod'
import { URGENCIES } from '#domain/assignment/states.ts'
import { type PlainDate, parseTypedDate } from '#domain/shared/plain-date.ts'
import { CAUSE_CLASSES, COMPETENCES } from './states.ts'

const LONG_TEXT = 4000

export const longText = (reason: string) => z.string({ error: reason }).min(1, reason).max(LONG_TEXT, 'too-long')
export const optionalText = z.string().max(LONG_TEXT, 'too-long').default('')
export const optionalId = z
  .string()
  .default('')
  .transform((value) => value || null)
  .refine((value) => value === null || z.uuid().safeParse(value).success, 'unknown-choice')

export const typedDay = (reason: string) =>
  z
    .string({ error: reason })
    .transform((typed) => parseTypedDate(typed) ?? null)
    .refine((day): day is PlainDate => day !== null, reason)

/** What an agency writes when it cannot go on: enough for somebody who was not there to act. */
export const FileObstacleSchema = z
  .object({
    assignmentId: optionalId,
    placeId: optionalId,
    placeText: z.string().max(300, 'too-long').default(''),
    causeClass: z.enum(CAUSE_CLASSES, { error: 'cause-missing' }),
    title: z.string({ error: 'title-missing' }).min(1, 'title-missing').max(200, 'too-long'),
    whatHappened: longText('what-happened-missing'),
    tried: optionalText,
    asked: longText('asked-missing'),
    competence: z.enum(COMPETENCES, { error: 'competence-missing' }).default('unsure'),
    /** About how the DIC handles things: it is not the DIC that receives it. */
    isAboutCoordinator: z
      .string()
      .optional()
      .transform((ticked) => ticked === 'yes'),
    /** For what the DIC files itself; none is a new one. */
    dossierId: optionalId,
  })
  // Said together with what else is missing, not after it.
  .refine((form) => Boolean(form.placeId || form.placeText), {
    error: 'place-missing',
    path: ['placeId'],
    when: () => true,
  })
export type FileObstacle = z.output<typeof FileObstacleSchema>

export const ForwardSchema = z.object({
  agencyId: z.string({ error: 'agency-missing' }).min(1, 'agency-missing').pipe(z.uuid('unknown-choice')),
  reason: longText('reason-missing'),
})

export const LinkDuplicateSchema = z.object({
  originalId: z.string({ error: 'original-missing' }).min(1, 'original-missing').pipe(z.uuid('unknown-choice')),
})

export const ReasonSchema = z.object({ reason: longText('reason-missing') })

export const CheckObstacleSchema = z.object({
  suspend: z.enum(['yes', 'no'], { error: 'suspend-missing' }),
  urgency: z.enum(URGENCIES).optional(),
  note: optionalText,
})

const DossierTitle = z.string({ error: 'title-missing' }).min(1, 'title-missing').max(200, 'too-long')

export const OpenDossierSchema = z.object({
  title: DossierTitle,
  commonCause: longText('common-cause-missing'),
})

const asList = (value: unknown): unknown => (Array.isArray(value) ? value : value === undefined ? [] : [value])
export const texts = z.preprocess(asList, z.array(z.string()))

type PointLists = { pointText: string[]; pointLead: string[]; pointDueOn: string[]; pointUnblocks: string[] }

const POINT_LISTS = { pointText: texts, pointLead: texts, pointDueOn: texts, pointUnblocks: texts }

/** The points of a proposal or resolution arrive as parallel lists; a row without text is a row left empty. */
function toPoints({ pointText, pointLead, pointDueOn, pointUnblocks }: PointLists, context: z.RefinementCtx) {
  const points = pointText.flatMap((text, index) => {
    if (text === '') return []
    const leadId = pointLead[index] || null
    const typedDue = pointDueOn[index] ?? ''
    const dueOn = parseTypedDate(typedDue) ?? null
    if (typedDue !== '' && dueOn === null)
      context.addIssue({ code: 'custom', path: [`pointDueOn-${index}`], message: 'date-unreadable' })
    else if (leadId !== null && dueOn === null)
      context.addIssue({ code: 'custom', path: [`pointDueOn-${index}`], message: 'point-date-missing' })
    const kind = leadId === null ? ('answer' as const) : ('assignment' as const)
    return [{ kind, text, leadId, dueOn, unblocks: leadId !== null && pointUnblocks.includes(String(index)) }]
  })
  if (points.length === 0) context.addIssue({ code: 'custom', path: ['pointText-0'], message: 'points-missing' })
  return points
}
export type PointDraft = ReturnType<typeof toPoints>[number]

export const ProposalSchema = z
  .object({
    title: DossierTitle,
    commonCause: longText('common-cause-missing'),
    proposal: longText('proposal-missing'),
    ...POINT_LISTS,
  })
  .transform(({ title, commonCause, proposal, ...lists }, context) => ({
    title,
    commonCause,
    proposal,
    points: toPoints(lists, context),
  }))

export const DirectionSchema = z.object({
  direction: z.enum(['agree', 'reject', 'return'], { error: 'direction-missing' }),
  directionText: longText('direction-text-missing'),
})
