import {
  addWorkingDays,
  type CalendarResult,
  type WorkingCalendar,
  workingDayOnOrAfter,
} from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, instantAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { ClockFacts, ClockReason, FiredStep } from './clock-facts.ts'
import {
  CLOCK_STEP_NAMES,
  type ClockPolicy,
  type ClockStepName,
  clockStepRule,
  PERIOD_REPORT_STEPS,
  stepSettings,
  workingDistance,
} from './clock-policy.ts'
import { effectiveDate } from './effective-date.ts'

/** One line of the step table applied to one assignment: its turns, each so many days from the day it counts from. */
export type StepSeries = {
  step: ClockStepName
  /** A refusal where the calendar does not know the day. */
  from: CalendarResult<PlainDate>
  unit: 'working-days-before' | 'working-days-after' | 'calendar-days-after'
  firstDays: number
  /** Distance between two turns; null = there is one. */
  everyDays: number | null
  firstTurn: number
  /** The turn has to come before this instant, or not at all. */
  endsAt: Date | null
  /** How many of them are recorded: of a date for its version, of a chase in the whole life. */
  recorded: number
  why: ClockReason['code']
}

type Known = { facts: ClockFacts; calendar: WorkingCalendar; policy: ClockPolicy }

export const daysOfTurn = ({ firstDays, everyDays }: StepSeries, turn: number): number =>
  firstDays + (turn - 1) * (everyDays ?? 0)

export const lastTurnOf = ({ everyDays }: StepSeries): number => (everyDays === null ? 1 : Number.POSITIVE_INFINITY)

/** The working days of a step, where the lead has days of its own. */
export const calendarOfStep = (calendar: WorkingCalendar, step: ClockStepName): WorkingCalendar =>
  clockStepRule(step).calendar === 'province' ? (calendar.province ?? calendar) : calendar

export function dayOfTurn(series: StepSeries, turn: number, known: WorkingCalendar): CalendarResult<PlainDate> {
  const { from, unit, step } = series
  const calendar = calendarOfStep(known, step)
  if (!from.ok) return from
  const days = daysOfTurn(series, turn)
  if (unit === 'calendar-days-after') return workingDayOnOrAfter(calendar, addDays(from.value, days))
  return addWorkingDays({ calendar, day: from.value, count: unit === 'working-days-before' ? -days : days })
}

/** `taken`: turns of this series that the same evaluation has already taken. */
export const occurrenceOfTurn = ({ step, everyDays, recorded }: StepSeries, taken: number): number =>
  everyDays === null && isOfTheDate(step) ? 0 : recorded + taken + 1

const isOfTheDate = (step: ClockStepName): boolean => {
  const { countsFrom } = clockStepRule(step)
  return countsFrom === 'before-due' || countsFrom === 'before-hour' || countsFrom === 'after-due'
}

/** The escalation to the DIC of this version that has taken place, if any. */
export const findEscalationToDic = ({ fired, dueVersion }: ClockFacts) =>
  fired.find((done) => done.step === 'escalate-dic' && done.dueVersion === dueVersion)

/** Counts only after `escalate-dic` of the same version; at the very instant of that step it came before it. */
export function isAcknowledged(facts: ClockFacts): boolean {
  const { acknowledgedAt, acknowledgedVersion, dueVersion } = facts
  if (acknowledgedAt === null || acknowledgedVersion !== dueVersion) return false
  const escalated = findEscalationToDic(facts)
  return escalated !== undefined && escalated.at < acknowledgedAt
}

function distances({ facts, policy }: Known, step: ClockStepName): Pick<StepSeries, 'firstDays' | 'everyDays'> {
  const { days, everyDays } = stepSettings(policy, facts.kind)[step]
  if (clockStepRule(step).countsFrom === 'activity') return { firstDays: days, everyDays }
  const { urgency } = facts
  return {
    firstDays: workingDistance({ days, urgency, policy }),
    everyDays: everyDays === null ? null : workingDistance({ days: everyDays, urgency, policy }),
  }
}

/** Whose acknowledgement was waited for. */
const notAcknowledged = ({ isGivenOn }: ClockFacts): ClockReason['code'] =>
  isGivenOn ? 'giver-not-acknowledged' : 'not-acknowledged'

function dateSeries(known: Known, step: ClockStepName, due: CalendarResult<PlainDate>): StepSeries {
  const { fired, dueVersion } = known.facts
  const isBefore = clockStepRule(step).countsFrom !== 'after-due'
  const days = distances(known, step)
  const done = fired.filter((one) => one.step === step && one.dueVersion === dueVersion)
  return {
    step,
    from: due,
    unit: isBefore ? 'working-days-before' : 'working-days-after',
    ...days,
    firstTurn: turnAfter(days, done),
    recorded: done.length,
    endsAt: null,
    why: step === 'escalate-office' ? notAcknowledged(known.facts) : isBefore ? 'before-due' : 'after-due',
  }
}

/**
 * The reminder of the day itself, where an hour is given: on D, and with a hỏa tốc order on the day as written, because
 * its mails go on days off too. It ends with the hour: who has to be done by 7:00 is reminded the day before.
 */
function hourSeries(known: Known, step: ClockStepName, due: CalendarResult<PlainDate>): StepSeries[] {
  const { dueOn, dueTime, urgency } = known.facts
  if (dueOn === null || dueTime === null) return []
  const on = urgency === 'flash' ? accept(dueOn) : due
  return [{ ...dateSeries(known, step, on), why: 'before-hour', endsAt: instantAt(dueOn, dueTime) }]
}

/** The day of a rung of the present date, whatever the state; null where the date has no such rung. */
export function dayOfDateStep(known: Known, step: ClockStepName): CalendarResult<PlainDate> | null {
  const { facts, policy, calendar } = known
  if (facts.dueOn === null || !isOfTheDate(step)) return null
  const due = effectiveDate({ dueOn: facts.dueOn, dayOff: policy.dayOff, calendar })
  const isOfTheHour = clockStepRule(step).countsFrom === 'before-hour'
  const [series] = isOfTheHour ? hourSeries(known, step, due) : [dateSeries(known, step, due)]
  return series ? dayOfTurn(series, 1, calendar) : null
}

/** Chases count from an event, whatever the version of the date. */
function chaseSeries(known: Known, step: ClockStepName, { base, why }: Chase): StepSeries {
  const days = distances(known, step)
  const done = known.facts.fired.filter((one) => one.step === step)
  return {
    step,
    from: accept(dayAt(base)),
    unit: clockStepRule(step).countsFrom === 'activity' ? 'calendar-days-after' : 'working-days-after',
    ...days,
    firstTurn: turnAfter(
      days,
      done.filter(({ at }) => at > base),
    ),
    recorded: done.length,
    endsAt: null,
    why,
  }
}

/**
 * The first turn that is counted to more days than those recorded since the base. Neither a moved day, nor a new
 * version of a chase, nor another distance can bring a turn twice.
 */
function turnAfter({ firstDays, everyDays }: Pick<StepSeries, 'firstDays' | 'everyDays'>, done: readonly FiredStep[]) {
  if (done.length === 0) return 1
  if (everyDays === null) return 2
  const days = Math.max(...done.map((one) => one.days))
  return days < firstDays ? 1 : Math.floor((days - firstDays) / everyDays) + 2
}

type Chase = { base: Date; why: ClockReason['code'] }

const chaseFrom = (base: Date | null, why: ClockReason['code']): Chase | null => (base === null ? null : { base, why })

/** What a chase counts from; the date ladder is no chase. */
const CHASES = {
  'before-due': () => null,
  'before-hour': () => null,
  'after-due': () => null,
  activity: ({ lastActivityAt }) => chaseFrom(lastActivityAt, 'no-report'),
  issue: ({ issuedAt }) => chaseFrom(issuedAt, 'not-accepted'),
  submission: ({ submittedAt }) => chaseFrom(submittedAt, 'not-confirmed'),
  'decision-asked': ({ decisionWaitingSince }) => chaseFrom(decisionWaitingSince, 'not-decided'),
} as const satisfies Record<ReturnType<typeof clockStepRule>['countsFrom'], (facts: ClockFacts) => Chase | null>

/** Period reports, and dates beside the assignment's own, have some of the steps only. */
const hasStep = ({ ladder, isPeriodReport }: ClockFacts, step: ClockStepName): boolean =>
  (ladder?.steps.includes(step) ?? true) && (!isPeriodReport || PERIOD_REPORT_STEPS.includes(step))

/** The series that run in the assignment's present state, in the order of the step table. */
export function openSeries(known: Known): StepSeries[] {
  const { facts, calendar, policy } = known
  const due = facts.dueOn === null ? null : effectiveDate({ dueOn: facts.dueOn, dayOff: policy.dayOff, calendar })
  const open: StepSeries[] = []
  const settings = stepSettings(policy, facts.kind)
  for (const step of CLOCK_STEP_NAMES) {
    if (!settings[step].isOn || !hasStep(facts, step)) continue
    const { states, yearlyOnly, countsFrom } = clockStepRule(step)
    if (!states.includes(facts.state) || (yearlyOnly && !facts.yearly)) continue
    if (step === 'escalate-dic' && facts.isLedByDic) continue
    if (step === 'escalate-office' && isAcknowledged(facts)) continue
    if (countsFrom === 'before-hour' && due !== null) open.push(...hourSeries(known, step, due))
    else if (isOfTheDate(step) && due !== null) open.push(dateSeries(known, step, due))
    const chase = CHASES[countsFrom](facts)
    if (chase !== null) open.push(chaseSeries(known, step, chase))
  }
  return open
}
