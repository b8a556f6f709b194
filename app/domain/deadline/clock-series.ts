import {
  addWorkingDays,
  type CalendarResult,
  type WorkingCalendar,
  workingDayOnOrAfter,
} from '#domain/calendar/working-calendar.ts'
import { addDays, dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept } from '#domain/shared/result.ts'
import type { ClockFacts, ClockReason } from './clock-facts.ts'
import {
  CLOCK_STEP_NAMES,
  type ClockPolicy,
  type ClockStepName,
  clockStepRule,
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
  /** Steps of a date: the turns recorded for its version. */
  firedTurns: ReadonlySet<number> | null
  /** Chases: how many of them the whole life has recorded. */
  recorded: number
  why: ClockReason['code']
}

type Known = { facts: ClockFacts; calendar: WorkingCalendar; policy: ClockPolicy }

export const daysOfTurn = ({ firstDays, everyDays }: StepSeries, turn: number): number =>
  firstDays + (turn - 1) * (everyDays ?? 0)

export const lastTurnOf = ({ everyDays }: StepSeries): number => (everyDays === null ? 1 : Number.POSITIVE_INFINITY)

export function dayOfTurn(series: StepSeries, turn: number, calendar: WorkingCalendar): CalendarResult<PlainDate> {
  const { from, unit } = series
  if (!from.ok) return from
  const days = daysOfTurn(series, turn)
  if (unit === 'calendar-days-after') return workingDayOnOrAfter(calendar, addDays(from.value, days))
  return addWorkingDays({ calendar, day: from.value, count: unit === 'working-days-before' ? -days : days })
}

export const isFiredTurn = ({ firedTurns, everyDays }: StepSeries, turn: number): boolean =>
  firedTurns?.has(everyDays === null ? 0 : turn) ?? false

/** `taken`: turns of this series that the same evaluation has already taken. */
export function occurrenceOfTurn(series: StepSeries, turn: number, taken: number): number {
  if (series.firedTurns === null) return series.recorded + taken + 1
  return series.everyDays === null ? 0 : turn
}

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

function distances({ facts, policy }: Known, step: ClockStepName): Pick<StepSeries, 'firstDays' | 'everyDays'> {
  const { days, everyDays } = policy.steps[step]
  if (clockStepRule(step).countsFrom === 'activity') return { firstDays: days, everyDays }
  const { urgency } = facts
  return {
    firstDays: workingDistance({ days, urgency, policy }),
    everyDays: everyDays === null ? null : workingDistance({ days: everyDays, urgency, policy }),
  }
}

function dateSeries(known: Known, step: ClockStepName, due: CalendarResult<PlainDate>): StepSeries {
  const { fired, dueVersion } = known.facts
  const isBefore = clockStepRule(step).countsFrom === 'before-due'
  const firedTurns = new Set<number>()
  for (const done of fired) {
    if (done.step === step && done.dueVersion === dueVersion) firedTurns.add(done.occurrence)
  }
  return {
    step,
    from: due,
    unit: isBefore ? 'working-days-before' : 'working-days-after',
    ...distances(known, step),
    firstTurn: 1,
    firedTurns,
    recorded: 0,
    why: step === 'escalate-office' ? 'not-acknowledged' : isBefore ? 'before-due' : 'after-due',
  }
}

/**
 * Chases count from an event, whatever the version of the date. A turn is known to be over by the number of turns
 * recorded since the base, so neither a moved day nor a new version can bring it twice.
 */
function chaseSeries(known: Known, step: ClockStepName, chase: Chase): StepSeries {
  let recorded = 0
  let sinceBase = 0
  for (const done of known.facts.fired) {
    if (done.step !== step) continue
    recorded += 1
    if (done.at > chase.base) sinceBase += 1
  }
  return {
    step,
    from: accept(dayAt(chase.base)),
    unit: clockStepRule(step).countsFrom === 'activity' ? 'calendar-days-after' : 'working-days-after',
    ...distances(known, step),
    firstTurn: sinceBase + 1,
    firedTurns: null,
    recorded,
    why: chase.why,
  }
}

type Chase = { base: Date; why: ClockReason['code'] }

const chaseFrom = (base: Date | null, why: ClockReason['code']): Chase | null => (base === null ? null : { base, why })

/** What a chase counts from; the date ladder is no chase. */
const CHASES = {
  'before-due': () => null,
  'after-due': () => null,
  activity: ({ lastActivityAt }) => chaseFrom(lastActivityAt, 'no-report'),
  issue: ({ issuedAt }) => chaseFrom(issuedAt, 'not-accepted'),
  submission: ({ submittedAt }) => chaseFrom(submittedAt, 'not-confirmed'),
  'decision-asked': ({ decisionWaitingSince }) => chaseFrom(decisionWaitingSince, 'not-decided'),
} as const satisfies Record<ReturnType<typeof clockStepRule>['countsFrom'], (facts: ClockFacts) => Chase | null>

/** The series that run in the assignment's present state, in the order of the step table. */
export function openSeries(known: Known): StepSeries[] {
  const { facts, calendar, policy } = known
  const due = facts.dueOn === null ? null : effectiveDate({ dueOn: facts.dueOn, dayOff: policy.dayOff, calendar })
  const open: StepSeries[] = []
  for (const step of CLOCK_STEP_NAMES) {
    const { states, yearlyOnly, countsFrom } = clockStepRule(step)
    if (!states.includes(facts.state) || (yearlyOnly && !facts.yearly)) continue
    if (step === 'escalate-dic' && facts.isLedByDic) continue
    if (step === 'escalate-office' && isAcknowledged(facts)) continue
    const isOfTheDate = countsFrom === 'before-due' || countsFrom === 'after-due'
    if (isOfTheDate && due !== null) open.push(dateSeries(known, step, due))
    const chase = CHASES[countsFrom](facts)
    if (chase !== null) open.push(chaseSeries(known, step, chase))
  }
  return open
}
