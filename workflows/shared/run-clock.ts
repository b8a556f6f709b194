import {
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow'
import { type Advance, type AdvanceAnswer, LONGEST_HISTORY, wakeSignal } from './clock-contract.ts'

/** Of clocks that an earlier release started without saying how long their history may grow. */
const LONGEST_BEFORE = 2_000

/** An attempt that failed is not repeated with its old `now`: the loop looks again with a new one. */
const AFTER_FAILURE_MS = 15_000

/** Answers about one and the same instant differ by a few milliseconds; that is no reason for another timer. */
const SLACK_MS = 5

/**
 * The clock of one holder: look, sleep until the next step or until woken, look again. It owns no policy and no data.
 * The timer is never cancelled: one is started only when it ends earlier than the one pending (`condition` with a limit
 * cancels its timer, and the in-memory server stops for ever when that meets the firing). A timer that has become
 * pointless wakes the clock once in vain.
 */
export async function runClock(id: string, advance: Advance, longestHistory = LONGEST_BEFORE): Promise<void> {
  let isWoken = true
  let timerAt = Number.POSITIVE_INFINITY
  setHandler(wakeSignal, () => {
    isWoken = true
  })
  for (;;) {
    // Before advance: a wake that arrives while it runs makes us look again.
    isWoken = false
    const answer = await look(id, advance)
    if (answer.closed && !isWoken) return
    if (!answer.closed && answer.lookAgainInMs !== null) startTimer(answer.lookAgainInMs)
    await condition(() => isWoken)
    // The in-memory server never suggests it.
    if (workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > longestHistory) {
      await continueAsNew<(id: string, longestHistory: number) => Promise<void>>(id, LONGEST_HISTORY)
    }
  }

  function startTimer(inMs: number): void {
    const at = Date.now() + inMs
    if (at >= timerAt - SLACK_MS) return
    timerAt = at
    void CancellationScope.nonCancellable(() => sleep(inMs)).then(() => {
      if (timerAt === at) timerAt = Number.POSITIVE_INFINITY
      isWoken = true
    })
  }
}

async function look(id: string, advance: Advance): Promise<AdvanceAnswer> {
  try {
    return await advance({ id, nowMs: Date.now() })
  } catch (error) {
    // Any failure of the activity: a local one arrives without the wrapper of regular ones.
    if (isCancellation(error)) throw error
    return { closed: false, lookAgainInMs: AFTER_FAILURE_MS }
  }
}
