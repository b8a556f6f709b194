import fc from 'fast-check'
import type { ClockFacts } from '#domain/deadline/clock-facts.ts'
import type { LifeEvent, LifeEventKind } from '#domain/deadline/life-event.ts'
import { addDays, instantAt, type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { clockFacts } from './clock-facts.ts'

export const FIRST_DAY = plainDate('2024-01-01')
export const END = instantAt(plainDate('2025-12-31'), '23:59')

const dayAfter = (from: PlainDate, min: number, max: number) =>
  fc.integer({ min, max }).map((offset) => addDays(from, offset))

/** Many events fall at 7:30 sharp and on the days around the date, where the rules bite. */
export const anyInstant = fc
  .tuple(dayAfter(FIRST_DAY, 0, 560), fc.constantFrom('00:00', '07:29', '07:30', '07:31', '14:05', '23:59'))
  .map(([day, time]) => instantAt(day, time))
export const anyDue = dayAfter(FIRST_DAY, 20, 600)

const kindsWithWeight: [LifeEventKind, number][] = [
  ['accept', 3],
  ['decline', 1],
  ['insist', 1],
  ['report', 3],
  ['ask-extension', 2],
  ['extend', 2],
  ['suspend', 2],
  ['resume', 3],
  ['submit', 2],
  ['send-back', 2],
  ['acknowledge', 3],
  ['confirm', 0.3],
  ['withdraw', 0.2],
]
const anyKind = fc.oneof(
  ...kindsWithWeight.map(([kind, weight]) => ({ weight: weight * 10, arbitrary: fc.constant(kind) })),
)
const toEvent = ({ at, kind, dueOn }: { at: Date; kind: LifeEventKind; dueOn: PlainDate }): LifeEvent =>
  kind === 'extend' ? { at, kind, dueOn } : { at, kind }
const anyEvent = fc.record({ at: anyInstant, kind: anyKind, dueOn: anyDue }).map(toEvent)

/** A life from its issue on: what it was given, and what people do, possible or not, in order of time. */
export const anyLife = fc
  .record({
    issuedAt: anyInstant.filter((at) => at < instantAt(plainDate('2024-09-01'))),
    dueOn: fc.option(anyDue, { freq: 8 }),
    yearly: fc.boolean(),
    urgency: fc.constantFrom('normal' as const, 'normal' as const, 'urgent' as const, 'flash' as const),
    acceptedAfterDays: fc.option(fc.integer({ min: 0, max: 8 }), { freq: 4 }),
    acknowledgedDaysAfterDue: fc.option(fc.integer({ min: 2, max: 8 })),
    events: fc.array(anyEvent, { maxLength: 14 }),
  })
  .map(({ acceptedAfterDays, acknowledgedDaysAfterDue, events, issuedAt, ...given }) => {
    const all = [...events]
    if (acceptedAfterDays !== null) {
      all.push({ at: new Date(issuedAt.getTime() + acceptedAfterDays * 86_400_000), kind: 'accept' })
    }
    if (acknowledgedDaysAfterDue !== null && given.dueOn) {
      all.push({ at: instantAt(addDays(given.dueOn, acknowledgedDaysAfterDue), '07:30'), kind: 'acknowledge' })
    }
    return {
      start: { facts: factsAtIssue({ ...given, issuedAt }), acceptedAt: null },
      events: all.sort((a, b) => a.at.getTime() - b.at.getTime()),
    }
  })

const factsAtIssue = (given: Partial<ClockFacts> & { issuedAt: Date }) =>
  clockFacts({
    ...given,
    state: 'issued',
    dueVersionBeganAt: given.issuedAt,
    lastActivityAt: given.issuedAt,
    settledUntil: given.issuedAt,
  })
