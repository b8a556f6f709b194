import { isWithMinistry, type OverMatter, scoreHolders } from '#domain/obstacle/attribute-over-days.ts'
import type { JudgedWork } from './period-work.ts'

/** What a holder of obstacles and dossiers answers for: its own limits, and the work of others that it held up. */
export type HolderFigures = {
  organisationId: string
  organisation: string
  /** Matters over the limit of a step in the period, and the working days over it. */
  matters: number
  days: number
  /** Work of others that was overdue while this holder had the obstacle that blocks it, and those days. */
  works: number
  delayedDays: number
}

const agenciesOf = (work: JudgedWork) =>
  (work.overdue ?? []).flatMap(({ holder, days }) => (holder.kind === 'agency' ? [{ ...holder, days }] : []))

/** Whether this work was overdue while that holder had what blocks it; `''`: any holder. */
export const isDelayedBy = (work: JudgedWork, organisationId: string): boolean =>
  agenciesOf(work).some((holder) => organisationId === '' || holder.organisationId === organisationId)

/** One row a holder; each figure is the length, or the days, of its list. */
export function holderFigures(args: { matters: readonly OverMatter[]; works: readonly JudgedWork[] }): HolderFigures[] {
  const rows = new Map<string, HolderFigures>()
  const none = { matters: 0, days: 0, works: 0, delayedDays: 0 }
  for (const score of scoreHolders(args.matters)) rows.set(score.organisationId, { ...none, ...score })
  for (const { organisationId, organisation, days } of args.works.flatMap(agenciesOf)) {
    const row = rows.get(organisationId) ?? { ...none, organisationId, organisation }
    rows.set(organisationId, { ...row, works: row.works + 1, delayedDays: row.delayedDays + days })
  }
  return [...rows.values()].sort(
    (one, other) => other.days + other.delayedDays - (one.days + one.delayedDays) || other.matters - one.matters,
  )
}

export type HolderSums = Pick<HolderFigures, 'matters' | 'days' | 'works' | 'delayedDays'>

/** All agencies together: what two of them had one after the other is one matter, one work. */
export function sumHolders(args: { matters: readonly OverMatter[]; works: readonly JudgedWork[] }): HolderSums {
  const matters = args.matters.filter((matter) => !isWithMinistry(matter))
  const works = args.works.filter((work) => isDelayedBy(work, ''))
  return {
    ...sumMatters(matters),
    works: works.length,
    delayedDays: works.flatMap(agenciesOf).reduce((sum, { days }) => sum + days, 0),
  }
}

/** What was above the province longer than it was asked to be. */
export const sumMinistries = (matters: readonly OverMatter[]): Pick<HolderSums, 'matters' | 'days'> =>
  sumMatters(matters.filter(isWithMinistry))

const sumMatters = (matters: readonly OverMatter[]) => ({
  matters: new Set(matters.map(({ subjectId }) => subjectId)).size,
  days: matters.reduce((sum, { days }) => sum + days, 0),
})
