import type { AdvanceAnswer } from '#workflows/shared/clock-contract.ts'

/** A life of a clock, as far as its history shows it: what it is answered, and when it is woken. */
export type Shape = {
  answers: (look: number) => AdvanceAnswer | Error
  lookTakesMs?: number
  wakes: number
  wakeEveryMs: number
  /** It has nothing to do any more, closes, and is started again by the next change. */
  startsAgain?: boolean
  isLeftAsleep?: boolean
  isContinued?: boolean
}

const HOUR_MS = 3_600_000
const CLOSED: AdvanceAnswer = { closed: true }
const sleepFor = (lookAgainInMs: number | null): AdvanceAnswer => ({ closed: false, lookAgainInMs })
const inTurn =
  (...answers: (AdvanceAnswer | Error)[]) =>
  (look: number) =>
    answers[look] ?? CLOSED

/** Every shape a clock's history can have; each is recorded of each of the workflows. */
export const SHAPES = {
  idle: { answers: () => sleepFor(HOUR_MS), wakes: 0, wakeEveryMs: 1_000, isLeftAsleep: true },
  'nothing-to-wait-for': { answers: () => sleepFor(null), wakes: 1, wakeEveryMs: 500, isLeftAsleep: true },
  'many-wakes': {
    answers: (look) => (look < 25 ? sleepFor(HOUR_MS - look * 1_000) : CLOSED),
    wakes: 400,
    wakeEveryMs: 60,
  },
  'timer-fired': { answers: inTurn(sleepFor(200), sleepFor(150), sleepFor(100)), wakes: 0, wakeEveryMs: 0 },
  'earlier-timer': { answers: inTurn(sleepFor(1_500), sleepFor(300), sleepFor(200)), wakes: 2, wakeEveryMs: 100 },
  'woken-while-looking': {
    answers: inTurn(sleepFor(HOUR_MS), CLOSED, CLOSED),
    lookTakesMs: 400,
    wakes: 6,
    wakeEveryMs: 150,
  },
  'look-failed': {
    answers: inTurn(sleepFor(HOUR_MS), new Error('the database is away'), new Error('still away')),
    wakes: 4,
    wakeEveryMs: 300,
  },
  'closed-and-started-again': { answers: () => CLOSED, wakes: 0, wakeEveryMs: 0, startsAgain: true },
  'continued-as-new': {
    answers: (look) => (look < 450 ? sleepFor(1) : CLOSED),
    wakes: 0,
    wakeEveryMs: 0,
    isContinued: true,
  },
} as const satisfies Record<string, Shape>
