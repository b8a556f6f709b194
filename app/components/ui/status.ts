import { m } from '#i18n/messages.js'

/** The classes a reader sees. Each has one colour, one word and one shape, always shown together. */
export const STATUSES = [
  'overdue',
  'near-due',
  'returned',
  'declined',
  'awaiting',
  'suspended',
  'undated',
  'not-started',
  'in-time',
  'done-late',
  'done',
  'withdrawn',
] as const
export type Status = (typeof STATUSES)[number]

const LABELS = {
  overdue: m.status_overdue,
  'near-due': m.status_near_due,
  returned: m.status_returned,
  declined: m.status_declined,
  awaiting: m.status_awaiting,
  suspended: m.status_suspended,
  undated: m.status_undated,
  'not-started': m.status_not_started,
  'in-time': m.status_in_time,
  'done-late': m.status_done_late,
  done: m.status_done,
  withdrawn: m.status_withdrawn,
} satisfies Record<Status, () => string>

/** As a mark begins with it: "Quá hạn". */
export const statusLabel = (status: Status): string => LABELS[status]()

const COUNTED = {
  overdue: m.status_counted_overdue,
  'near-due': m.status_counted_near_due,
  returned: m.status_counted_returned,
  declined: m.status_counted_declined,
  awaiting: m.status_counted_awaiting,
  suspended: m.status_counted_suspended,
  undated: m.status_counted_undated,
  'not-started': m.status_counted_not_started,
  'in-time': m.status_counted_in_time,
  'done-late': m.status_counted_done_late,
  done: m.status_counted_done,
  withdrawn: m.status_counted_withdrawn,
} satisfies Record<Status, () => string>

/** As it stands after a number: "5 quá hạn". */
export const countedStatusLabel = (status: Status): string => COUNTED[status]()
