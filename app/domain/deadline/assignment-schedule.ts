import type { AssignmentStructure } from '#domain/assignment/states.ts'
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { assertNever } from '#domain/shared/assert-never.ts'
import { nextStep } from './clock.ts'
import type { ClockFacts } from './clock-facts.ts'
import type { ClockPolicy } from './clock-policy.ts'
import { nextOpening, type SeriesFacts } from './series-clock.ts'

/** A row of the assignments as its clock sees it. */
export type ClockSubject = {
  structure: AssignmentStructure
  facts: ClockFacts
  series: SeriesFacts
  /** While it stands still: when a resolution lets it go on. */
  resumesAt?: Date | null
}

export type Schedule = { nextStepAt: Date | null; waitsForCalendar: number | null }

const earliest = (one: Date | null, other: Date | null): Date | null =>
  one === null || (other !== null && other < one) ? other : one

/** The one place where `nextStepAt` of an assignment is computed: by commands, by the engine, by the drift check. */
export function decideSchedule(
  subject: ClockSubject,
  rules: { calendar: WorkingCalendar; policy: ClockPolicy },
): Schedule {
  const { structure, facts, series, resumesAt = null } = subject
  switch (structure) {
    case 'work':
    case 'period-report': {
      const { next, waitsForCalendar } = nextStep({ facts, ...rules })
      // A continuing duty opens its period reports beside its own steps.
      const opening = nextOpening({ series, ...rules })
      return {
        nextStepAt: earliest(earliest(next?.at ?? null, opening.nextAt), resumesAt),
        waitsForCalendar: waitsForCalendar ?? opening.waitsForCalendar,
      }
    }
    case 'series': {
      const { nextAt, waitsForCalendar } = nextOpening({ series, ...rules })
      return { nextStepAt: nextAt, waitsForCalendar }
    }
    case 'group':
      return { nextStepAt: null, waitsForCalendar: null }
    default:
      return assertNever(structure)
  }
}
