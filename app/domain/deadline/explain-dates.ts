import type { Actor } from '#domain/access/roles.ts'
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { type AgencyDateFacts, type AgencyDatePurpose, toSideClock } from './agency-date.ts'
import type { ClockFacts } from './clock-facts.ts'
import type { ClockPolicy } from './clock-policy.ts'
import { type ClockExplanation, explainClock, type TakenStep, toFiredSteps } from './explain-clock.ts'
import type { Pause } from './silent-steps.ts'

export type DateToExplain = Omit<AgencyDateFacts, 'fired'> & { id: string; organisationId: string; agency: string }

export type ExplainedDate = {
  id: string
  agency: string
  purpose: AgencyDatePurpose
  dueOn: PlainDate
  clock: ClockExplanation
}

type DatesRecord = { dateSteps: readonly (TakenStep & { dateId: string })[]; pauses: readonly Pause[] }

/** What the clock of one date did. Its offices are its own agency's, so no names of the assignment's stand for them. */
export const recordOfDate = ({ dateSteps, pauses }: DatesRecord, id: string) => ({
  steps: dateSteps.filter(({ dateId }) => dateId === id),
  pauses,
  audiences: [],
})

/** What the clocks of the dates beside the assignment's own did and will do. */
export function explainDates(args: {
  assignment: ClockFacts
  dates: readonly DateToExplain[]
  record: DatesRecord
  policy: ClockPolicy
  calendar: WorkingCalendar & { version: number }
  now: Date
}): ExplainedDate[] {
  const { assignment, dates, record, ...rules } = args
  return dates.map((date) => {
    const { id, agency, purpose, dueOn } = date
    const own = recordOfDate(record, id)
    const facts = toSideClock(assignment, { ...date, fired: toFiredSteps(own.steps) })
    return { id, agency, purpose, dueOn, clock: explainClock({ facts, record: own, ...rules }) }
  })
}

/**
 * Who may know of such a date: of an internal one its own agency alone, not even who reads everything; of a
 * contribution whoever sees the assignment, but no enterprise, which hears nothing of an agency's lateness
 * (handbook 2.8).
 */
export function seesDate(
  actor: Pick<Actor, 'organisationId' | 'organisationKind'>,
  { purpose, organisationId }: { purpose: AgencyDatePurpose; organisationId: string },
): boolean {
  return purpose === 'internal-date' ? actor.organisationId === organisationId : actor.organisationKind !== 'enterprise'
}
