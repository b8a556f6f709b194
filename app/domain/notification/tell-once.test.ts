import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '#domain/shared/plain-date.ts'
import { matterOf, type Told, tellOnce } from './tell-once.ts'

const DAY = plainDate('2024-11-13')

let count = 0
function told(step: string, changes: Partial<Told> = {}): Told {
  const matter = matterOf({ step })
  if (!matter) throw new Error(`${step} is no step`)
  count += 1
  return { id: `${step} ${count}`, personId: 'an', subjectId: 'v21', on: DAY, hasLeft: false, ...matter, ...changes }
}
const withheld = (fresh: Told[], known: Told[] = []) => [...tellOnce({ fresh, known })]

describe('of one thing on one day', () => {
  it('a person reads the escalation, not the reminder that had not left', () => {
    const reminder = told('remind-1')
    expect(withheld([told('escalate-dic')], [reminder])).toEqual([reminder.id])
  })

  it('an escalation follows a reminder that has left: it asks for something else', () => {
    expect(withheld([told('escalate-dic')], [told('remind-1', { hasLeft: true })])).toEqual([])
  })

  it('a reminder does not follow what is as strong or stronger', () => {
    const reminder = told('remind-3')
    expect(withheld([reminder], [told('overdue', { hasLeft: true })])).toEqual([reminder.id])
    const again = told('escalate-leadership')
    expect(withheld([again], [told('escalate-office', { hasLeft: true })])).toEqual([again.id])
  })

  it('steps that an engine takes together after an absence become one message, the newest', () => {
    const steps = [told('escalate-dic'), told('escalate-office'), told('escalate-leadership')]
    expect(withheld(steps)).toEqual([steps[0]?.id, steps[1]?.id])
  })

  it('another person, another subject, another thing and another day are told', () => {
    const known = [told('overdue', { hasLeft: true })]
    expect(withheld([told('overdue', { personId: 'binh' })], known)).toEqual([])
    expect(withheld([told('overdue', { subjectId: 'v22' })], known)).toEqual([])
    expect(withheld([told('chase-report')], known)).toEqual([])
    expect(withheld([told('overdue', { on: addDays(DAY, 1) })], known)).toEqual([])
  })

  it('what people do is no such thing', () => {
    expect(matterOf({})).toBeNull()
  })
})

describe('whatever comes in whatever order', () => {
  const STEPS = [
    'remind-7',
    'remind-1',
    'overdue',
    'escalate-dic',
    'escalate-office',
    'chase-report',
    'step-due',
  ] as const
  const anyTold = fc.record({
    step: fc.constantFrom(...STEPS),
    personId: fc.constantFrom('an', 'binh'),
    subjectId: fc.constantFrom('v21', 'v22'),
    day: fc.integer({ min: 0, max: 2 }),
    leaves: fc.boolean(),
  })

  it('nobody gets two mails of one thing on one day, but a stronger one after a weaker', () => {
    fc.assert(
      fc.property(fc.array(anyTold, { maxLength: 30 }), (lives) => {
        let known: Told[] = []
        const mailed: Told[] = []
        for (const { step, day, leaves, ...who } of lives.toSorted((a, b) => a.day - b.day)) {
          const fresh = told(step, { ...who, on: addDays(DAY, day) })
          const silent = tellOnce({ fresh: [fresh], known })
          known = [...known, fresh].filter(({ id }) => !silent.has(id))
          if (leaves) {
            mailed.push(...known.filter(({ hasLeft }) => !hasLeft).map((one) => ({ ...one, on: fresh.on })))
            known = known.map((one) => (one.hasLeft ? one : { ...one, hasLeft: true, on: fresh.on }))
          }
        }
        const same = (a: Told, b: Told) =>
          a.personId === b.personId && a.subjectId === b.subjectId && a.thing === b.thing && a.on === b.on
        for (const [place, later] of mailed.entries())
          for (const earlier of mailed.slice(0, place).filter((one) => same(one, later)))
            expect(later.strength).toBeGreaterThan(earlier.strength)
      }),
      { numRuns: 500 },
    )
  })

  it('something of each thing is told: silence is never the answer', () => {
    fc.assert(
      fc.property(fc.array(anyTold, { minLength: 1, maxLength: 30 }), (lives) => {
        const fresh = lives.map(({ step, day, leaves: _leaves, ...who }) =>
          told(step, { ...who, on: addDays(DAY, day) }),
        )
        const silent = tellOnce({ fresh, known: [] })
        for (const one of fresh)
          expect(
            fresh.some(
              (other) =>
                !silent.has(other.id) &&
                other.personId === one.personId &&
                other.subjectId === one.subjectId &&
                other.thing === one.thing,
            ),
          ).toBe(true)
      }),
    )
  })
})
