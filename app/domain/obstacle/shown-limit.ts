import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { stepDaysOver } from './over-days.ts'
import type { DossierState, ObstacleState } from './states.ts'

/**
 * The limit of the present step of a filing and the working days over it. Who is shown nobody's lateness reads nothing of
 * a limit that somebody else has missed; its own, while it is asked for something, it does.
 */
export function shownLimit(args: {
  filing: { state: ObstacleState; dossierState: DossierState | null; dueOn: PlainDate | null }
  seesLateness: boolean
  today: PlainDate
  calendar: WorkingCalendar
}): { dueOn: PlainDate | null; daysOver: number } {
  const { filing, seesLateness, today, calendar } = args
  const { state, dossierState, dueOn } = filing
  const step = state === 'consolidated' && dossierState ? dossierState : state
  const daysOver = stepDaysOver({ step, dueOn, until: today, calendar })
  return daysOver > 0 && !seesLateness && state !== 'clarifying' ? { dueOn: null, daysOver: 0 } : { dueOn, daysOver }
}
