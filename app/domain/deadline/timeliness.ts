import type { AssignmentState } from '#domain/assignment/states.ts'
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, type PlainDate, plainDate, yearOf } from '#domain/shared/plain-date.ts'
import { END_OF_DAY, type TimeOfDay, timeAt } from '#domain/shared/time-of-day.ts'
import type { ClockPolicy } from './clock-policy.ts'

/** The status classes of the design (styles `is-…`): colour, word and shape. */
type StatusClass =
  | 'not-started'
  | 'in-time'
  | 'near-due'
  | 'overdue'
  | 'awaiting'
  | 'returned'
  | 'suspended'
  | 'done'
  | 'done-late'
  | 'undated'
  | 'declined'

/**
 * The official classes (handbook 2.3), exactly one an assignment and day, derived, never stored. Lists filter by the
 * same predicates in SQL; with `today`, `time` and `nearDueUntil` of `classBoundaries`, `open` = state in ('issued',
 * 'in-progress') and `past` = (day, time) > (due_on, due_time or 24:00), compared as a pair:
 *
 * | class        | where |
 * |--------------|-------|
 * | done-in-time | state = 'completed' and not past at (completed_on, hour of the submission) |
 * | done-late    | state = 'completed' and past then |
 * | undated-done | state = 'completed' and due_on is null |
 * | withdrawn    | state = 'withdrawn' |
 * | awaiting     | state = 'submitted' |
 * | suspended    | state = 'suspended' |
 * | declined     | state = 'declined' |
 * | undated      | open and due_on is null |
 * | overdue      | open and past at (today, time) |
 * | near-due     | open, not past and due_on <= nearDueUntil |
 * | returned     | open and due_on > nearDueUntil and is_returned |
 * | not-started  | state = 'issued' and due_on > nearDueUntil and not is_returned |
 * | in-time      | state = 'in-progress' and due_on > nearDueUntil and not is_returned |
 *
 * A date that presses comes before "returned" and "not accepted yet" (counts read "quá hạn 6, 1 bị trả lại"), and
 * "không hạn" stays in every count.
 */
export const TIMELINESS_CLASSES = {
  overdue: { status: 'overdue' },
  'near-due': { status: 'near-due' },
  returned: { status: 'returned' },
  declined: { status: 'declined' },
  awaiting: { status: 'awaiting' },
  suspended: { status: 'suspended' },
  undated: { status: 'undated' },
  'not-started': { status: 'not-started' },
  'in-time': { status: 'in-time' },
  'done-late': { status: 'done-late' },
  'done-in-time': { status: 'done' },
  'undated-done': { status: 'done' },
  withdrawn: { status: null },
} as const satisfies Record<string, { status: StatusClass | null }>
export type TimelinessClass = keyof typeof TIMELINESS_CLASSES

/** QĐ 42/2014 and QĐ 23/2018 count four classes; what has no date is counted beside them, open or done. */
export const STATISTICS_CLASSES = ['done-in-time', 'done-late', 'open-in-time', 'open-late', 'undated'] as const
export type StatisticsClass = (typeof STATISTICS_CLASSES)[number]

export type AssignmentFacts = {
  state: AssignmentState
  dueOn: PlainDate | null
  originalDueOn: PlainDate | null
  /** The hours of the two dates, where one is given. */
  dueTime: TimeOfDay | null
  originalDueTime: TimeOfDay | null
  /** Day of the submission that was confirmed: completion counts at it. Set exactly when completed. */
  completedOn: PlainDate | null
  submittedAt: Date | null
  suspendedAt: Date | null
  isReturned: boolean
}

/** How an assignment stands to one date, the present or the original one. Days are working days. */
export type Standing = {
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  isLate: boolean
  /** Left to the date while open and not late; null also where the calendar lacks the year. */
  daysLeft: number | null
  daysOver: number | null
  /** Null only for withdrawn work, which no statistics count. */
  statisticsClass: StatisticsClass | null
}

export type Timeliness = Standing & {
  class: TimelinessClass
  byOriginal: Standing
  isReturned: boolean
}

/** `time`: hour and minute of the look; it matters to dates with an hour only. */
export type ClassBoundaries = Moment & { nearDueUntil: PlainDate }
type Moment = { today: PlainDate; time: string }

/**
 * `nearDueUntil`: the last due day with no more than the policy's number of working days left. Where the next year has
 * no rows only what is certain counts as near: n calendar days hold at most n working days, and the known days.
 */
export function classBoundaries(args: {
  now: Date
  calendar: WorkingCalendar
  policy: Pick<ClockPolicy, 'nearDueWorkingDays'>
}): ClassBoundaries {
  const { now, calendar, policy } = args
  const moment = momentOf(now)
  const { today } = moment
  const count = policy.nearDueWorkingDays
  const tooFar = addWorkingDays({ calendar, day: today, count: count + 1 })
  if (tooFar.ok) return { ...moment, nearDueUntil: addDays(tooFar.value, -1) }
  const certain = addDays(today, count)
  const missingYear = Number(tooFar.params?.year)
  const lastKnown = plainDate(`${missingYear - 1}-12-31`)
  const isKnown = calendar.years.has(yearOf(today))
  return { ...moment, nearDueUntil: isKnown && lastKnown > certain ? lastKnown : certain }
}

const momentOf = (at: Date): Moment => ({ today: dayAt(at), time: timeAt(at) })

/** What lateness is judged at: the submission for what waits or is done, the pause for what is paused, else now. */
function momentOfJudgement(facts: AssignmentFacts, now: Moment): Moment {
  const { state, submittedAt, suspendedAt, completedOn } = facts
  switch (state) {
    case 'completed': {
      if (completedOn === null) throw new Error('a completed assignment has no day of completion')
      const submitted = submittedAt && momentOf(submittedAt)
      return submitted?.today === completedOn ? submitted : { today: completedOn, time: '00:00' }
    }
    case 'submitted':
      return submittedAt === null ? now : momentOf(submittedAt)
    case 'suspended':
      return suspendedAt === null ? now : momentOf(suspendedAt)
    default:
      return now
  }
}

/** The day of that moment: overdue days count up to and including it. */
export const dayOfJudgement = (facts: AssignmentFacts, today: PlainDate): PlainDate =>
  momentOfJudgement(facts, { today, time: END_OF_DAY }).today

type Due = Pick<AssignmentFacts, 'dueOn' | 'dueTime'>

/** Days and hours compare as text: 16:31 is past 16:30, and no minute of the day is past 24:00. */
const isPast = ({ dueOn, dueTime }: Due, { today, time }: Moment): boolean =>
  dueOn !== null && (today > dueOn || (today === dueOn && time > (dueTime ?? END_OF_DAY)))

function statisticsClassOf(state: AssignmentState, dueOn: PlainDate | null, isLate: boolean): StatisticsClass | null {
  if (state === 'withdrawn') return null
  if (dueOn === null) return 'undated'
  if (state === 'completed') return isLate ? 'done-late' : 'done-in-time'
  return isLate ? 'open-late' : 'open-in-time'
}

/** The official class alone, by the present and by the original date; `judgedOn`: the day to which overdue days count. */
export function statisticsOf(facts: AssignmentFacts, now: Moment) {
  const judged = momentOfJudgement(facts, now)
  const { state, dueOn, originalDueOn, originalDueTime } = facts
  const isLate = isPast(facts, judged)
  const isLateByOriginal = isPast({ dueOn: originalDueOn, dueTime: originalDueTime }, judged)
  return {
    isLate,
    judgedOn: judged.today,
    class: statisticsClassOf(state, dueOn, isLate),
    classByOriginal: statisticsClassOf(state, originalDueOn, isLateByOriginal),
  }
}

function standingTo(
  { dueOn, dueTime }: Due,
  { facts, now, calendar }: { facts: AssignmentFacts; now: Moment; calendar: WorkingCalendar },
): Standing {
  const judged = momentOfJudgement(facts, now)
  const on = judged.today
  const isLate = isPast({ dueOn, dueTime }, judged)
  const statisticsClass = statisticsClassOf(facts.state, dueOn, isLate)
  const isOver = facts.state === 'completed' || facts.state === 'withdrawn'
  const known = { dueOn, dueTime, isLate, statisticsClass }
  if (dueOn === null || (isOver && !isLate)) return { ...known, daysLeft: null, daysOver: null }
  const span = isLate ? { from: dueOn, to: on } : { from: on, to: dueOn }
  const counted = workingDaysBetween({ calendar, ...span })
  const days = counted.ok ? counted.value : null
  return { ...known, daysLeft: isLate ? null : days, daysOver: isLate ? days : null }
}

function classOf(facts: AssignmentFacts, { nearDueUntil }: ClassBoundaries, isLate: boolean): TimelinessClass {
  const { state, dueOn, isReturned } = facts
  switch (state) {
    case 'completed':
      return dueOn === null ? 'undated-done' : isLate ? 'done-late' : 'done-in-time'
    case 'submitted':
      return 'awaiting'
    case 'suspended':
    case 'declined':
    case 'withdrawn':
      return state
    default:
      if (dueOn === null) return 'undated'
      if (isLate) return 'overdue'
      if (dueOn <= nearDueUntil) return 'near-due'
      if (isReturned) return 'returned'
      return state === 'issued' ? 'not-started' : 'in-time'
  }
}

/** How an assignment stands on a day, by its present and by its original date (handbook 2.3, both clocks are shown). */
export function timeliness(args: {
  facts: AssignmentFacts
  boundaries: ClassBoundaries
  calendar: WorkingCalendar
}): Timeliness {
  const { facts, boundaries, calendar } = args
  const known = { facts, now: boundaries, calendar }
  const standing = standingTo(facts, known)
  return {
    ...standing,
    class: classOf(facts, boundaries, standing.isLate),
    byOriginal: standingTo({ dueOn: facts.originalDueOn, dueTime: facts.originalDueTime }, known),
    isReturned: facts.isReturned,
  }
}
