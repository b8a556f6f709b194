import {
  addWorkingDays,
  type CalendarResult,
  type WorkingCalendar,
  workingDayOnOrAfter,
} from '#domain/calendar/working-calendar.ts'
import { assertNever } from '#domain/shared/assert-never.ts'
import { addDays, dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { ClockFacts, ClockReason } from './clock-facts.ts'
import {
  CLOCK_STEP_NAMES,
  type ClockPolicy,
  type ClockStepName,
  clockStepRule,
  workingDistance,
} from './clock-policy.ts'
import { effectiveDate } from './effective-date.ts'

/** One line of the step table applied to one assignment: its turns, each on a day that the calendar gives. */
export type StepSeries = {
  step: ClockStepName
  firstTurn: number
  lastTurn: number
  dayOf: (turn: number) => CalendarResult<PlainDate>
  isFired: (turn: number) => boolean
  /** `taken`: turns of this series that the same evaluation has already taken. */
  occurrenceOf: (turn: number, taken: number) => number
  whyOf: (turn: number) => ClockReason
}

type Known = { facts: ClockFacts; calendar: WorkingCalendar; policy: ClockPolicy }

/** The escalation to the DIC of this version that has taken place, if any. */
export const findEscalationToDic = ({ fired, dueVersion }: ClockFacts) =>
  fired.find((done) => done.step === 'escalate-dic' && done.dueVersion === dueVersion)

/** Counts only after `escalate-dic` of the same version; at the very instant of that step it came before it. */
function isAcknowledged(facts: ClockFacts): boolean {
  const { acknowledgedAt, acknowledgedVersion, dueVersion } = facts
  if (acknowledgedAt === null || acknowledgedVersion !== dueVersion) return false
  const escalated = findEscalationToDic(facts)
  return escalated !== undefined && escalated.at < acknowledgedAt
}

function dateSeries(
  { facts, calendar, policy }: Known,
  step: ClockStepName,
  due: CalendarResult<PlainDate>,
): StepSeries {
  const { countsFrom } = clockStepRule(step)
  const setting = policy.steps[step]
  const urgency = facts.urgency
  const first = workingDistance({ days: setting.days, urgency, policy })
  const every = setting.everyDays === null ? 0 : workingDistance({ days: setting.everyDays, urgency, policy })
  const daysOf = (turn: number) => first + (turn - 1) * every
  const occurrenceOf = (turn: number) => (setting.everyDays === null ? 0 : turn)
  const direction = countsFrom === 'before-due' ? -1 : 1
  const code = step === 'escalate-office' ? 'not-acknowledged' : direction < 0 ? 'before-due' : 'after-due'
  return {
    step,
    firstTurn: 1,
    lastTurn: setting.everyDays === null ? 1 : Number.POSITIVE_INFINITY,
    dayOf: (turn) => (due.ok ? addWorkingDays({ calendar, day: due.value, count: direction * daysOf(turn) }) : due),
    isFired: (turn) =>
      facts.fired.some(
        (done) => done.step === step && done.dueVersion === facts.dueVersion && done.occurrence === occurrenceOf(turn),
      ),
    occurrenceOf,
    whyOf: (turn) => ({ code, params: { days: daysOf(turn), on: due.ok ? due.value : (facts.dueOn as PlainDate) } }),
  }
}

/**
 * Chases count from an event, whatever the version of the date. A turn is known to be over by the number of turns
 * recorded since the base, so neither a moved day nor a new version can bring it twice.
 */
function chaseSeries(known: Known, step: ClockStepName, base: Date, code: ClockReason['code']): StepSeries {
  const { facts, calendar, policy } = known
  const { days, everyDays } = policy.steps[step]
  const countsCalendarDays = clockStepRule(step).countsFrom === 'activity'
  const recorded = facts.fired.filter((done) => done.step === step)
  const on = dayAt(base)
  const distance = (count: number) =>
    countsCalendarDays ? count : workingDistance({ days: count, urgency: facts.urgency, policy })
  const daysOf = (turn: number) => distance(days) + (everyDays === null ? 0 : (turn - 1) * distance(everyDays))
  return {
    step,
    firstTurn: recorded.filter((done) => done.at > base).length + 1,
    lastTurn: everyDays === null ? 1 : Number.POSITIVE_INFINITY,
    dayOf: (turn) =>
      countsCalendarDays
        ? workingDayOnOrAfter(calendar, addDays(on, daysOf(turn)))
        : addWorkingDays({ calendar, day: on, count: daysOf(turn) }),
    isFired: () => false,
    occurrenceOf: (_turn, taken) => recorded.length + taken + 1,
    whyOf: (turn) => ({ code, params: { days: daysOf(turn), on } }),
  }
}

/** The series that run in the assignment's present state, in the order of the step table. */
export function openSeries(known: Known): StepSeries[] {
  const { facts, calendar, policy } = known
  const due = facts.dueOn === null ? null : effectiveDate({ dueOn: facts.dueOn, dayOff: policy.dayOff, calendar })
  const open: StepSeries[] = []
  const chase = (step: ClockStepName, base: Date | null, code: ClockReason['code']) => {
    if (base !== null) open.push(chaseSeries(known, step, base, code))
  }
  for (const step of CLOCK_STEP_NAMES) {
    const { states, yearlyOnly, countsFrom } = clockStepRule(step)
    if (!states.includes(facts.state) || (yearlyOnly && !facts.yearly)) continue
    if (step === 'escalate-dic' && facts.isLedByDic) continue
    if (step === 'escalate-office' && isAcknowledged(facts)) continue
    switch (countsFrom) {
      case 'before-due':
      case 'after-due':
        if (due !== null) open.push(dateSeries(known, step, due))
        break
      case 'activity':
        chase(step, facts.lastActivityAt, 'no-report')
        break
      case 'issue':
        chase(step, facts.issuedAt, 'not-accepted')
        break
      case 'submission':
        chase(step, facts.submittedAt, 'not-confirmed')
        break
      case 'decision-asked':
        chase(step, facts.decisionWaitingSince, 'not-decided')
        break
      default:
        assertNever(countsFrom)
    }
  }
  return open
}
