import type { TrackerField } from '#domain/tracker/columns.ts'
import type { RowProblem } from '#domain/tracker/read-rows.ts'
import { m } from '#i18n/messages.js'
import { ASSIGNMENT_SENTENCES } from '../assignment/sentences.ts'
import type { Sentences } from '../ui/form-errors.ts'
import { formatNumber } from '../ui/format.ts'

/** Why a tracker was not taken in as a whole: those of an order and a few of its own. */
export const TRACKER_SENTENCES: Sentences = {
  ...ASSIGNMENT_SENTENCES,
  'tracker-kind-missing': m.tracker_reason_kind_missing,
  'tracker-missing': m.tracker_reason_missing,
  'tracker-head-missing': m.tracker_reason_head_missing,
  'tracker-columns-missing': m.tracker_reason_columns_missing,
  'tracker-empty': m.tracker_reason_empty,
  'tracker-has-problems': ({ count }: { count?: number }) =>
    m.tracker_reason_has_problems({ count: formatNumber(count ?? 0) }),
  'workbook-damaged': m.tracker_reason_damaged,
  'workbook-too-much': ({ most }: { most?: number }) => m.tracker_reason_too_much({ most: formatNumber(most ?? 0) }),
}

export const FIELD_LABELS = {
  content: m.tracker_field_content,
  lead: m.tracker_field_lead,
  coordinating: m.tracker_field_coordinating,
  dueOn: m.tracker_field_due,
  product: m.tracker_field_product,
  document: m.tracker_field_document,
  issuedOn: m.tracker_field_issued,
  state: m.tracker_field_state,
  note: m.tracker_field_note,
} as const satisfies Record<TrackerField, () => string>

/** What is wrong in a row; the cell as it is written stands in the sentence. */
export const PROBLEM_SENTENCES = {
  'lead-missing': m.tracker_problem_lead_missing,
  'agency-unknown': m.tracker_problem_agency_unknown,
  'day-unreadable': m.tracker_problem_day_unreadable,
  'issued-in-future': m.tracker_problem_issued_in_future,
  'done-day-missing': m.tracker_problem_done_day_missing,
  'done-in-future': m.tracker_problem_done_in_future,
  'date-in-past': m.tracker_problem_date_in_past,
  'twice-in-file': m.tracker_problem_twice_in_file,
  'there-already': m.tracker_problem_there_already,
} as const satisfies Record<RowProblem, (params: { written: string }) => string>
