import type { AdvanceAnswer } from '#workflows/shared/clock-contract.ts'

/** Rows that are due but were skipped are held by somebody: looking again at once would only meet the same lock. */
const HELD_MS = 1_000

/**
 * When a clock looks again, in real milliseconds: the province's clock runs as fast as the real one, however far the
 * demo has moved it. Nothing left that waits for time closes the clock; the next change starts it again.
 */
export const answerOf = ({ now, nextAt }: { now: Date; nextAt: Date | null }): AdvanceAnswer =>
  nextAt === null
    ? { closed: true }
    : { closed: false, lookAgainInMs: Math.max(HELD_MS, nextAt.getTime() - now.getTime()) }
