import type { AssignmentKind, AssignmentState, AssignmentStructure } from '#domain/assignment/states.ts'
import type { RecurrenceRule } from './recurrence.ts'

/** Quarterly, due on the 15th of the quarter's last month (handbook 2.3): what a continuing duty begins with. */
export const DEFAULT_REPORT_RULE: RecurrenceRule = { everyMonths: 3, monthDay: '03-15', until: null }

/** Where a continuing duty does not run, no report is asked for. */
const RESTS: readonly AssignmentState[] = ['suspended', 'declined', 'completed', 'withdrawn']

/**
 * A continuing duty is work that is never done: instead of a date it has period reports, each due by the rule. They open
 * like the occurrences of a series, but the duty itself stays the work that the agency accepts and reports on.
 */
export const isAskedForReports = (duty: {
  structure: AssignmentStructure
  kind: AssignmentKind
  state: AssignmentState
  recurrence: unknown
}): boolean =>
  duty.structure === 'work' && duty.kind === 'continuing' && duty.recurrence !== null && !RESTS.includes(duty.state)
