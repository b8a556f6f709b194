import { z } from 'zod'
import { optionalDay, optionalText, optionalTime, requiredDay, requiredText } from '#domain/shared/form-fields.ts'
import { URGENCIES } from './states.ts'

const SHORT_TEXT = 200

/** What a coordinator says of a confirmed result, beside in time or late. */
export const GRADES = ['excellent', 'good', 'adequate'] as const
export type Grade = (typeof GRADES)[number]

const proof = { product: optionalText(SHORT_TEXT), documentNumber: optionalText(SHORT_TEXT) }

export const NothingSchema = z.object({})
export const ReasonSchema = z.object({ reason: requiredText('reason-missing') })
/** What becomes of the pieces that were given on out of a withdrawn work. */
export const PIECES_ON_WITHDRAWAL = ['withdraw', 'keep'] as const
export type PiecesOnWithdrawal = (typeof PIECES_ON_WITHDRAWAL)[number]
/** Asked only where pieces are open, so the form may come without it. */
export const WithdrawSchema = ReasonSchema.extend({
  pieces: z
    .union([z.enum(PIECES_ON_WITHDRAWAL), z.literal('')])
    .default('')
    .transform((choice) => choice || null),
})
export const NoteSchema = z.object({ note: requiredText('note-missing') })

export const AcknowledgeSchema = NoteSchema.extend({ assignmentId: z.uuid('not-found') })

/** Typed text, because an empty field must not be read as zero. */
const percent = z
  .string({ error: 'percent-missing' })
  .min(1, 'percent-missing')
  .transform(Number)
  .pipe(z.int('percent-range').min(0, 'percent-range').max(100, 'percent-range'))

/** As the registry stamped it; in the order of the form. */
const letter = {
  letterNumber: requiredText('letter-number-missing', SHORT_TEXT),
  letterOn: requiredDay('letter-day-missing'),
  arrivedOn: requiredDay('arrival-missing'),
  arrivedTime: optionalTime,
}
type LetterFields = z.output<z.ZodObject<typeof letter>>

const toEntry = <Report extends LetterFields>({
  letterNumber,
  letterOn,
  arrivedOn,
  arrivedTime,
  ...report
}: Report) => ({
  ...report,
  letter: { number: letterNumber, datedOn: letterOn, arrivedOn, arrivedTime },
})

export const EnterReportSchema = z
  .object({ ...letter, percent, text: requiredText('report-text-missing'), product: optionalText(SHORT_TEXT) })
  .transform(toEntry)
export const EnterResultSchema = z
  .object({ ...letter, text: requiredText('result-text-missing'), product: optionalText(SHORT_TEXT) })
  .transform(toEntry)
export const ReportProgressSchema = z.object({ percent, text: requiredText('report-text-missing'), ...proof })
export const SubmitSchema = z.object({ text: requiredText('result-text-missing'), ...proof })
export const SendBackSchema = z.object({ reason: requiredText('send-back-reason-missing'), redoDueOn: optionalDay })
export const ConfirmSchema = z.object({
  grade: z.enum(GRADES, { error: 'grade-missing' }).default('adequate'),
  note: optionalText(),
})
export const RequestExtensionSchema = z.object({
  askedDueOn: requiredDay('asked-date-missing'),
  reason: requiredText('extension-reason-missing'),
  doneSoFar: requiredText('done-so-far-missing'),
})
export const DecideExtensionSchema = z
  .object({
    decision: z.enum(['grant', 'refuse'], { error: 'decision-missing' }),
    grantedDueOn: optionalDay,
    note: optionalText(),
  })
  .superRefine(({ decision, note }, context) => {
    if (decision === 'refuse' && note === null) {
      context.addIssue({ code: 'custom', path: ['note'], message: 'refusal-reason-missing' })
    }
  })
export const RerouteSchema = z.object({
  leadId: z.string({ error: 'lead-missing' }).min(1, 'lead-missing').pipe(z.uuid('lead-unknown')),
  reason: requiredText('reason-missing'),
})
export const ResumeSchema = z.object({ reason: requiredText('reason-missing'), newDueOn: optionalDay })
export const SetDateSchema = z.object({
  dueOn: requiredDay('due-date-missing'),
  dueTime: optionalTime,
  reason: requiredText('reason-missing'),
})
export const SetUrgencySchema = z.object({
  urgency: z.enum(URGENCIES, { error: 'urgency-missing' }),
  dueTime: optionalTime,
  reason: requiredText('reason-missing'),
})
/** An agency to choose or none, as often as the form asks. */
const agencies = z
  .union([z.literal(''), z.uuid(), z.array(z.uuid())], { error: 'agency-unknown' })
  .default('')
  .transform((given) => [given].flat().filter(Boolean))

/** What is left empty stays as it is. */
export const editFields = {
  product: optionalText(SHORT_TEXT),
  addCoordinatingIds: agencies,
  addFollowingIds: agencies,
  reason: requiredText('reason-missing'),
}
export type Edit = z.output<z.ZodObject<typeof editFields>>

/** At least one of them is to change. */
export const hasEdit = ({ product, addCoordinatingIds, addFollowingIds }: Omit<Edit, 'reason'>): boolean =>
  product !== null || addCoordinatingIds.length + addFollowingIds.length > 0
export const EditSchema = z.object(editFields).refine(hasEdit, { path: ['product'], message: 'edit-nothing' })
