import { setTimeout as pause } from 'node:timers/promises'

type WaitOptions = { what: string; limitMs: number; everyMs?: number; signal?: AbortSignal }

/** Asks `isReady` again and again until it says yes. Throws past the limit: a part that hangs has to be named. */
export async function waitUntil(isReady: () => Promise<boolean> | boolean, options: WaitOptions): Promise<void> {
  const { what, limitMs, everyMs = 50, signal } = options
  const startedAt = performance.now()
  while (!(await isReady())) {
    signal?.throwIfAborted()
    if (performance.now() - startedAt > limitMs) throw new Error(`${what}: quá ${limitMs / 1000} giây`)
    await pause(everyMs)
  }
}
