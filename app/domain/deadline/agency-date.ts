import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { ClockFacts, FiredStep } from './clock-facts.ts'
import type { Audience, ClockStepName } from './clock-policy.ts'

/**
 * Dates of one agency beside the assignment's own:
 * - `contribution`: until when a coordinating agency owes its part (handbook 2.5)
 * - `internal-date`: until when an agency wants its officer to be ready; never official, seen inside that agency only
 */
export const AGENCY_DATE_PURPOSES = ['contribution', 'internal-date'] as const
export type AgencyDatePurpose = (typeof AGENCY_DATE_PURPOSES)[number]

/** Which steps of the table such a date has; without an audience of its own it has that of the settings. */
export type SideLadder = { steps: readonly ClockStepName[]; audience?: readonly Audience[] }

const LADDERS = {
  contribution: { steps: ['remind-3', 'remind-1', 'overdue'] },
  'internal-date': { steps: ['remind-1', 'overdue'], audience: ['officer'] },
} as const satisfies Record<AgencyDatePurpose, SideLadder>

export type AgencyDateFacts = {
  purpose: AgencyDatePurpose
  dueOn: PlainDate
  dueVersion: number
  dueVersionBeganAt: Date
  /** When a contribution was last sent back: what lay before stays silent. */
  resumedAt: Date | null
  /** Contributed, or the date was taken back. */
  endedAt: Date | null
  settledUntil: Date
  fired: readonly FiredStep[]
}

const later = (one: Date | null, other: Date | null): Date | null =>
  one !== null && (other === null || one > other) ? one : other

/**
 * Such a date as the one clock of all dates sees it: it stands still and ends with its assignment, and has the same
 * urgency, settings and calendar. Chases and escalations are the assignment's alone.
 */
export function toSideClock(assignment: ClockFacts, date: AgencyDateFacts): ClockFacts {
  const { purpose, dueOn, dueVersion, dueVersionBeganAt, endedAt, settledUntil, fired } = date
  return {
    ...assignment,
    state: endedAt === null ? assignment.state : 'completed',
    dueOn,
    dueTime: null,
    dueVersion,
    dueVersionBeganAt,
    resumedAt: later(assignment.resumedAt, date.resumedAt),
    acknowledgedAt: null,
    acknowledgedVersion: null,
    yearly: false,
    isPeriodReport: false,
    settledUntil,
    fired,
    ladder: LADDERS[purpose],
  }
}
