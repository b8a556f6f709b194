import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'

/** 07:30 of Wednesday 30/10/2024, seven working days before Friday 08/11: everything is due at this one instant. */
export const DUE_AT = new Date('2024-10-30T07:30:00+07:00')
export const STEPS = 5_000
const LOOK_EVERY_MS = 20
const LIMIT_MS = 60_000

export type Round = { lastMs: number; early: number; lost: number; double: number }

/** Moves the province's clock so that the instant comes after so many milliseconds; answers when that is, in real time. */
export async function setInstantIn(client: Client, inMs: number): Promise<Date> {
  const instant = new Date(Date.now() + inMs)
  const offsetMs = DUE_AT.getTime() - instant.getTime()
  await client.query('UPDATE province_clock SET is_demo = true, offset_ms = $1', [offsetMs])
  return instant
}

const countSteps = async (client: Client): Promise<number> =>
  Number((await client.query<{ count: string }>('SELECT count(*) FROM clock_step')).rows[0]?.count)

/** Waits until this many steps are on record, and says how long after the instant that was. */
export async function waitForSteps(client: Client, { count, instant }: { count: number; instant: Date }) {
  const until = Date.now() + LIMIT_MS
  while ((await countSteps(client)) < count && Date.now() < until) await pause(LOOK_EVERY_MS)
  return Date.now() - instant.getTime()
}

/** Just before the instant, when nothing may have happened yet. */
export async function countEarly(client: Client, instant: Date): Promise<number> {
  await pause(Math.max(0, instant.getTime() - Date.now() - LOOK_EVERY_MS))
  return countSteps(client)
}

/** Every effect of every step: the record, the history and the one message each. */
export async function checkEffects(client: Client): Promise<{ lost: number; double: number }> {
  const { rows } = await client.query<{ steps: number; events: number; messages: number; subjects: number }>(`
    SELECT (SELECT count(*)::int FROM clock_step) AS steps,
           (SELECT count(DISTINCT subject_id)::int FROM clock_step) AS subjects,
           (SELECT count(*)::int FROM event WHERE type = 'ClockStepTaken') AS events,
           (SELECT count(*)::int FROM notification) AS messages`)
  const { steps = 0, events = 0, messages = 0, subjects = 0 } = rows[0] ?? {}
  const counts = [steps, events, messages]
  return {
    lost: Math.max(...[...counts, subjects].map((count) => STEPS - count), 0),
    double: Math.max(...counts.map((count) => count - STEPS), steps - subjects, 0),
  }
}
