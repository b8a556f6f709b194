import { isPlainDate } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import type { Sentences } from '../ui/form-errors.ts'
import { formatDate } from '../ui/format.ts'

/** Why the day of an agency's own part was refused, wherever work is given. */
export const PART_DATE_SENTENCES: Sentences = {
  'part-of-enterprise': m.party_reason_part_of_enterprise,
  'part-date-of-series': m.party_reason_date_of_series,
  'part-date-after-work': ({ leadDueOn = '' }: { leadDueOn?: string }) =>
    m.party_reason_after_work({ leadDueOn: isPlainDate(leadDueOn) ? formatDate(leadDueOn) : leadDueOn }),
}
