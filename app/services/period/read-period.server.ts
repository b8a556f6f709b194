import { findCorrections, findLockedPeriods, findWorkAtCutOff } from '#data/period.server.ts'
import type { Period } from '#domain/period/period.ts'
import { type Figure, figuresByAgency, isCounted, judgeWork } from '#domain/period/period-work.ts'
import { dayAt, endOfDay, type PlainDate } from '#domain/shared/plain-date.ts'
import { END_OF_DAY, timeAt } from '#domain/shared/time-of-day.ts'
import type { Reader } from '#platform/db.server.ts'
import type { ClockRules } from '#services/clock/load-clock-rules.server.ts'

/** `agencyId` empty: every agency. */
export type ListedFigure = { agencyId: string; figure: Figure | 'all' }

/**
 * The figures of a period at its last day (today, while it runs) and the list that one of them opens: both from the same
 * rows. A locked period is read as it was known when it was locked.
 */
export async function readPeriod(
  reader: Reader,
  { period, listed, now, rules }: { period: Period; listed: ListedFigure | null; now: Date; rules: ClockRules },
) {
  const locks = await findLockedPeriods(reader)
  const lock = locks.find(({ key }) => key === period.key) ?? null
  const before = locks.find(({ lockedAt }) => lock === null || lockedAt < lock.lockedAt)
  const today = dayAt(now)
  const isRunning = today < period.to
  const cutOff: PlainDate = isRunning ? today : period.to
  const time = isRunning ? timeAt(now) : END_OF_DAY
  const knownAt = lock?.lockedAt ?? now
  const isOver = endOfDay(period.to) <= now
  const [works, later, earlier] = await Promise.all([
    findWorkAtCutOff(reader, { cutOff, knownAt }),
    lock ? findCorrections(reader, { after: lock.lockedAt, until: null, submittedBy: cutOff }) : Promise.resolve([]),
    before
      ? findCorrections(reader, { after: before.lockedAt, until: knownAt, submittedBy: cutOff })
      : Promise.resolve([]),
  ])
  const judged = works.flatMap((work) => judgeWork(work, { cutOff, time, calendar: rules.calendar }) ?? [])
  const list = listed
    ? judged.filter(
        (work) =>
          (listed.agencyId === '' || work.organisationId === listed.agencyId) &&
          (listed.figure === 'all' || isCounted(work, listed.figure)),
      )
    : null
  return { cutOff, lock, isOver, ...figuresByAgency(judged), list, corrections: { later, earlier } }
}
