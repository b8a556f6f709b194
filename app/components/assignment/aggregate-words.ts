import type { Aggregate, LateMember } from '#domain/assignment/aggregate.ts'
import type { OrganisationKind } from '#domain/organisation/kinds.ts'
import { m } from '#i18n/messages.js'
import { formatWorkingDays } from '../ui/format.ts'

const DONE_WORDS = {
  committee: m.aggregate_done_agencies,
  office: m.aggregate_done_agencies,
  department: m.aggregate_done_departments,
  district: m.aggregate_done_districts,
  commune: m.aggregate_done_communes,
  press: m.aggregate_done_press,
  enterprise: m.aggregate_done_enterprises,
} as const satisfies Record<OrganisationKind, (share: { done: number; total: number }) => string>

/** "5/6 huyện đã hoàn thành" */
export const sayDone = ({ done, total, kind }: Pick<Aggregate, 'done' | 'total' | 'kind'>): string =>
  (kind ? DONE_WORDS[kind] : m.aggregate_done_agencies)({ done, total })

/** "UBND huyện Kim Bảng quá 3 ngày làm việc" */
export const sayLate = ({ lead, daysOver }: LateMember): string =>
  daysOver
    ? m.aggregate_late_by({ agency: lead, days: formatWorkingDays(daysOver) })
    : m.aggregate_late({ agency: lead })

const NAMED = 2

/** For a place without links and with little room: the longest late by name, the others as a number. */
export function sayAggregate(known: Aggregate): string {
  const rest = known.late.length - NAMED
  const late = known.late.slice(0, NAMED).map(sayLate)
  return [sayDone(known), ...late, ...(rest > 0 ? [m.aggregate_late_more({ count: rest })] : [])].join('; ')
}
