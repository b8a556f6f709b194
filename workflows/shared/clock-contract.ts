import { defineSignal } from '@temporalio/workflow'
import type { Process } from './processes.ts'

/** The only signal there is. It carries nothing: whoever is woken looks at the rows. */
export const wakeSignal = defineSignal('wake')

export const CLOCK_TASK_QUEUE = 'clocks'

/** What a process is known by outside: its workflow type, and with the holder's id its workflow id. */
export type ClockContract = { process: Process; workflowType: string; taskQueue: string }

/** `now` is the workflow's: an activity's own clock is wall time where time is skipped. */
export type AdvanceInput = { id: string; nowMs: number }

/** When to look again; nothing while no row of this holder waits for any time. `closed`: the holder has none left. */
export type AdvanceAnswer = { closed: true } | { closed: false; lookAgainInMs: number | null }

export type Advance = (input: AdvanceInput) => Promise<AdvanceAnswer>
