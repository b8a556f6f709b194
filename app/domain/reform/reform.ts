import { z } from 'zod'
import { ORGANISATION_KINDS } from '#domain/organisation/kinds.ts'

/** What one line of a reform does. The first three end organisations and leave their work to receivers. */
export const ENDING_KINDS = ['merge', 'split', 'abolish'] as const
export type EndingKind = (typeof ENDING_KINDS)[number]

export const REFORM_STATES = ['draft', 'submitted', 'approved', 'applied', 'refused', 'withdrawn'] as const
export type ReformState = (typeof REFORM_STATES)[number]

const NamesSchema = z.object({ name: z.string().min(1), shortName: z.string().min(1), nameEn: z.string().min(1) })

const ReceiverSchema = z.object({
  organisationId: z.uuid(),
  /** What is about one of these goes here; the first receiver of a line takes whatever no other one asked for. */
  words: z.array(z.string().min(1)),
})
export type Receiver = z.output<typeof ReceiverSchema>

const EndingLineSchema = z.object({
  kind: z.enum(ENDING_KINDS),
  from: z.array(z.uuid()).min(1),
  to: z.array(ReceiverSchema).min(1),
})
export type EndingLine = z.output<typeof EndingLineSchema>

const RenameLineSchema = NamesSchema.extend({ kind: z.literal('rename'), organisationId: z.uuid() })
export type RenameLine = z.output<typeof RenameLineSchema>

/** The role of the DIC alone: the organisation that gives it up goes on. */
const PassLineSchema = z.object({ kind: z.literal('pass-coordinator'), fromId: z.uuid(), toId: z.uuid() })
export type PassLine = z.output<typeof PassLineSchema>

/** Communes get another parent when their district ends; no parent where there is none above them any more. */
const PlaceLineSchema = z.object({
  kind: z.literal('place-under'),
  organisationIds: z.array(z.uuid()).min(1),
  parentId: z.uuid().nullable(),
})

export const ReformLineSchema = z.discriminatedUnion('kind', [
  EndingLineSchema,
  RenameLineSchema,
  PassLineSchema,
  PlaceLineSchema,
])
export type ReformLine = z.output<typeof ReformLineSchema>
export type LineKind = ReformLine['kind']

const NewOrganisationSchema = NamesSchema.extend({
  id: z.uuid(),
  kind: z.enum(ORGANISATION_KINDS),
  parentId: z.uuid().nullable(),
})
export type NewOrganisation = z.output<typeof NewOrganisationSchema>

/** What changes on the day, organisations by id; those that begin on the day have theirs already. */
export const ReformContentSchema = z.object({
  /** As it was written, for who edits it. */
  text: z.string(),
  lines: z.array(ReformLineSchema),
  created: z.array(NewOrganisationSchema),
})
export type ReformContent = z.output<typeof ReformContentSchema>

export const isEnding = (line: ReformLine): line is EndingLine => 'from' in line

/** Organisations that end on the day, each with the line under which it ends. */
export const endingsOf = ({ lines }: ReformContent): { fromId: string; line: EndingLine }[] =>
  lines.filter(isEnding).flatMap((line) => line.from.map((fromId) => ({ fromId, line })))

/** What the clock does on the day, one transaction each: a reform cut off half-way goes on behind its last step. */
export type ReformStep =
  | { kind: 'begin' }
  | { kind: 'end'; fromId: string; line: EndingLine }
  | { kind: 'pass'; line: PassLine }

export const reformStepsOf = (content: ReformContent): ReformStep[] => [
  { kind: 'begin' },
  ...endingsOf(content).map((ending): ReformStep => ({ kind: 'end', ...ending })),
  ...content.lines.flatMap((line): ReformStep[] => (line.kind === 'pass-coordinator' ? [{ kind: 'pass', line }] : [])),
]
