import {
  STATISTICS_CLASSES,
  type StatisticsClass,
  TIMELINESS_CLASSES,
  type TimelinessClass,
} from '#domain/deadline/timeliness.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { groupBy } from '#domain/shared/group-by.ts'
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts'

export type AgencyCount = {
  organisationId: string
  organisation: string
  kind: OrganisationKind
  class: TimelinessClass
  count: number
}
export type ClassCounts = Partial<Record<TimelinessClass, number>>

export type StandingRow = { key: string; label: string; counts: ClassCounts; total: number; done: number; late: number }

const DONE = ['done-in-time', 'done-late', 'undated-done'] as const satisfies TimelinessClass[]

const sum = (counts: ClassCounts, classes: readonly TimelinessClass[]): number =>
  classes.reduce((total, one) => total + (counts[one] ?? 0), 0)

function toRow(key: string, label: string, rows: readonly AgencyCount[]): StandingRow {
  const counts: ClassCounts = {}
  for (const row of rows) counts[row.class] = (counts[row.class] ?? 0) + row.count
  return {
    key,
    label,
    counts,
    total: rows.reduce((total, row) => total + row.count, 0),
    done: sum(counts, DONE),
    late: counts.overdue ?? 0,
  }
}

export const toTotal = (rows: readonly AgencyCount[]): StandingRow => toRow('total', '', rows)

/** One row an agency, the most late first. */
export function byAgency(rows: readonly AgencyCount[]): StandingRow[] {
  const groups = groupBy(rows, (row) => row.organisationId)
  return [...groups]
    .map(([id, own]) => toRow(id, own[0]?.organisation ?? '', own))
    .sort((one, other) => other.late - one.late || other.total - one.total)
}

/** One row a kind of agency; the label is the kind itself. */
export const byKind = (rows: readonly AgencyCount[]): StandingRow[] =>
  [...groupBy(rows, (row) => row.kind)]
    .map(([kind, own]) => toRow(kind, kind, own))
    .sort((one, other) => other.total - one.total)

/** The counts as the status bar draws them: two classes share the shape of "done". */
export function toStatusCounts(
  counts: ClassCounts,
): Partial<Record<NonNullable<(typeof TIMELINESS_CLASSES)[TimelinessClass]['status']>, number>> {
  const merged: ReturnType<typeof toStatusCounts> = {}
  for (const [one, count] of Object.entries(counts) as [TimelinessClass, number][]) {
    const { status } = TIMELINESS_CLASSES[one]
    if (status) merged[status] = (merged[status] ?? 0) + count
  }
  return merged
}

export type StatisticsCount = { effective: StatisticsClass; original: StatisticsClass; count: number }

/** Each statistics class by the present and by the original date, side by side. */
export const toStatistics = (rows: readonly StatisticsCount[]) =>
  STATISTICS_CLASSES.map((one) => ({
    class: one,
    effective: rows.filter((row) => row.effective === one).reduce((total, row) => total + row.count, 0),
    original: rows.filter((row) => row.original === one).reduce((total, row) => total + row.count, 0),
  }))

const WEEK = 7

/** Today and the same weekday of the weeks before, oldest first. */
export const weekDays = (today: PlainDate, weeks: number): PlainDate[] =>
  Array.from({ length: weeks + 1 }, (_, index) => addDays(today, (index - weeks) * WEEK))
