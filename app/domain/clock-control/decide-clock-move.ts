import { assertNever } from '#domain/shared/assert-never.ts'
import { addDays, dayAt, instantAt, plainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'

/** How the clock of the demo is moved: to the next morning, to the next instant at which time acts, or to an instant. */
export type ClockMove = { step: 'one-day' } | { step: 'next-step' } | { step: 'to'; to: Date }

/** After the steps of 7:30 and their mails: the morning a person would open the product. */
const MORNING = '08:05'
/** Just past the step, so that it is due. */
const PAST_STEP_MS = 1000
/** The last day the demo can be moved to: plans end in 2025, their aftermath a year later. */
const LAST_DAY = plainDate('2027-12-31')

export type ClockMoveRefusal = 'clock-only-forward' | 'clock-too-far' | 'clock-nothing-ahead'

/** Where the clock goes. Forward only: what has happened has happened. */
export function decideClockMove(args: {
  move: ClockMove
  now: Date
  nextStepAt: Date | null
}): Result<Date, ClockMoveRefusal> {
  const target = targetOf(args)
  if (!target) return refuse('clock-nothing-ahead')
  if (target <= args.now) return refuse('clock-only-forward')
  if (dayAt(target) > LAST_DAY) return refuse('clock-too-far')
  return accept(target)
}

function targetOf({ move, now, nextStepAt }: { move: ClockMove; now: Date; nextStepAt: Date | null }): Date | null {
  switch (move.step) {
    case 'one-day':
      return instantAt(addDays(dayAt(now), 1), MORNING)
    case 'next-step':
      return nextStepAt && new Date(nextStepAt.getTime() + PAST_STEP_MS)
    case 'to':
      return move.to
    default:
      return assertNever(move)
  }
}
