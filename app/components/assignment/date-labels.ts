import type { AgencyDatePurpose } from '#domain/deadline/agency-date.ts'
import type { ClockExplanation } from '#domain/deadline/explain-clock.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { formatDate } from '../ui/format.ts'

/** A date of one agency beside the assignment's own, with its clock. */
export type ShownDate = {
  id: string
  agency: string
  purpose: AgencyDatePurpose
  dueOn: PlainDate | null
  clock: Pick<ClockExplanation, 'taken' | 'future'>
}

const TITLES = {
  contribution: m.party_clock_contribution,
  'internal-date': m.party_clock_internal,
} as const satisfies Record<AgencyDatePurpose, (values: { agency: string; day: string }) => string>

export const dateTitle = ({ purpose, agency, dueOn }: Pick<ShownDate, 'purpose' | 'agency' | 'dueOn'>): string =>
  TITLES[purpose]({ agency, day: dueOn ? formatDate(dueOn) : '' })
