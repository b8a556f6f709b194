import { addWorkingDays, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { DossierState, ObstacleState } from './states.ts'

/** The steps a holder is measured by: the states, and within `received` what follows the check. */
export type ObstacleStep = ObstacleState | 'checked'

/** Working days each holder has for its step (handbook 2.7); null where nobody is waited for. */
export const OBSTACLE_LIMIT_DAYS = {
  filed: 1,
  received: 2,
  checked: 5,
  clarifying: 5,
  forwarded: 5,
  settling: 5,
  confirming: 10,
  consolidated: null,
  'awaiting-fix': null,
  refused: null,
  duplicate: null,
  closed: null,
  withdrawn: null,
} as const satisfies Record<ObstacleStep, number | null>

export const DOSSIER_LIMIT_DAYS = {
  consolidated: 5,
  consultation: 5,
  'office-check': 2,
  'with-leadership': 3,
  issuing: 2,
  checking: 1,
  resolved: null,
  rejected: null,
  closed: null,
} as const satisfies Record<DossierState, number | null>

/** Last day of a step that begins on a day; null without a limit, or where the calendar of that year is not known yet. */
export function stepDueOn(args: {
  limitDays: number | null
  startedOn: PlainDate
  calendar: WorkingCalendar
}): PlainDate | null {
  if (args.limitDays === null) return null
  const last = addWorkingDays({ calendar: args.calendar, day: args.startedOn, count: args.limitDays })
  return last.ok ? last.value : null
}
