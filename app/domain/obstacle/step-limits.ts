import { URGENCIES, type Urgency } from '#domain/assignment/states.ts'
import { addWorkingDays, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { DossierState, ObstacleState } from './states.ts'

/** The steps a holder is measured by: the states, and within `received` what follows the check. */
export type ObstacleStep = ObstacleState | 'checked'

/** Working days each holder has for its step (handbook 2.7); null where nobody is waited for. What the setting starts with. */
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
  // The letter itself says until when it asks for an answer.
  'above-province': null,
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

export type MatterKind = 'obstacle' | 'dossier'
export type DaysByUrgency = Record<Urgency, number>
export type StepLimitsValue = Record<MatterKind, Record<string, DaysByUrgency>>
/** The setting in force; version 1 is the handbook's. */
export type StepLimits = StepLimitsValue & { version: number }

const DEFAULTS = { obstacle: OBSTACLE_LIMIT_DAYS, dossier: DOSSIER_LIMIT_DAYS } as const satisfies Record<
  MatterKind,
  Record<string, number | null>
>

/** Urgency presses the offices; who filed has its full time to answer and to look at the fix. */
const HELD_BY_FILER: readonly string[] = ['clarifying', 'confirming']

/** "Urgency halves the distances in working days, rounded up" (handbook 2.5). */
const byUrgency = (step: string, days: number): DaysByUrgency => {
  const pressed = HELD_BY_FILER.includes(step) ? days : Math.ceil(days / 2)
  return { normal: days, urgent: pressed, 'very-urgent': pressed, flash: pressed }
}

const limitedSteps = (kind: MatterKind): Record<string, DaysByUrgency> =>
  Object.fromEntries(
    Object.entries(DEFAULTS[kind]).flatMap(([step, days]) => (days === null ? [] : [[step, byUrgency(step, days)]])),
  )

export const DEFAULT_STEP_LIMITS: StepLimits = {
  version: 1,
  obstacle: limitedSteps('obstacle'),
  dossier: limitedSteps('dossier'),
}

/** Steps with a limit, in the order of the procedure. */
export const LIMITED_STEPS = (['obstacle', 'dossier'] as const).flatMap((kind) =>
  Object.keys(DEFAULT_STEP_LIMITS[kind]).map((step) => ({ kind, step })),
)

/** Working days of a step for a matter of that urgency; null where the step waits for nobody. */
export const limitDaysOf = (
  limits: StepLimitsValue,
  { kind, step, urgency }: { kind: MatterKind; step: string; urgency: Urgency },
): number | null => limits[kind][step]?.[urgency] ?? null

/** A dossier is as urgent as the most urgent of its filings. */
export const highestUrgency = (urgencies: readonly Urgency[]): Urgency =>
  URGENCIES.findLast((one) => urgencies.includes(one)) ?? 'normal'
