import { isWorkingDay, type WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { ClockFacts } from '#domain/deadline/clock-facts.ts'
import { addDays, dayAt, daysBetween, instantAt, type PlainDate, plainDate, yearOf } from '#domain/shared/plain-date.ts'
import { applyEvent, type Life, type LifeEvent } from './clock-life.ts'

/*
 * A second, slow reading of handbook 2.5 that shares no code with the clock: it walks from day to day, and on each
 * working day at 7:30 asks the table which steps fall on today. Default numbers, day off "previous".
 */

export type OracleStep = { step: string; at: Date; dueVersion: number }

const CLOSED = new Set(['completed', 'withdrawn'])

export function consultOracle(args: {
  start: ClockFacts
  events: readonly LifeEvent[]
  end: Date
  calendar: WorkingCalendar
}): OracleStep[] {
  const { start, events, end, calendar } = args
  const isOff = new Set<PlainDate>()
  /** How many working days have gone by on a day, counted by walking. */
  const gone = new Map<PlainDate, number>()
  let walked = 0
  for (const year of calendar.years) {
    for (let day = plainDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) {
      const known = isWorkingDay(calendar, day)
      if (known.ok && known.value) walked += 1
      else isOff.add(day)
      gone.set(day, walked)
    }
  }
  const works = (day: PlainDate): boolean => !isOff.has(day)
  /** Working days after `from` up to `to`. */
  const count = (from: PlainDate, to: PlainDate): number =>
    (gone.get(to) ?? Number.NaN) - (gone.get(from) ?? Number.NaN)
  const half = (days: number) => (start.urgency === 'normal' ? days : Math.ceil(days / 2))

  function stepsOf({ facts }: Life, today: PlainDate, escalated: ReadonlySet<number>): string[] {
    if (CLOSED.has(facts.state) || facts.state === 'suspended') return []
    const isDaysSince = (instant: Date | null, days: number) =>
      instant !== null && today > dayAt(instant) && count(dayAt(instant), today) === half(days)
    if (facts.state === 'submitted') return isDaysSince(facts.submittedAt, 3) ? ['chase-confirmation'] : []
    const steps: string[] = []
    if (facts.dueOn !== null) {
      let effective = facts.dueOn
      while (!works(effective)) effective = addDays(effective, -1)
      const left = today < effective ? count(today, effective) : 0
      const over = today > effective ? count(effective, today) : 0
      for (const days of facts.yearly ? [30, 15, 7, 3, 1] : [7, 3, 1]) {
        if (left > 0 && left === half(days)) steps.push(`remind-${days}`)
      }
      const isAcknowledged = facts.acknowledgedVersion === facts.dueVersion && escalated.has(facts.dueVersion)
      if (over === half(1)) steps.push('overdue')
      if (over === half(3)) steps.push('escalate-dic')
      if (over === half(5) && !isAcknowledged) steps.push('escalate-office')
      if (over >= half(10) && (over - half(10)) % half(5) === 0) steps.push('escalate-leadership')
    }
    if (facts.state === 'in-progress') {
      const base = dayAt(facts.lastActivityAt)
      // Today takes the chases of the days off before it as well.
      for (let due = today; due > base; due = addDays(due, -1)) {
        if (daysBetween(base, due) % 30 === 0) steps.push('chase-report')
        if (works(addDays(due, -1))) break
      }
    }
    if (facts.state === 'issued' && isDaysSince(facts.issuedAt, 2)) steps.push('chase-acceptance')
    if (facts.state === 'issued' && isDaysSince(facts.issuedAt, 4)) steps.push('escalate-acceptance')
    if (isDaysSince(facts.decisionWaitingSince, 2)) steps.push('chase-decision')
    return steps.sort()
  }

  const told: OracleStep[] = []
  const escalated = new Set<number>()
  let life: Life = { facts: start, stateBeforePause: start.state }
  let next = 0
  for (let offset = 0; offset <= daysBetween(dayAt(start.issuedAt), dayAt(end)); offset += 1) {
    const today = addDays(dayAt(start.issuedAt), offset)
    const at = instantAt(today, '07:30')
    for (; next < events.length && (events[next] as LifeEvent).at <= at; next += 1) {
      const { state, dueVersion, acknowledgedVersion } = life.facts
      const isLadder = state === 'issued' || state === 'in-progress' || state === 'declined'
      const mayAcknowledge = isLadder && escalated.has(dueVersion) && acknowledgedVersion !== dueVersion
      life = applyEvent(life, events[next] as LifeEvent, mayAcknowledge)
    }
    if (at < start.issuedAt || at > end || !works(today)) continue
    for (const step of stepsOf(life, today, escalated)) {
      told.push({ step, at, dueVersion: life.facts.dueVersion })
      if (step === 'escalate-dic') escalated.add(life.facts.dueVersion)
    }
  }
  return told
}
