import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { env } from './env.server.ts'
import { logger } from './logger.server.ts'

/** One connection outside the pool: notices and session locks live and die with it. */
export type DatabaseSession = {
  /** Takes an advisory lock for as long as the connection lives; false while it is away or another session has it. */
  holdsLock: (key: number) => Promise<boolean>
  close: () => Promise<void>
}

const RECONNECT_MS = 1_000

/** Listens on channels, and connects again whenever the connection is lost. A notice missed meanwhile rings at once. */
export function keepDatabaseSession(listeners: Readonly<Record<string, () => void>>): DatabaseSession {
  let connected: { client: pg.Client; held: Set<number> } | undefined
  let isClosed = false
  const kept = keep()
  return {
    holdsLock: async (key) => {
      const session = connected
      if (!session) return false
      if (session.held.has(key)) return true
      const { rows } = await session.client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
        key,
      ])
      if (rows[0]?.locked) session.held.add(key)
      return session.held.has(key)
    },
    close: async () => {
      isClosed = true
      await connected?.client.end().catch(() => {})
      await kept
    },
  }

  async function keep(): Promise<void> {
    while (!isClosed) {
      await connectAndListen().catch((error: unknown) => logger.warn({ err: error }, 'no connection that listens'))
      connected = undefined
      if (!isClosed) await pause(RECONNECT_MS)
    }
  }

  /** Settles when the connection is gone. */
  async function connectAndListen(): Promise<void> {
    const client = new pg.Client({ connectionString: env.DATABASE_URL, keepAlive: true })
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve())
      client.on('end', () => resolve())
    })
    client.on('notification', ({ channel }) => listeners[channel]?.())
    try {
      await client.connect()
      for (const channel of Object.keys(listeners)) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
      connected = { client, held: new Set() }
      for (const onNotice of Object.values(listeners)) onNotice()
      if (!isClosed) await lost
    } finally {
      await client.end().catch(() => {})
    }
  }
}
