import { recordEvent } from '#data/event.server.ts'
import { findLockedPeriods, insertLockedPeriod } from '#data/period.server.ts'
import { keepFigures } from '#data/period-figures.server.ts'
import { checkLock, type LockPeriod } from '#domain/period/lock-period.ts'
import { figuresByAgency } from '#domain/period/period-work.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { judgePeriod } from './judge-period.server.ts'

/** All work of the province is read from its record and written down: half a minute at 100,000 on a busy machine. */
const LIMIT_MS = 5 * 60_000

/**
 * Locks the figures of a period after they were approved: they are kept as they are known at this moment, with the works
 * behind them, and read from there from then on.
 * What is corrected later counts in the next period.
 */
export const lockPeriod = (input: LockPeriod, context: CommandContext): Promise<Result<{ key: string }>> =>
  runCommand({ name: 'LockPeriod', input, context, limitMs: LIMIT_MS }, async (tx) => {
    const { actor, now, commandId } = context
    const lockedKeys = (await findLockedPeriods(tx)).map(({ key }) => key)
    const checked = checkLock({ key: input.period, today: dayAt(now), lockedKeys })
    if (!checked.ok) return checked
    const { approval } = input
    const period = checked.value
    const id = await insertLockedPeriod(tx, { period, approval, lockedAt: now, lockedById: actor.personId })
    const works = await judgePeriod(tx, { period, now, knownAt: now })
    await keepFigures(tx, { periodId: id, ...figuresByAgency(works), works })
    await recordEvent(tx, {
      subjectType: 'period',
      subjectId: id,
      type: 'PeriodLocked',
      at: now,
      actor,
      commandId,
      payload: { period: period.key, cutOff: period.to, approval },
    })
    return accept({ key: period.key })
  })
