import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { db } from '#platform/db.server.ts'
import { wakeAllClocks } from '#services/clock/wake-all-clocks.server.ts'
import { setProvinceTime } from '#tests/factories/province-time.ts'
import { type Mailbox, startMailbox } from '#tools/mailbox/start-mailbox.ts'
import type { StoredMessage } from '#tools/mailbox/stored-message.ts'
import { findFreePort } from '#tools/process/find-free-port.ts'
import { waitUntil } from '#tools/process/wait-until.ts'

const FIRST_SMTP_PORT = 2825
const LIMIT_MS = 30_000

/** As the demo's "+1 day": the province's time moves and every clock is woken. */
export async function moveProvinceTo(moment: Date): Promise<void> {
  await setProvinceTime(db, moment)
  await db.$transaction((tx) => wakeAllClocks(tx))
}

export const stepsOf = async (subjectId: string): Promise<{ step: string; dueAt: Date }[]> =>
  db.clockStep.findMany({
    where: { subjectId },
    orderBy: [{ dueAt: 'asc' }, { step: 'asc' }],
    select: { step: true, dueAt: true },
  })

export const waitForSteps = (subjectId: string, count: number): Promise<void> =>
  waitUntil(async () => (await stepsOf(subjectId)).length >= count, { what: `${count} steps`, limitMs: LIMIT_MS })

export const waitFor = (what: string, isSo: () => Promise<boolean>): Promise<void> =>
  waitUntil(isSo, { what, limitMs: LIMIT_MS })

/** Somebody waits for what this connection holds. Its transaction would go on seeing the first look at who waits. */
export const isWaitedFor = async (holder: Client): Promise<boolean> => {
  await holder.query('SELECT pg_stat_clear_snapshot()')
  const { rows } = await holder.query(
    "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
  )
  return rows.length > 0
}

/** Nothing is left to be woken, and every message has been mailed. */
export const waitForQuiet = (): Promise<void> =>
  waitFor('an empty outbox and nothing left to mail', async () => {
    const left = [
      await db.outbox.count(),
      await db.notification.count({ where: { nextStepAt: { not: null } } }),
      await db.mail.count({ where: { state: 'pending' } }),
    ]
    return left.every((count) => count === 0)
  })

/** A real mail server of its own for a test file. */
export function useMailbox(): { url: () => string; read: () => Promise<StoredMessage[]> } {
  let mailbox: Mailbox | undefined
  beforeAll(async () => {
    mailbox = await startMailbox({
      port: await findFreePort(FIRST_SMTP_PORT),
      folder: join(process.env.FILES_DIR ?? '', 'mailbox'),
    })
  })
  afterAll(() => mailbox?.stop())
  const opened = () => {
    if (!mailbox) throw new Error('the mailbox is opened before the first test')
    return mailbox
  }
  return {
    url: () => opened().url,
    read: async () => {
      const { folder } = opened()
      const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
      return Promise.all(
        names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as StoredMessage),
      )
    },
  }
}
