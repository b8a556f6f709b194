import { z } from 'zod'
import { type PlainDate, parseTypedDate } from '#domain/shared/plain-date.ts'
import { longText, optionalId, optionalText, texts, typedDay } from './forms.ts'
import type { NamedMissing } from './missing-points.ts'

const LONG_LINE = 500
const MOST_OWN_POINTS = 3

/** Empty rows for what the list of common points does not name. */
export const OWN_POINT_ROWS = Array.from({ length: MOST_OWN_POINTS }, (_, index) => index)

type MissingLists = { missing: string[]; missingKind: string[]; missingText: string[]; otherMissing: string[] }

/** One text field a common point, in their order; a point counts when it is ticked or written about. */
function toNamed(
  { missing, missingKind, missingText, otherMissing }: MissingLists,
  context: z.RefinementCtx,
): NamedMissing[] {
  const common = missingKind.flatMap((kind, index) => {
    const text = missingText[index] ?? ''
    return missing.includes(kind) || text !== '' ? [{ kind, text }] : []
  })
  const own = otherMissing.flatMap((text) => (text === '' ? [] : [{ kind: 'other', text }]))
  const points = [...common, ...own]
  if (points.length === 0) context.addIssue({ code: 'custom', path: ['missing'], message: 'missing-points-missing' })
  if (points.some(({ text }) => text.length > LONG_LINE))
    context.addIssue({ code: 'custom', path: ['missing'], message: 'too-long' })
  return points
}

/** Which of the points are common ones is asked of the list in force. */
export const ReturnForMissingSchema = z
  .object({ missing: texts, missingKind: texts, missingText: texts, otherMissing: texts, note: optionalText })
  .transform(({ note, ...lists }, context) => ({ note, points: toNamed(lists, context) }))

/** Submitted again, the form has one row a point that the Office named: its id, a tick, and what was done. */
export const SubmitDossierSchema = z
  .object({
    submissionNumber: z.string().max(60, 'too-long').default(''),
    replyTo: texts,
    replied: texts,
    reply: texts,
  })
  .transform(({ submissionNumber, replyTo, replied, reply }) => ({
    submissionNumber,
    replies: replyTo.map((pointId, index) => ({
      pointId,
      isTicked: replied.includes(pointId),
      text: reply[index] ?? '',
    })),
  }))

/** Within the limit of the step, or in a meeting of the leadership. */
export const DOSSIER_TRACKS = ['simple', 'complex'] as const
export type DossierTrack = (typeof DOSSIER_TRACKS)[number]

const NAMED_LEADERS = {
  leaderId: z.string({ error: 'leader-missing' }).min(1, 'leader-missing').pipe(z.uuid('unknown-choice')),
  substituteId: optionalId,
}
const isSomebodyElse = (form: { leaderId: string; substituteId: string | null }) => form.substituteId !== form.leaderId
const SAME_PERSON = { error: 'substitute-same', path: ['substituteId'] }

const optionalDay = z
  .string()
  .default('')
  .transform((typed): PlainDate | null | undefined => (typed === '' ? null : parseTypedDate(typed)))
  .refine((day): day is PlainDate | null => day !== undefined, 'date-unreadable')

const MeetingPlace = z.string().max(200, 'too-long').default('')

/** The Office puts the dossier before somebody of the leadership; only a complex one has a meeting. */
export const PassCheckSchema = z
  .object({
    ...NAMED_LEADERS,
    track: z.enum(DOSSIER_TRACKS, { error: 'track-missing' }),
    meetingOn: optionalDay,
    meetingPlace: MeetingPlace,
    note: optionalText,
  })
  .refine(isSomebodyElse, SAME_PERSON)
  .transform(({ meetingOn, meetingPlace, ...form }) => ({
    ...form,
    meetingOn: form.track === 'complex' ? meetingOn : null,
    meetingPlace: form.track === 'complex' ? meetingPlace : '',
  }))

export const ReassignSchema = z
  .object({ ...NAMED_LEADERS, reason: longText('reason-missing') })
  .refine(isSomebodyElse, SAME_PERSON)

/** When and where the leadership meets about it. */
export const ArrangeMeetingSchema = z.object({ meetingOn: typedDay('meeting-day-missing'), meetingPlace: MeetingPlace })
