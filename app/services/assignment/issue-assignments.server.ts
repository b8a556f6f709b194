import { insertAssignments } from '#data/assignment-issue.server.ts'
import { recordEvents } from '#data/event.server.ts'
import { nextCodes } from '#data/human-code.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { AssignmentDraft } from '#domain/assignment/draft.ts'
import type { Batch } from '#domain/notification/batch-messages.ts'
import { dayAt, yearOf } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { scheduleAssignments } from '#services/clock/schedule-assignments.server.ts'
import { beginPartDates } from './begin-part-dates.server.ts'
import { expandSeries } from './expand-series.server.ts'
import { tellLeads } from './tell-leads.server.ts'

export type IssuedAssignment = { id: string; code: string; ref: string | null; leadId: string }

type Issue = {
  drafts: readonly AssignmentDraft[]
  actor: Actor | null
  now: Date
  /** The event these assignments follow from: a publication, a resolution, a series that opened. */
  causeId: string
  /** People are told once of all of them; otherwise of each. */
  batch?: Batch
}

/**
 * Gives assignments to their agencies: rows with codes and parties, one event each, one message to each agency's
 * people, the clock of each lead woken. A series opens the occurrences whose time has come. Few statements, however
 * many drafts: a plan is published in one transaction.
 */
export async function issueAssignments(
  tx: Transaction,
  { drafts, actor, now, causeId, batch }: Issue,
): Promise<IssuedAssignment[]> {
  if (drafts.length === 0) return []
  const rules = await loadClockRules(tx)
  const expanded = drafts.flatMap((draft) => expandSeries(draft, { now, rules }))
  const codes = await nextCodes(tx, { prefix: `NV-${yearOf(dayAt(now))}`, count: expanded.length })
  const named = expanded.map((draft, index) => ({ draft, id: newId(), code: codes[index] as string }))
  const idOfRef = new Map(named.flatMap(({ draft, id }) => (draft.ref === undefined ? [] : [[draft.ref, id] as const])))
  const rows = named.map(({ draft, id, code }) => ({
    ...draft,
    id,
    code,
    parentId: draft.parentRef === undefined ? (draft.parentId ?? null) : requireParent(idOfRef, draft.parentRef),
  }))
  await insertAssignments(tx, { rows, now })
  await recordEvents(
    tx,
    rows.map((row) => ({
      subjectType: 'assignment' as const,
      subjectId: row.id,
      type: 'AssignmentIssued',
      at: now,
      actor,
      causeId,
      payload: {
        code: row.code,
        dueOn: row.dueOn ?? null,
        lead: row.leadId,
        ...(row.origin ? { origin: row.origin } : {}),
      },
    })),
  )
  await tellLeads(tx, { assignments: rows.filter(isToldOf), causeId, now, batch })
  await beginPartDates(tx, { rows, causeId, now, batch })
  await scheduleAssignments(tx, { assignmentIds: rows.map((row) => row.id) })
  return rows.map(({ id, code, ref, leadId }) => ({ id, code, ref: ref ?? null, leadId }))
}

/** A container is told of by its members; of what is done nobody is told any more. */
const isToldOf = ({ structure, past }: Pick<AssignmentDraft, 'structure' | 'past'>): boolean =>
  structure === 'work' && !past?.completedOn

function requireParent(idOfRef: ReadonlyMap<string, string>, ref: string): string {
  const id = idOfRef.get(ref)
  if (!id) throw new Error(`a draft names the parent ${ref}, which is not among the drafts`)
  return id
}
