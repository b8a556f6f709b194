import { changeRule } from '#domain/amendment/change-kinds.ts'
import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import { partiesOf } from '#domain/assignment/order.ts'
import type { AssignmentState, AssignmentStructure, Urgency } from '#domain/assignment/states.ts'
import { ruleFrom } from '#domain/deadline/recurrence.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'

/**
 * What a point of an issued document does: `assignment` orders new work, `date` gives work there is another date,
 * `resume` ends its pause at once or on a day, `answer` only answers.
 */
export const POINT_KINDS = ['assignment', 'date', 'resume', 'answer'] as const
export type PointKind = (typeof POINT_KINDS)[number]

type Answering = {
  text: string
  obstacleIds: readonly string[]
  /** Where in the form it was written, so that a refusal stands beside it. */
  row?: number
}
export type OrderPoint = Answering & {
  kind: 'assignment'
  leadId: string
  coordinatingIds: readonly string[]
  followingIds: readonly string[]
  dueOn: PlainDate
  dueTime: TimeOfDay | null
  urgency: Urgency
  /** Every how many months it comes back; once without it. The date is then the first one. */
  everyMonths: number | null
  until: PlainDate | null
  /** The pauses that the filings it answers have caused end when it is done. */
  unblocks: boolean
}
export type DatePoint = Answering & { kind: 'date'; targetId: string; dueOn: PlainDate; dueTime: TimeOfDay | null }
export type ResumePoint = Answering & { kind: 'resume'; targetId: string; resumeOn: PlainDate | null }
export type AnswerPoint = Answering & { kind: 'answer' }
export type ResolutionPoint = OrderPoint | DatePoint | ResumePoint | AnswerPoint

/** Work that a point may speak of: what the filings of the dossier are about, and what earlier documents of it ordered. */
export type PointTarget = { id: string; state: AssignmentState; structure: AssignmentStructure }

/** `date` is asked of the rules of a document that amends another: its authority is the document as well. */
const isTargetOpen = {
  date: ({ state, structure }) => structure === 'work' && changeRule('re-date').from.includes(state),
  resume: ({ state, structure }) => structure === 'work' && state === 'suspended',
} as const satisfies Record<'date' | 'resume', (target: PointTarget) => boolean>

export const canBeTarget = (kind: 'date' | 'resume', target: PointTarget): boolean => isTargetOpen[kind](target)

/** The field of a point in the form that records a document, also as the place of its error. */
export const pointField = (index: number, field: string): string => `point-${index}-${field}`

type Known = {
  issuedOn: PlainDate
  filingIds: ReadonlySet<string>
  targets: ReadonlyMap<string, PointTarget>
  presentIds: ReadonlySet<string>
  enterpriseIds: ReadonlySet<string>
}

/** Every agency that the points name. */
export const agenciesOf = (points: readonly ResolutionPoint[]): string[] =>
  points.flatMap((point) =>
    point.kind === 'assignment' ? [point.leadId, ...point.coordinatingIds, ...point.followingIds] : [],
  )

/**
 * A point is refused that answers a filing of another dossier, names an agency that is not there today, sets a date
 * before the document's own, or speaks of work that is not in the state for it. A date that has passed since is the
 * document's all the same: the record says what the paper says.
 */
export function checkPoints(points: readonly ResolutionPoint[], known: Known): Result<null> {
  const seen = new Set<string>()
  for (const [index, point] of points.entries()) {
    const row = point.row ?? index
    const at = (field: string) => ({ field: pointField(row, field), params: { n: row + 1 } })
    if (!point.obstacleIds.every((id) => known.filingIds.has(id))) return refuse('point-filing-unknown', at('filings'))
    if ('dueOn' in point && point.dueOn < known.issuedOn) return refuse('point-date-before-issue', at('dueOn'))
    const checked = point.kind === 'assignment' ? checkOrder(point, known, at) : checkTarget(point, known, at)
    if (!checked.ok) return checked
    if (!('targetId' in point)) continue
    const key = `${point.kind} ${point.targetId}`
    if (seen.has(key)) return refuse('point-target-twice', at('targetId'))
    seen.add(key)
  }
  return accept(null)
}

type At = (field: string) => { field: string; params: Record<string, number> }

function checkOrder(point: OrderPoint, { presentIds, enterpriseIds }: Known, at: At): Result<null> {
  if (!presentIds.has(point.leadId)) return refuse('agency-unknown', at('leadId'))
  const lists = ['coordinatingIds', 'followingIds'] as const
  const unknown = lists.find((field) => point[field].some((id) => !presentIds.has(id)))
  if (unknown) return refuse('agency-unknown', at(unknown))
  // It would hear of another agency's lateness (handbook 2.8).
  if (point.followingIds.some((id) => enterpriseIds.has(id)))
    return refuse('enterprise-cannot-follow', at('followingIds'))
  return accept(null)
}

function checkTarget(point: Exclude<ResolutionPoint, OrderPoint>, { targets, issuedOn }: Known, at: At): Result<null> {
  if (point.kind === 'answer') return accept(null)
  const target = targets.get(point.targetId)
  if (!target) return refuse('unknown-choice', at('targetId'))
  if (!canBeTarget(point.kind, target)) return refuse(`point-target-${point.kind}`, at('targetId'))
  if (point.kind === 'resume' && point.resumeOn !== null && point.resumeOn < issuedOn)
    return refuse('point-date-before-issue', at('resumeOn'))
  return accept(null)
}

const TITLE_LENGTH = 110

/** The head of the sentence, cut at a word. */
export function titleOf(text: string): string {
  if (text.length <= TITLE_LENGTH) return text
  return `${text.slice(0, text.lastIndexOf(' ', TITLE_LENGTH))}…`
}

/** The work a point orders, with a date of the province. What comes back is a series, as in an order outside a plan. */
export function toPointDraft(
  point: OrderPoint & { id: string },
  { coordinatorId }: { coordinatorId: string },
): AssignmentDraft {
  const { id, leadId, text, urgency, dueOn, dueTime, everyMonths, until } = point
  const work = {
    pointId: id,
    leadId,
    leadBasis: 'stated' as const,
    parties: partiesOf(
      { coordinatingIds: [...point.coordinatingIds], followingIds: [...point.followingIds] },
      { leadId, coordinatorId },
    ),
    title: titleOf(text),
    text,
    urgency,
    dueTime,
    dueSetBy: 'province' as const,
  }
  if (everyMonths === null) return { ...work, structure: 'work', kind: 'once', dueOn }
  const recurrence = ruleFrom({ firstOn: dueOn, everyMonths, until })
  return { ...work, structure: 'series', kind: 'recurring', dueOn: null, recurrence }
}
