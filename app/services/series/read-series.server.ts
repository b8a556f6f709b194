import { findAssignmentPage } from '#data/assignment-reader.server.ts'
import { getCoordinatorOrganisationId } from '#data/organisation.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { mayChangeSeries } from '#domain/assignment/may-change-series.ts'
import { assignmentScope } from '#domain/assignment/scope.ts'
import type { AssignmentKind, AssignmentStructure } from '#domain/assignment/states.ts'
import {
  type ChangeSeries,
  compareSeries,
  decideSeriesChange,
  futureOccurrences,
  type SeriesComparison,
} from '#domain/deadline/change-series.ts'
import { RecurrenceRuleSchema } from '#domain/deadline/recurrence.ts'
import { obstacleScope } from '#domain/obstacle/scope.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import type { Reader } from '#platform/db.server.ts'

type Question = { id: string; actor: Actor; now: Date }

/** A recurring duty with its rule and the occurrences ahead; undefined where it is not this person's to see. */
export async function readSeries(reader: Reader, { id, actor, now }: Question) {
  const [page, coordinatorOrganisationId] = await Promise.all([
    findAssignmentPage(reader, { id, scope: assignmentScope(actor), obstacleScope: obstacleScope(actor) }),
    getCoordinatorOrganisationId(reader),
  ])
  const parsed = RecurrenceRuleSchema.safeParse(page?.recurrence)
  if (!page || !parsed.success || !opensByRule(page)) return undefined
  const today = dayAt(now)
  const rule = parsed.data
  const opened = toOpened(page.children)
  return {
    id,
    label: page.label,
    title: page.title,
    version: page.version,
    rule,
    opened,
    today,
    ahead: futureOccurrences({ rule, opened, today }),
    mayChange: mayChangeSeries(actor, page, { coordinatorOrganisationId }),
  }
}
/** A recurring duty, or a continuing one with its period reports. */
export const opensByRule = ({ structure, kind }: { structure: AssignmentStructure; kind: AssignmentKind }): boolean =>
  structure === 'series' || (structure === 'work' && kind === 'continuing')

export type SeriesPage = NonNullable<Awaited<ReturnType<typeof readSeries>>>

export const toOpened = (children: readonly { occurrenceKey: string | null; originalDueOn: PlainDate | null }[]) =>
  children.flatMap(({ occurrenceKey: key, originalDueOn: dueOn }) => (key === null ? [] : [{ key, dueOn }]))

/** What a change would do; nothing is changed. */
export function previewSeriesChange(change: ChangeSeries, known: SeriesPage): Result<SeriesComparison> {
  const decided = decideSeriesChange(change, known)
  return decided.ok ? accept(compareSeries({ ...known, before: known.rule, after: decided.value })) : decided
}
