import { type ListedAssignment, listAssignments } from '#data/assignment-list.server.ts'
import { findLetterParties, type LetterParties } from '#data/letter.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import { addWorkingDays } from '#domain/calendar/working-calendar.ts'
import { classBoundaries, type TimelinessClass, timeliness } from '#domain/deadline/timeliness.ts'
import { URGED_CLASSES, type UrgedClass } from '#domain/letter/urging-letter.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { Reader } from '#platform/db.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'

/** More late work than any agency has; a letter takes a part of it (domain/letter/forms). */
const MOST_LISTED = 500
const REPLY_WORKING_DAYS = 5

type LateRow = Omit<ListedAssignment, 'dueOn'> & { dueOn: PlainDate }
export type LateWork = LateRow & { class: UrgedClass; daysLeft: number | null; daysOver: number | null }
export type LateWorkOfAgency = LetterParties & {
  works: LateWork[]
  totals: Record<UrgedClass, number>
  /** Offered as the day of the answer; null where the calendar of its year is missing. */
  replyBy: PlainDate | null
}

const isUrged = (own: TimelinessClass): own is UrgedClass => URGED_CLASSES.some((one) => one === own)

/**
 * What an agency has late and near due today, by the query of the list, so that letter and list cannot disagree.
 * Undefined where there is no such agency, and for the writer's own: nobody writes to itself.
 */
export async function readLateWork(
  reader: Reader,
  { addresseeId, actor, now }: { addresseeId: string; actor: Actor; now: Date },
): Promise<LateWorkOfAgency | undefined> {
  if (addresseeId === actor.organisationId) return undefined
  const parties = await findLetterParties(reader, { issuerId: actor.organisationId, addresseeId })
  if (!parties) return undefined
  const rules = await loadClockRules(reader)
  const boundaries = classBoundaries({ now, ...rules })
  const { rows } = await listAssignments(reader, {
    scope: assignmentScope(actor),
    question: {
      filter: { leadId: addresseeId },
      classes: URGED_CLASSES,
      sort: { by: 'due', descending: false },
      cursor: null,
    },
    boundaries,
    perPage: MOST_LISTED,
  })
  const works = rows.flatMap((row): LateWork[] => {
    const { class: own, daysLeft, daysOver } = timeliness({ facts: row, boundaries, calendar: rules.calendar })
    return row.dueOn && isUrged(own) ? [{ ...row, dueOn: row.dueOn, class: own, daysLeft, daysOver }] : []
  })
  const replyBy = addWorkingDays({ calendar: rules.calendar, day: dayAt(now), count: REPLY_WORKING_DAYS })
  const countOf = (one: UrgedClass) => works.filter((work) => work.class === one).length
  return {
    ...parties,
    works,
    totals: { overdue: countOf('overdue'), 'near-due': countOf('near-due') },
    replyBy: replyBy.ok ? replyBy.value : null,
  }
}
