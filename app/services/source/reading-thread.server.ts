import { parentPort } from 'node:worker_threads'
import type { SourceRefusal } from '#domain/plan/accept-source.ts'
import type { Result } from '#domain/shared/result.ts'
import { type ReadSource, readSource } from './read-source.server.ts'

/** What the thread says: how far it is, or what came of it. A fault is a bug of a parser that met a strange file. */
export type ThreadMessage =
  | { progress: { done: number; total: number } }
  | { result: Result<ReadSource, SourceRefusal> }
  | { fault: string }

/** So often is told how far the reading is. */
const TELL_EVERY_MS = 200

const say = (message: ThreadMessage): void => parentPort?.postMessage(message)

async function read(bytes: Uint8Array): Promise<void> {
  let toldAt = 0
  try {
    const result = await readSource(bytes, (progress) => {
      if (Date.now() - toldAt < TELL_EVERY_MS) return
      toldAt = Date.now()
      say({ progress })
    })
    say({ result })
  } catch (error) {
    say({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

parentPort?.on('message', (bytes: Uint8Array) => void read(bytes))
