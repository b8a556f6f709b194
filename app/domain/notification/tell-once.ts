import { CLOCK_STEP_NAMES, type ClockStepName, clockStepRule } from '#domain/deadline/clock-policy.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'

/** What a message of a clock is about, and how much it asks: the stronger one replaces the weaker, never the reverse. */
export type Matter = { thing: string; strength: number }

const REMINDER = 0
const LATENESS = 1
const ESCALATION = 2

const THINGS = {
  'before-due': { thing: 'date', strength: REMINDER },
  'before-hour': { thing: 'date', strength: REMINDER },
  'after-due': { thing: 'date', strength: LATENESS },
  activity: { thing: 'report', strength: REMINDER },
  issue: { thing: 'acceptance', strength: REMINDER },
  submission: { thing: 'confirmation', strength: REMINDER },
  'decision-asked': { thing: 'decision', strength: REMINDER },
} as const satisfies Record<ReturnType<typeof clockStepRule>['countsFrom'], Matter>

const isClockStep = (step: string): step is ClockStepName => CLOCK_STEP_NAMES.some((one) => one === step)

/** Null for what people do: each act is a thing of its own and is told once by its cause. */
export function matterOf({ step }: { step?: string | number }): Matter | null {
  if (typeof step !== 'string') return null
  if (step === 'step-escalate') return { thing: 'step', strength: ESCALATION }
  if (!isClockStep(step)) return { thing: 'step', strength: step.endsWith('overdue') ? LATENESS : REMINDER }
  const { countsFrom, delivery } = clockStepRule(step)
  const matter = THINGS[countsFrom]
  return delivery === 'at-once' ? { ...matter, strength: ESCALATION } : matter
}

export type Told = Matter & {
  id: string
  personId: string
  subjectId: string
  /** The day on which it was mailed, or would be. */
  on: PlainDate
  /** A mail server may have it. */
  hasLeft: boolean
}

const keyOf = ({ personId, subjectId, thing }: Told): string => `${personId} ${subjectId} ${thing}`

/**
 * Nobody is told twice of the same thing in one day: the same person, about the same subject and the same thing. Answers
 * the messages that are recorded but not mailed. What has left stands: on that day only something stronger follows it
 * (an escalation asks for more than the reminder before it). What has not left gives way to a newer one that is at
 * least as strong, and makes a weaker one needless, whatever its day. `fresh` in order of time.
 */
export function tellOnce({ fresh, known }: { fresh: readonly Told[]; known: readonly Told[] }): Set<string> {
  const standing = new Map<string, Told[]>()
  for (const told of known) standing.set(keyOf(told), [...(standing.get(keyOf(told)) ?? []), told])
  const withheld = new Set<string>()
  for (const told of fresh) {
    const others = standing.get(keyOf(told)) ?? []
    if (others.some((other) => isEnough(other, told))) {
      withheld.add(told.id)
      continue
    }
    for (const { id, hasLeft } of others) if (!hasLeft) withheld.add(id)
    standing.set(keyOf(told), [...others.filter(({ hasLeft }) => hasLeft), told])
  }
  return withheld
}

/** Whether the earlier one says it all. */
const isEnough = (earlier: Told, told: Told): boolean =>
  earlier.hasLeft ? earlier.on === told.on && earlier.strength >= told.strength : earlier.strength > told.strength
