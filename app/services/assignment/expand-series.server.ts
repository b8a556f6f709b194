import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import type { ClockPolicy } from '#domain/deadline/clock-policy.ts'
import { decideOccurrences, type Occurrence } from '#domain/deadline/recurrence.ts'
import { instantAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { newId } from '#platform/new-id.server.ts'

export type ExpandedDraft = { draft: AssignmentDraft; opensNextAt: Date | null }

/** An occurrence is work of its own: same agency, same sentence, the date of its period. The point stays with the series. */
export const toOccurrenceDraft = (series: AssignmentDraft, occurrence: Occurrence): AssignmentDraft => {
  const { ref: _ref, parentRef: _parentRef, parentId: _parentId, pointId: _pointId, undatedReason: _reason, ...shared } = series
  return {
    ...shared,
    structure: 'work',
    dueOn: occurrence.dueOn,
    dueSetBy: series.dueSetBy ?? 'plan',
    occurrenceKey: occurrence.key,
  }
}

/** A series with the occurrences that are open by today, and when it opens the next one; other drafts as they are. */
export function expandSeries(draft: AssignmentDraft, { today, policy }: { today: PlainDate; policy: ClockPolicy }): ExpandedDraft[] {
  if (draft.structure !== 'series') return [{ draft, opensNextAt: null }]
  if (!draft.recurrence) throw new Error(`the series "${draft.title}" has no rule`)
  const { toOpen, next } = decideOccurrences({
    rule: draft.recurrence,
    beganOn: today,
    openedKeys: new Set(),
    openDaysBefore: policy.openOccurrenceDaysBefore,
    today,
  })
  const ref = draft.ref ?? newId()
  const opensNextAt = next === null ? null : instantAt(next.opensOn, policy.fireTime)
  const occurrences = toOpen.map((occurrence) => ({
    draft: { ...toOccurrenceDraft(draft, occurrence), parentRef: ref },
    opensNextAt: null,
  }))
  return [{ draft: { ...draft, ref, dueOn: null }, opensNextAt }, ...occurrences]
}
