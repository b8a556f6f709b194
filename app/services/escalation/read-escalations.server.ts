import { findEscalationFrame, listEscalations } from '#data/escalation-list.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { levelOfRole } from '#domain/assignment/capacities.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-calendar.ts'
import type { EscalationQuestion } from '#domain/escalation/list-question.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'

/**
 * Escalations as the list shows them, with their age in working days (until they stood down) and whether this person
 * may take them in hand: only of the level that was told.
 */
export async function readEscalations(
  reader: Reader,
  args: { question: EscalationQuestion; actor: Actor; today: PlainDate; calendar: WorkingCalendar },
) {
  const { question, actor, today, calendar } = args
  const [page, frame] = await Promise.all([
    listEscalations(reader, question),
    findEscalationFrame(reader, question.filter),
  ])
  const level = levelOfRole(actor)
  return {
    ...frame,
    more: page.more,
    rows: page.rows.map((row) => {
      const until = row.stoodDownAt ? dayAt(row.stoodDownAt) : today
      const age = workingDaysBetween({ calendar, from: dayAt(row.raisedAt), to: until })
      return {
        ...row,
        ageDays: age.ok ? age.value : 0,
        mayAcknowledge: question.standing === 'waiting' && row.level === level,
      }
    }),
  }
}
