import { findHeldOver } from '#data/held-over.server.ts'
import { findLockedPeriods } from '#data/period.server.ts'
import { loadWorkingCalendar } from '#data/working-calendar.server.ts'
import { attributeOverDays } from '#domain/obstacle/attribute-over-days.ts'
import { holderFigures, isDelayedBy, sumHolders, sumMinistries } from '#domain/period/holder-score.ts'
import type { Period } from '#domain/period/period.ts'
import { WORKS_PER_PAGE } from '#domain/period/period-work.ts'
import type { Reader } from '#platform/db.server.ts'
import { cutOffOf, judgePeriod } from './judge-period.server.ts'

/** What a holder of obstacles and dossiers is shown to answer for: matters over their limit, and work it held up. */
export const HOLDER_FIGURES = ['held-over', 'delayed'] as const
export type HolderFigure = (typeof HOLDER_FIGURES)[number]

/** `holderId` empty: every holder; `after`: the place of the last row of the page before, -1 at the beginning. */
type Listed = { holderId: string; figure: HolderFigure; after?: number }

/**
 * Who kept obstacles and dossiers over their limits in a period, and the list that one of the figures opens: both from
 * the same rows. The work of a locked period is read as it was known when it was locked.
 */
export async function readHolders(
  reader: Reader,
  { period, listed, now }: { period: Period; listed: Listed | null; now: Date },
) {
  const cutOff = cutOffOf(period, now)
  const locks = await findLockedPeriods(reader)
  const knownAt = locks.find(({ key }) => key === period.key)?.lockedAt ?? now
  const calendar = await loadWorkingCalendar(reader)
  const [lines, works] = await Promise.all([
    findHeldOver(reader, { from: period.from, to: cutOff }),
    judgePeriod(reader, { period, now, knownAt, calendar }),
  ])
  const matters = attributeOverDays({ lines, span: { from: period.from, to: cutOff }, calendar })
  const isOf = ({ organisationId }: { organisationId: string }) =>
    listed?.holderId === '' || organisationId === listed?.holderId
  const listedMatters = listed?.figure === 'held-over' ? matters.filter(isOf) : null
  const delayed = listed?.figure === 'delayed' ? works.filter((work) => isDelayedBy(work, listed.holderId)) : null
  const after = listed?.after ?? -1
  const count = (listedMatters ?? delayed ?? []).length
  const last = after + WORKS_PER_PAGE
  return {
    cutOff,
    holders: holderFigures({ matters, works }),
    total: sumHolders({ matters, works }),
    ministries: sumMinistries(matters),
    matters: listedMatters?.slice(after + 1, last + 1) ?? null,
    works: delayed?.slice(after + 1, last + 1) ?? null,
    count,
    next: count > last + 1 ? last : null,
  }
}
