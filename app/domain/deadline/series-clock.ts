import { type WorkingCalendar, workingDayOnOrAfter } from '#domain/calendar/working-calendar.ts'
import { dayAt, instantAt } from '#domain/shared/plain-date.ts'
import type { ClockPolicy } from './clock-policy.ts'
import { findOccurrences, type Occurrence, RecurrenceRuleSchema } from './recurrence.ts'

/** All the clock of a series knows: its rule, since when it runs, and what it has opened so far. */
export type SeriesFacts = {
  /** As stored; a rule that cannot be read is a fault of this row and of no other. */
  recurrence: unknown
  beganAt: Date
  isOver: boolean
  openedKeys: readonly string[]
}

/** `ordinal`: the how-manieth occurrence of the series, the key of its record. */
export type OpeningStep = { at: Date; ordinal: number; occurrence: Occurrence }

type Evaluation = {
  series: SeriesFacts
  calendar: WorkingCalendar
  policy: Pick<ClockPolicy, 'fireTime' | 'openOccurrenceDaysBefore'>
}

/** Occurrences not opened yet, oldest first; without end where the rule has none. */
function* unopened({ series, policy }: Evaluation): Generator<Occurrence> {
  const rule = RecurrenceRuleSchema.parse(series.recurrence)
  const openDaysBefore = policy.openOccurrenceDaysBefore
  for (const occurrence of findOccurrences({ rule, from: dayAt(series.beganAt), openDaysBefore })) {
    if (!series.openedKeys.includes(occurrence.key)) yield occurrence
  }
}

/**
 * Which occurrences are to be opened by `now`, and when the one after them is. An occurrence opens at the hour of the
 * steps, on the first working day from its day on; one whose day lay before the series began opens with it.
 */
export function decideOpenings(evaluation: Evaluation & { now: Date }): {
  due: OpeningStep[]
  nextAt: Date | null
  waitsForCalendar: number | null
} {
  const { series, calendar, policy, now } = evaluation
  const due: OpeningStep[] = []
  if (series.isOver) return { due, nextAt: null, waitsForCalendar: null }
  for (const occurrence of unopened(evaluation)) {
    const day = workingDayOnOrAfter(calendar, occurrence.opensOn)
    if (!day.ok) return { due, nextAt: null, waitsForCalendar: Number(day.params?.year) }
    const opensAt = instantAt(day.value, policy.fireTime)
    const at = new Date(Math.max(opensAt.getTime(), series.beganAt.getTime()))
    if (at > now) return { due, nextAt: at, waitsForCalendar: null }
    due.push({ at, ordinal: series.openedKeys.length + due.length + 1, occurrence })
  }
  return { due, nextAt: null, waitsForCalendar: null }
}

/** When the next occurrence opens, whether or not that moment has come. */
export function nextOpening(evaluation: Evaluation): { nextAt: Date | null; waitsForCalendar: number | null } {
  const beforeAll = new Date(evaluation.series.beganAt.getTime() - 1)
  const { nextAt, waitsForCalendar } = decideOpenings({ ...evaluation, now: beforeAll })
  return { nextAt, waitsForCalendar }
}
