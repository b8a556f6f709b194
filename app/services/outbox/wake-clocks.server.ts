import type { Holder } from '#data/clock-holder.server.ts'
import { wakeClock } from './wake-clock.server.ts'

/** As many calls at once as keep a small Temporal busy and no more. */
const AT_ONCE = 16

/**
 * Wakes holders until one cannot be woken: then Temporal is away, and asking it for all the others would only take
 * time. Answers which were woken, and why the rest was not.
 */
export async function wakeClocks(holders: readonly Holder[]): Promise<{ woken: Holder[]; failure: unknown }> {
  const woken: Holder[] = []
  const waiting = [...holders]
  let failure: unknown
  const [first] = waiting
  if (first) await wakeNext()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (waiting.length > 0 && failure === undefined) await wakeNext()
    }),
  )
  return { woken, failure }

  async function wakeNext(): Promise<void> {
    const holder = waiting.shift()
    if (!holder) return
    try {
      await wakeClock(holder.process, holder.id)
      woken.push(holder)
    } catch (error) {
      failure ??= error ?? new Error('not woken')
    }
  }
}
