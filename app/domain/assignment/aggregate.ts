import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import { isLateAt } from '#domain/deadline/effective-date.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { AssignmentState } from './states.ts'

/** One member of a group, or one piece that an agency gave on, as far as the aggregate asks about it. */
export type Member = {
  id: string
  lead: string
  kind: OrganisationKind
  state: AssignmentState
  percent: number
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
}

/** Null where the calendar lacks the year. */
export type LateMember = { id: string; lead: string; daysOver: number | null }

/** "5/6 huyện đã hoàn thành", who is late by name, and how far they are together. */
export type Aggregate = {
  total: number
  done: number
  percent: number
  /** Null where they are of several kinds: then they are "agencies". */
  kind: OrganisationKind | null
  /** Most days over first. */
  late: readonly LateMember[]
}

const WHOLE = 100
const LATE_STATES: readonly AssignmentState[] = ['issued', 'in-progress']

/**
 * What several works are together on a day. Late is what the official class calls overdue, so the figure and the list
 * it opens agree; withdrawn ones are not counted. Null where there is nothing to count.
 */
export function aggregate(args: {
  members: readonly Member[]
  now: Date
  calendar: WorkingCalendar
}): Aggregate | null {
  const { now, calendar } = args
  const members = args.members.filter(({ state }) => state !== 'withdrawn')
  if (members.length === 0) return null
  const done = members.filter(({ state }) => state === 'completed')
  const points = members.reduce((sum, { state, percent }) => sum + (state === 'completed' ? WHOLE : percent), 0)
  const kinds = new Set(members.map(({ kind }) => kind))
  const late = members.flatMap(({ id, lead, state, dueOn, dueTime }) => {
    if (!LATE_STATES.includes(state) || dueOn === null || !isLateAt({ dueOn, dueTime }, now)) return []
    const over = workingDaysBetween({ calendar, from: dueOn, to: dayAt(now) })
    return [{ id, lead, daysOver: over.ok ? over.value : null }]
  })
  return {
    total: members.length,
    done: done.length,
    percent: Math.round(points / members.length),
    kind: kinds.size === 1 ? (members[0]?.kind ?? null) : null,
    late: late.sort((one, other) => (other.daysOver ?? 0) - (one.daysOver ?? 0)),
  }
}
