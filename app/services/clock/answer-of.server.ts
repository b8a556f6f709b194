import { getProvinceNowAt } from '#data/clock-time.server.ts'
import { db, type Transaction } from '#platform/db.server.ts'
import type { AdvanceAnswer } from '#workflows/shared/clock-contract.ts'

/** Rows that are due but were skipped are held by somebody: looking again at once would only meet the same lock. */
const HELD_MS = 1_000

/**
 * When a clock looks again, in real milliseconds: the province's clock runs as fast as the real one, however far the
 * demo has moved it. Nothing left that waits for time closes the clock; the next change starts it again.
 */
export function answerOf(args: {
  now: Date
  findNextAt: (tx: Transaction) => Promise<Date | null>
}): Promise<AdvanceAnswer> {
  return db.$transaction(async (tx) => {
    const provinceNow = await getProvinceNowAt(tx, args.now)
    const nextAt = await args.findNextAt(tx)
    if (nextAt === null) return { closed: true }
    return { closed: false, lookAgainInMs: Math.max(HELD_MS, nextAt.getTime() - provinceNow.getTime()) }
  })
}
