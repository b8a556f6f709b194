import { findAssignmentHead } from '#data/assignment-head.server.ts'
import { findAssignmentRecord } from '#data/assignment-record.server.ts'
import { loadClockAssignments } from '#data/clock-assignment.server.ts'
import { findDatesOf, loadClockDates } from '#data/clock-date.server.ts'
import { getProvinceNow } from '#data/province-clock.server.ts'
import { hasOwnLife } from '#domain/assignment/states.ts'
import { explainClock } from '#domain/deadline/explain-clock.ts'
import { recordOfDate } from '#domain/deadline/explain-dates.ts'
import { db } from '#platform/db.server.ts'
import { loadClockRules, rulesFor } from './load-clock-rules.server.ts'

/** The same explanation as on the assignment's page, for whoever may read the whole database; by id or by code. */
export async function explainAssignmentClock(idOrCode: string) {
  const head = await findAssignmentHead(db, idOrCode)
  if (!head) return undefined
  const [now, rules, record, [row]] = await Promise.all([
    getProvinceNow(db),
    loadClockRules(db),
    findAssignmentRecord(db, { id: head.id, within: null }),
    loadClockAssignments(db, [head.id]),
  ])
  if (!row || !hasOwnLife(row.structure)) return { head, now, clock: null, dates: [] }
  const dates = await loadClockDates(db, await findDatesOf(db, [head.id]))
  return {
    head,
    now,
    clock: explainClock({ facts: row.facts, record, ...rulesFor(rules, row.leadId), now }),
    dates: dates.map(({ id, leadId, agency, purpose, facts }) => ({
      id,
      agency,
      purpose,
      dueOn: facts.dueOn,
      clock: explainClock({ facts, record: recordOfDate(record, id), ...rulesFor(rules, leadId), now }),
    })),
  }
}
