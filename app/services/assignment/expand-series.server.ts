import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import type { Occurrence } from '#domain/deadline/recurrence.ts'
import { decideOpenings } from '#domain/deadline/series-clock.ts'
import { newId } from '#platform/new-id.server.ts'
import { type ClockRules, rulesFor } from '#services/clock/load-clock-rules.server.ts'

/**
 * An occurrence is work of its own: same agency, same sentence, the date of its period. The point stays with the series.
 * What a continuing duty opens is a report of it.
 */
export const toOccurrenceDraft = (series: AssignmentDraft, occurrence: Occurrence): AssignmentDraft => {
  const {
    ref: _ref,
    parentRef: _parentRef,
    parentId: _parentId,
    pointId: _pointId,
    undatedReason: _reason,
    ...shared
  } = series
  return {
    ...shared,
    structure: series.structure === 'series' ? 'work' : 'period-report',
    dueOn: occurrence.dueOn,
    // How often a continuing duty reports is the coordinator's to say, whatever the plan says of the duty.
    dueSetBy: series.structure === 'series' ? (series.dueSetBy ?? 'plan') : 'dic',
    occurrenceKey: occurrence.key,
  }
}

/** A series with the occurrences whose time has come; other drafts as they are. Later ones are opened by its clock. */
export function expandSeries(
  draft: AssignmentDraft,
  { now, rules }: { now: Date; rules: ClockRules },
): AssignmentDraft[] {
  if (draft.structure !== 'series') return [draft]
  if (!draft.recurrence) throw new Error(`the series "${draft.title}" has no rule`)
  const series = { recurrence: draft.recurrence, beganAt: now, isOver: false, openedKeys: [] }
  const { due } = decideOpenings({ series, ...rulesFor(rules, draft.leadId), now })
  const ref = draft.ref ?? newId()
  const occurrences = due.map(({ occurrence }) => ({ ...toOccurrenceDraft(draft, occurrence), parentRef: ref }))
  return [{ ...draft, ref, dueOn: null }, ...occurrences]
}
