import { type WorkingCalendar, workingDayOnOrAfter } from '#domain/calendar/working-calendar.ts'
import { dayAt, instantAt } from '#domain/shared/plain-date.ts'
import type { ClockPolicy } from './clock-policy.ts'
import { decideOccurrences, type Occurrence, RecurrenceRuleSchema } from './recurrence.ts'

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

type Evaluation = { series: SeriesFacts; calendar: WorkingCalendar; policy: Pick<ClockPolicy, 'fireTime' | 'openOccurrenceDaysBefore'> }

/**
 * Which occurrences are to be opened by `now`, and when the next one is. An occurrence opens at the hour of the steps, on
 * the first working day from its day on; one whose day lay before the series began opens with it.
 */
export function decideOpenings(args: Evaluation & { now: Date }): { due: OpeningStep[]; nextAt: Date | null; waitsForCalendar: number | null } {
  const { series, calendar, policy, now } = args
  if (series.isOver) return { due: [], nextAt: null, waitsForCalendar: null }
  const { toOpen, next } = decideOccurrences({
    rule: RecurrenceRuleSchema.parse(series.recurrence),
    beganOn: dayAt(series.beganAt),
    openedKeys: new Set(series.openedKeys),
    openDaysBefore: policy.openOccurrenceDaysBefore,
    today: dayAt(now),
  })
  const due: OpeningStep[] = []
  for (const occurrence of next ? [...toOpen, next] : toOpen) {
    const day = workingDayOnOrAfter(calendar, occurrence.opensOn)
    if (!day.ok) return { due, nextAt: null, waitsForCalendar: Number(day.params?.year) }
    const opensAt = instantAt(day.value, policy.fireTime)
    const at = opensAt < series.beganAt ? series.beganAt : opensAt
    if (at > now) return { due, nextAt: at, waitsForCalendar: null }
    due.push({ at, ordinal: series.openedKeys.length + due.length + 1, occurrence })
  }
  return { due, nextAt: null, waitsForCalendar: null }
}

/** When the next occurrence opens, whether or not that moment has come. */
export function nextOpening(args: Evaluation): { nextAt: Date | null; waitsForCalendar: number | null } {
  // Nothing is due before the series began, so this asks for the first opening that is left.
  const { due, nextAt, waitsForCalendar } = decideOpenings({ ...args, now: args.series.beganAt })
  return { nextAt: due[0]?.at ?? nextAt, waitsForCalendar }
}
