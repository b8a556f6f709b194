import { findOpenOccurrences, saveRecurrence } from '#data/amended-work.server.ts'
import { recordEvent } from '#data/event.server.ts'
import { AMENDMENT_CHANGES } from '#domain/amendment/change-kinds.ts'
import type { DueSetter } from '#domain/assignment/states.ts'
import { findNextOccurrence, type RecurrenceRule } from '#domain/deadline/recurrence.ts'
import { dayAt, type PlainDate, plainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Transaction } from '#platform/db.server.ts'
import { LEAD, PARTIES } from '#services/assignment/tell-people.server.ts'
import { scheduleAssignments } from '#services/clock/schedule-assignments.server.ts'
import { type DocumentCause, documentPayload } from './document-cause.server.ts'
import { stepByDocument } from './step-by-document.server.ts'

type NewDate = {
  dueOn: PlainDate | null
  dueTime: TimeOfDay | null
  dueSetBy: DueSetter | null
  undatedReason: string | null
}

/**
 * The date that the new document gives: a version of its own for the clock, the original one kept. Unlike a date that
 * the DIC moves, it is set by whoever the document says. Where only its hour is another, the date stays and with it its
 * version: what has been told of it has been told (decision 46).
 */
export const moveDate = (
  tx: Transaction,
  { assignmentId, date, cause }: { assignmentId: string; date: NewDate; cause: DocumentCause },
): Promise<Result<null>> =>
  stepByDocument(tx, { kind: 're-date', assignmentId, cause }, (assignment) => {
    const { dueOn, dueTime, dueSetBy, undatedReason } = date
    const isFirst = assignment.originalDueOn === null
    const setBy = dueSetBy ?? 'plan'
    const isSameDay = dueOn !== null && dueOn === assignment.dueOn
    return accept({
      changes: {
        dueOn,
        dueTime,
        originalDueOn: assignment.originalDueOn ?? dueOn,
        originalDueTime: isFirst ? dueTime : assignment.originalDueTime,
        ...(dueOn === null ? {} : { dueSetBy: setBy }),
        undatedReason: dueOn === null ? undatedReason : null,
        ...(isSameDay ? {} : { dueVersion: assignment.dueVersion + 1, dueVersionAt: cause.now }),
      },
      payload: {
        oldDueOn: assignment.dueOn,
        oldDueTime: assignment.dueTime,
        dueOn,
        dueTime,
        ...documentPayload(cause),
      },
      ...(isSameDay ? {} : { ends: 'extended' as const }),
      tell: [
        {
          kind: 'due-date-set',
          to: [...LEAD, ...PARTIES],
          params: {
            oldDueOn: assignment.dueOn ?? '',
            dueOn: dueOn ?? '',
            dueTime: dueTime ?? '',
            reason: cause.citation,
          },
        },
      ],
    })
  })

/**
 * A series runs by the new rule from now on; a period that is open gets the date which the rule gives it. A period whose
 * day has passed keeps it: a new document does not undo that it was late.
 */
export async function moveSeries(
  tx: Transaction,
  {
    seriesId,
    rule,
    dueSetBy,
    cause,
  }: { seriesId: string; rule: RecurrenceRule; dueSetBy: DueSetter | null; cause: DocumentCause },
): Promise<Result<null>> {
  await saveRecurrence(tx, { seriesId, recurrence: rule })
  await recordEvent(tx, {
    subjectType: 'assignment',
    subjectId: seriesId,
    type: AMENDMENT_CHANGES['re-date'].event,
    at: cause.now,
    actor: cause.actor,
    causeId: cause.causeId,
    payload: { recurrence: rule, ...documentPayload(cause) },
  })
  for (const { id, occurrenceKey, dueOn } of await findOpenOccurrences(tx, seriesId)) {
    const moved = occurrenceKey === null ? undefined : dueDayOf(rule, occurrenceKey)
    const isPast = dueOn !== null && dueOn < dayAt(cause.now)
    if (moved === undefined || moved === dueOn || isPast) continue
    const result = await moveDate(tx, {
      assignmentId: id,
      date: { dueOn: moved, dueTime: null, dueSetBy, undatedReason: null },
      cause,
    })
    if (!result.ok) return result
  }
  await scheduleAssignments(tx, { assignmentIds: [seriesId] })
  return accept(null)
}

/** The date of the period "2024" or "2024-09" by a rule; none where the rule has no such period. */
function dueDayOf(rule: RecurrenceRule, key: string): PlainDate | undefined {
  const from = plainDate(key.length === 4 ? `${key}-01-01` : `${key}-01`)
  const occurrence = findNextOccurrence({ rule, from, openDaysBefore: 0 })
  return occurrence?.key === key ? occurrence.dueOn : undefined
}
