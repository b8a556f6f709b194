import type { AssignmentState } from '#domain/assignment/states.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { AssignmentChanges } from './assignment.server.ts'
import type { PartyChange } from './assignment-party.server.ts'
import { fromOptionalDateColumn } from './plain-date.server.ts'

type Changed = {
  assignment: { id: string; state: AssignmentState }
  outcome: { changes?: AssignmentChanges; parties?: Omit<PartyChange, 'assignmentId'> }
}

/** What stood in a row before an act: the state, the columns the act writes, and the parts of agencies it takes away. */
export type Before = {
  state: AssignmentState
  columns: Record<string, unknown>
  removedParties: unknown[]
  addedIds: string[]
}

/** Written by every act that ends a standstill, whatever its outcome says. */
const ALWAYS = ['resumedAt']
const DAYS = ['dueOn', 'originalDueOn', 'completedOn']

/** Read under the locks and before anything is written: two statements. */
export async function readBefore(tx: Transaction, rows: readonly Changed[]): Promise<Map<string, Before>> {
  const ids = rows.map(({ assignment }) => assignment.id)
  const columns = new Set([...ALWAYS, ...rows.flatMap(({ outcome }) => Object.keys(outcome.changes ?? {}))])
  const select = { id: true, ...Object.fromEntries([...columns].map((column) => [column, true])) }
  const stood: { id: string }[] = await tx.assignment.findMany({ where: { id: { in: ids } }, select })
  const stoodAs = new Map(stood.map(({ id, ...row }) => [id, row as Record<string, unknown>]))
  const parties = await findParties(
    tx,
    rows.flatMap(({ assignment, outcome }) =>
      (outcome.parties?.removeIds ?? []).map((organisation_id) => ({ assignment_id: assignment.id, organisation_id })),
    ),
  )
  return new Map(
    rows.map(({ assignment, outcome }) => [
      assignment.id,
      {
        state: assignment.state,
        columns: stoodAs.get(assignment.id) ?? {},
        removedParties: parties.filter((party) => party.assignment_id === assignment.id),
        addedIds: (outcome.parties?.add ?? []).map(({ organisationId }) => organisationId),
      },
    ]),
  )
}

type PartyRow = { assignment_id: string; organisation_id: string }

/** Whole rows, so that a contribution comes back with everything that belongs to it. */
async function findParties(tx: Transaction, parts: readonly PartyRow[]): Promise<PartyRow[]> {
  if (parts.length === 0) return []
  const rows = await tx.$queryRaw<{ party: PartyRow }[]>`
    SELECT to_jsonb(p) AS party FROM assignment_party p
      JOIN jsonb_populate_recordset(NULL::assignment_party, ${JSON.stringify(parts)}::jsonb) x
        ON x.assignment_id = p.assignment_id AND x.organisation_id = p.organisation_id`
  return rows.map(({ party }) => party)
}

/** The columns as an update takes them; they were kept as JSON. */
export const toChanges = ({ columns }: Before): AssignmentChanges =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      DAYS.includes(name) ? fromOptionalDateColumn(value === null ? null : new Date(String(value))) : value,
    ]),
  )

export async function putBackParties(tx: Transaction, rows: readonly Before[]): Promise<void> {
  const removed = rows.flatMap(({ removedParties }) => removedParties)
  if (removed.length === 0) return
  await tx.$executeRaw`
    INSERT INTO assignment_party SELECT * FROM jsonb_populate_recordset(NULL::assignment_party, ${JSON.stringify(removed)}::jsonb)
    ON CONFLICT DO NOTHING`
}

/**
 * What an act brought to an end at its instant goes on: escalations, requests for time, messages of the clock that had
 * not left. Told by the instant, because nothing has happened to these assignments since.
 */
export async function reviveEnded(
  tx: Transaction,
  { assignmentIds, endedAt, now }: { assignmentIds: readonly string[]; endedAt: Date; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE escalation SET stood_down_at = NULL, stood_down_why = NULL, version = version + 1
     WHERE assignment_id = ANY(${assignmentIds}::uuid[]) AND stood_down_at = ${endedAt}`
  await tx.$executeRaw`
    UPDATE extension_request SET state = 'open', decided_by_id = NULL, decided_at = NULL, decision_note = NULL, version = version + 1
     WHERE assignment_id = ANY(${assignmentIds}::uuid[]) AND state = 'withdrawn' AND decided_at = ${endedAt}`
  await tx.$executeRaw`
    UPDATE notification SET cause_gone_at = NULL, next_step_at = CASE WHEN mail_id IS NULL THEN ${now}::timestamptz END
     WHERE subject_type = 'assignment' AND subject_id = ANY(${assignmentIds}::uuid[]) AND cause_gone_at = ${endedAt}`
}
