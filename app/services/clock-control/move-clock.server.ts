import {
  findNextStepAfter,
  gatherPassedMessages,
  lockProvinceClock,
  setProvinceClock,
} from '#data/clock-control.server.ts'
import { findAllHolders } from '#data/clock-holder.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { wake } from '#data/outbox.server.ts'
import { type ClockMove, type ClockMoveRefusal, decideClockMove } from '#domain/clock-control/decide-clock-move.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { PROCESSES } from '#workflows/shared/processes.ts'

/** The clock is one row for the whole province: its events stand under one id. */
const THE_CLOCK = '00000000-0000-7000-8000-000000000001'

/** What was left of the days before must not become this day's digest before the steps of this day have been taken. */
const GATHER_MS = 4_000

/** Moves the demo's time forward and wakes every clock that waits for an instant. A real province has no such command. */
export const moveClock = (
  move: ClockMove,
  context: CommandContext,
): Promise<Result<{ at: string }, ClockMoveRefusal | 'clock-is-real' | 'command-reused'>> =>
  runCommand({ name: 'MoveProvinceClock', input: move, context }, async (tx) => {
    const clock = await lockProvinceClock(tx)
    if (!clock.isDemo) return refuse('clock-is-real')
    const realNow = Date.now()
    const now = new Date(realNow + clock.offsetMs)
    const decided = decideClockMove({ move, now, nextStepAt: await findNextStepAfter(tx, now) })
    if (!decided.ok) return decided
    await setProvinceClock(tx, decided.value.getTime() - realNow)
    await gatherPassedMessages(tx, { until: new Date(decided.value.getTime() + GATHER_MS) })
    const at = decided.value.toISOString()
    await recordEvent(tx, {
      subjectType: 'province-clock',
      subjectId: THE_CLOCK,
      type: 'ProvinceClockMoved',
      at: now,
      actor: context.actor,
      commandId: context.commandId,
      payload: { step: move.step, to: at },
    })
    const holders = await findAllHolders(tx)
    for (const process of PROCESSES) {
      await wake(
        tx,
        process,
        holders.filter((holder) => holder.process === process).map(({ id }) => id),
      )
    }
    return accept({ at })
  })
