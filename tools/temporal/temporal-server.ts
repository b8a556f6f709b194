import type { RunningProcess } from '../process/start-process.ts'

/** Which rung of the ladder it came from. `durable` and `address` remember their workflows, the others start empty. */
export type TemporalKind = 'address' | 'durable' | 'dev-server' | 'test-server'

export type TemporalServer = {
  kind: TemporalKind
  address: string
  namespace: string
  /** For the line that `npm start` prints. */
  description: string
  /** Undefined when the server is not ours. */
  process?: RunningProcess
}

/** A rung that does not hold says why, so that nobody has to guess which server runs. */
export type RungAnswer = TemporalServer | { skipped: string }

export type TemporalContext = {
  stackDir: string
  port: number
  /** The owner's address of the PostgreSQL that the stack runs on; only the durable server waits for it. */
  databaseOwnerUrl: Promise<string>
  onLine: (line: string) => void
}

export const NAMESPACE = 'default'
