import type { AssignmentKind, AssignmentState } from '#domain/assignment/states.ts'
import type { RecurrenceRule } from '#domain/deadline/recurrence.ts'
import { isAssigning, type ReviewState } from '#domain/plan/gap-ledger.ts'
import type { PlanItemKind } from '#domain/plan/plan-reading.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import { type ChangeKind, changeRule } from './change-kinds.ts'
import type { ComparedSentence } from './compare-plans.ts'
import type { Sentence } from './match-sentences.ts'

/** A sentence of either document, as its review left it. */
export type AmendedItem = Sentence & {
  id: string
  kind: PlanItemKind
  reviewState: ReviewState
  workKind: AssignmentKind
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  recurrence: RecurrenceRule | null
  leadIds: readonly string[]
  isGroup: boolean
}

/** An assignment that a sentence of the old document gave: single work, or a series for all its occurrences. */
export type LiveWork = {
  id: string
  itemId: string
  structure: 'work' | 'series'
  state: AssignmentState
  leadId: string
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  recurrence: RecurrenceRule | null
  /** Given on out of it and still open, level below level. */
  pieces: readonly OpenPiece[]
}

export type OpenPiece = { id: string; code: string; lead: string }

export type ProposedChange = {
  /** What is decided about, the same as long as the document and the assignment exist. */
  key: string
  /** What exactly was proposed: a decision about something else no longer counts. */
  fingerprint: string
  kind: ChangeKind
  /** Under which agency it is listed: the present lead, of a new assignment the coming one. */
  leadId: string
  newLeadId: string | null
  assignmentId: string | null
  oldAnchor: string | null
  newAnchor: string | null
  newItemId: string | null
  from: PlainDate | RecurrenceRule | null
  to: PlainDate | RecurrenceRule | null
  /** The hours of the two dates. */
  fromTime: TimeOfDay | null
  toTime: TimeOfDay | null
  /** Taken back with the work. */
  pieces: readonly OpenPiece[]
}

/** Touched by the document and left as it is: done already, or in a state in which this cannot be done. */
export type LeftAsItIs = {
  assignmentId: string
  leadId: string
  state: AssignmentState
  anchor: string
  kind: ChangeKind
}

export type ProposedChanges = { changes: ProposedChange[]; left: LeftAsItIs[] }

type Row = ComparedSentence<AmendedItem>

/**
 * What the document would do to the work that is under way, one line for each agency and act. Nothing here happens by
 * itself. A sentence of the new document that nobody has reviewed yet proposes nothing.
 */
export function proposeChanges({ rows, works }: { rows: readonly Row[]; works: readonly LiveWork[] }): ProposedChanges {
  const ofItem = new Map<string, LiveWork[]>()
  for (const work of works) ofItem.set(work.itemId, [...(ofItem.get(work.itemId) ?? []), work])
  const found = rows.map((row) => changesOf(row, row.before ? (ofItem.get(row.before.id) ?? []) : []))
  return { changes: found.flatMap(({ changes }) => changes), left: found.flatMap(({ left }) => left) }
}

function changesOf(row: Row, works: readonly LiveWork[]): ProposedChanges {
  const { after } = row
  const open = works.filter(({ state }) => state !== 'withdrawn')
  const assigns = after !== null && isAssigning(after.kind) && after.reviewState === 'accepted'
  if (after !== null && isAssigning(after.kind) && after.reviewState === 'pending') return { changes: [], left: [] }
  if (!assigns)
    return collect(
      row,
      open.map((work) => ({ kind: 'withdraw', work })),
    )
  if (open.length === 0)
    return collect(
      row,
      after.leadIds.map((leadId) => ({ kind: 'issue', leadId })),
    )
  return collect(row, pairOff(row, after, open))
}

type Wanted =
  | { kind: 'issue'; leadId: string }
  | { kind: Exclude<ChangeKind, 'issue' | 're-route'>; work: LiveWork }
  | { kind: 're-route'; work: LiveWork; leadId: string }

/** Of a sentence that both documents have: who stays, who comes, who goes, and what changes for who stays. */
function pairOff(row: Row, after: AmendedItem, works: readonly LiveWork[]): Wanted[] {
  const wanted = new Set(after.leadIds)
  const fits = (work: LiveWork): boolean => (work.structure === 'series') === (after.workKind === 'recurring')
  const staying = works.filter((work) => wanted.has(work.leadId) && fits(work))
  const leaving = works.filter((work) => !staying.includes(work))
  const coming = after.leadIds.filter((id) => !staying.some(({ leadId }) => leadId === id))
  const [only] = leaving
  const [heir] = coming
  const isHandedOver = leaving.length === 1 && coming.length === 1 && staying.length === 0 && !after.isGroup
  if (isHandedOver && only && heir && only.structure === 'work' && fits(only) && only.state !== 'completed')
    return [{ kind: 're-route', work: only, leadId: heir }, ...kept(row, only)]
  return [
    ...staying.flatMap((work) => kept(row, work)),
    ...leaving.map((work): Wanted => ({ kind: 'withdraw', work })),
    ...coming.map((leadId): Wanted => ({ kind: 'issue', leadId })),
  ]
}

/** Its sentence becomes that of the new document; its date moves only where the two documents state different ones. */
function kept({ change, before, after }: Row, work: LiveWork): Wanted[] {
  const words: Wanted = { kind: change === 'unchanged' ? 'carry-over' : 'reword', work }
  return isMoved({ before, after }, work) ? [words, { kind: 're-date', work }] : [words]
}

function isMoved({ before, after }: Pick<Row, 'before' | 'after'>, work: LiveWork): boolean {
  if (work.structure === 'series')
    return !isSame(before?.recurrence, after?.recurrence) && !isSame(work.recurrence, after?.recurrence)
  const isOtherDay = !isSame(before?.dueOn, after?.dueOn)
  if (isOtherDay || !isSame(before?.dueTime, after?.dueTime))
    // Another hour is one of the day that both state; work that was given more time has left that day.
    return isSame(work.dueOn, after?.dueOn) ? !isSame(work.dueTime, after?.dueTime) : isOtherDay
  return false
}

type Stated = PlainDate | TimeOfDay | RecurrenceRule | null | undefined
const isSame = (one: Stated, other: Stated): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

function collect(row: Row, wanted: readonly Wanted[]): ProposedChanges {
  const changes: ProposedChange[] = []
  const left: LeftAsItIs[] = []
  for (const one of wanted) {
    if (one.kind !== 'issue' && !changeRule(one.kind).from.includes(one.work.state)) {
      const { id, leadId, state } = one.work
      left.push({ assignmentId: id, leadId, state, anchor: row.before?.anchor ?? '', kind: one.kind })
      continue
    }
    changes.push(toChange(row, one))
  }
  const seen = new Set<string>()
  return { changes, left: left.filter(({ assignmentId }) => !seen.has(assignmentId) && seen.add(assignmentId)) }
}

/** Of a date that moves or is given; the day of a series has none. */
function hoursOf(one: Wanted, { to, after }: { to: ProposedChange['to']; after: AmendedItem | null }) {
  const isDay = typeof to === 'string'
  if (one.kind === 'issue') return { fromTime: null, toTime: isDay ? (after?.dueTime ?? null) : null }
  if (one.kind !== 're-date' || one.work.structure === 'series') return { fromTime: null, toTime: null }
  return { fromTime: one.work.dueTime, toTime: isDay ? (after?.dueTime ?? null) : null }
}

/** What was decided before pieces and hours were looked at still counts where there are none. */
const onlyWhereThereAre = ({ pieces, fromTime, toTime }: Pick<ProposedChange, 'pieces' | 'fromTime' | 'toTime'>) => [
  ...(pieces.length > 0 ? [pieces.map(({ id }) => id).sort()] : []),
  ...(fromTime !== null || toTime !== null ? [fromTime, toTime] : []),
]

function toChange({ before, after }: Row, one: Wanted): ProposedChange {
  const work = one.kind === 'issue' ? null : one.work
  const next = work?.structure === 'series' || one.kind === 'issue' ? after?.recurrence : null
  const isDated = one.kind === 're-date' || one.kind === 'issue'
  const from = one.kind === 're-date' ? (work?.structure === 'series' ? work.recurrence : (work?.dueOn ?? null)) : null
  const to = isDated ? (next ?? (work?.structure === 'series' ? null : (after?.dueOn ?? null))) : null
  const leadId = one.kind === 'issue' ? one.leadId : one.work.leadId
  const newLeadId = one.kind === 're-route' || one.kind === 'issue' ? one.leadId : null
  const { fromTime, toTime } = hoursOf(one, { to, after })
  const newItemId = after?.id ?? null
  const pieces = one.kind === 'withdraw' ? one.work.pieces : []
  const proposed = [newItemId, newLeadId, from, to, one.kind === 'issue' ? after?.workKind : null]
  return {
    key: work ? `${one.kind}:${work.id}` : `issue:${newItemId}:${leadId}`,
    fingerprint: JSON.stringify([...proposed, ...onlyWhereThereAre({ pieces, fromTime, toTime })]),
    kind: one.kind,
    leadId,
    newLeadId,
    assignmentId: work?.id ?? null,
    oldAnchor: before?.anchor ?? null,
    newAnchor: after?.anchor ?? null,
    newItemId,
    from,
    to,
    fromTime,
    toTime,
    pieces,
  }
}
