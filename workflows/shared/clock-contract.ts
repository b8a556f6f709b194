import { defineSignal } from '@temporalio/workflow'
import type { Process } from './processes.ts'

/** The only signal there is. It carries nothing: whoever is woken looks at the rows. */
export const wakeSignal = defineSignal('wake')

export const CLOCK_TASK_QUEUE = 'clocks'

/**
 * How many events a clock gathers before it goes on as a new run: about sixteen looks. A worker that starts goes through the
 * history of every clock again. Given to a clock with its id, because one that runs must go on by the number it began with.
 */
export const LONGEST_HISTORY = 100

/** What a process is known by outside: its workflow type, and with the holder's id its workflow id. */
export type ClockContract = { process: Process; workflowType: string; taskQueue: string }

/** `now` is the workflow's: an activity's own clock is wall time where time is skipped. */
export type AdvanceInput = { id: string; nowMs: number }

/** When to look again; nothing while no row of this holder waits for any time. `closed`: the holder has none left. */
export type AdvanceAnswer = { closed: true } | { closed: false; lookAgainInMs: number | null }

export type Advance = (input: AdvanceInput) => Promise<AdvanceAnswer>
