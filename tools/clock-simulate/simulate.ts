import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import type { ClockFacts } from '#domain/deadline/clock-facts.ts'
import { type ClockPolicy, type ClockStepName, DEFAULT_CLOCK_POLICY } from '#domain/deadline/clock-policy.ts'
import { liveThrough } from '#domain/deadline/live-through.ts'
import { dayAt, endOfDay, instantAt } from '#domain/shared/plain-date.ts'
import type { SimulatedLife, SimulationInput } from './simulation-input.ts'

/** A step that fires in a simulated life. */
export type SimulatedStep = { id: string; step: ClockStepName; at: Date; dueVersion: number }

/** The steps of all lives from the first to the last day of the simulation, in order of time, id and step name. */
export function simulate({ from, to, dayOff, lives, calendar }: SimulationInput & { calendar: WorkingCalendar }) {
  const policy: ClockPolicy = { ...DEFAULT_CLOCK_POLICY, dayOff }
  const rules = { policy, calendar }
  const begin = instantAt(from)
  const end = new Date(endOfDay(to).getTime() - 1)
  const steps: SimulatedStep[] = []
  for (const life of lives) {
    const { id, issuedAt, events } = life
    if (issuedAt > end) continue
    const lived = liveThrough({
      start: { facts: factsAtIssue(life), acceptedAt: null },
      events,
      end,
      rules,
    })
    for (const { step, at, dueVersion } of lived) {
      if (at >= begin) steps.push({ id, step, at, dueVersion })
    }
  }
  return steps.sort(
    (a, b) =>
      a.at.getTime() - b.at.getTime() || compare(a.id, b.id) || compare(a.step, b.step) || a.dueVersion - b.dueVersion,
  )
}

/** The step as other programs get it, its instant in the province's own time. */
export const describeStep = ({ id, step, at, dueVersion }: SimulatedStep) => ({
  id,
  step,
  at: `${dayAt(at)}T${DEFAULT_CLOCK_POLICY.fireTime}:00+07:00`,
  dueVersion,
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const factsAtIssue = ({ issuedAt, dueOn, yearly }: SimulatedLife): ClockFacts => ({
  kind: 'once',
  state: 'issued',
  dueOn,
  dueTime: null,
  dueVersion: 1,
  dueVersionBeganAt: issuedAt,
  resumedAt: null,
  issuedAt,
  lastActivityAt: issuedAt,
  submittedAt: null,
  decisionWaitingSince: null,
  acknowledgedAt: null,
  acknowledgedVersion: null,
  yearly,
  urgency: 'normal',
  isLedByDic: false,
  isGivenOn: false,
  settledUntil: issuedAt,
  fired: [],
})
