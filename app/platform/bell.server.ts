/** Lets one loop sleep until somebody rings or the time is over. A ring while nobody listens is kept for the next. */
export type Bell = { ring: () => void; heardWithin: (limitMs: number, signal: AbortSignal) => Promise<void> }

export function createBell(): Bell {
  let hasRung = false
  let wakeUp: (() => void) | undefined
  return {
    ring: () => {
      hasRung = true
      wakeUp?.()
    },
    heardWithin: async (limitMs, signal) => {
      if (!hasRung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, limitMs)
          wakeUp = () => {
            clearTimeout(timer)
            resolve()
          }
          signal.addEventListener('abort', wakeUp, { once: true })
        })
        if (wakeUp) signal.removeEventListener('abort', wakeUp)
        wakeUp = undefined
      }
      hasRung = false
    },
  }
}
