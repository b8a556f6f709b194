import type { ActionFacts, EscalationLevel } from '#domain/assignment/capacities.ts'
import type {
  AssignmentKind,
  AssignmentState,
  AssignmentStructure,
  DueSetter,
  Urgency,
} from '#domain/assignment/states.ts'
import type { ExtensionDecider } from '#domain/deadline/extension.ts'
import { groupBy } from '#domain/shared/group-by.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { fromOptionalDateColumn, toOptionalDateColumn } from './plain-date.server.ts'

export type OpenExtension = {
  id: string
  decider: ExtensionDecider
  requestedById: string
  askedDueOn: PlainDate
}

export type LockedAssignment = ActionFacts & {
  id: string
  code: string
  label: string
  anchor: string | null
  title: string
  text: string
  product: string | null
  urgency: Urgency
  version: number
  dueVersion: number
  dueTime: TimeOfDay | null
  originalDueOn: PlainDate | null
  originalDueTime: TimeOfDay | null
  parentId: string | null
  /** Of a piece: the date of the work it is a part of, which it cannot go beyond. */
  latestDueOn: PlainDate | null
  pointId: string | null
  leadName: string
  issuedAt: Date
  activityAt: Date
  acceptedAt: Date | null
  submittedAt: Date | null
  suspendedAt: Date | null
  openExtension: OpenExtension | null
  /** Reported with a file or a document number before. */
  hasEvidence: boolean
  coordinatorOrganisationId: string
  /** Of the newest event that is not an agency's own: says since when it stands as it does. */
  lastEventAt: Date | null
}

type Row = {
  structure: string
  kind: string
  state: string
  dueOn: Date | null
  originalDueOn: Date | null
  latestDueOn: Date | null
  dueSetBy: string | null
  openExtension: OpenExtension | null
  reachedLevels: string[]
} & Omit<
  LockedAssignment,
  | 'structure'
  | 'kind'
  | 'state'
  | 'dueOn'
  | 'originalDueOn'
  | 'latestDueOn'
  | 'dueSetBy'
  | 'openExtension'
  | 'reachedLevels'
>

/** The assignment under its row lock, with all that its rules ask about, in one statement. */
export async function lockAssignment(tx: Transaction, id: string): Promise<LockedAssignment | undefined> {
  const [row] = await lockAssignments(tx, [id])
  return row
}

/** Many of them, locked in the order of their ids: two such commands wait for each other instead of for ever. */
export const lockAssignments = (tx: Transaction, ids: readonly string[]): Promise<LockedAssignment[]> =>
  selectAssignments(tx, ids, Prisma.sql`FOR UPDATE OF a`)

/** The same facts without a lock: what would be decided about them now. */
export const readAssignmentFacts = (reader: Reader, ids: readonly string[]): Promise<LockedAssignment[]> =>
  selectAssignments(reader, ids, Prisma.empty)

async function selectAssignments(
  reader: Reader,
  ids: readonly string[],
  lock: Prisma.Sql,
): Promise<LockedAssignment[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT a.id, a.code, coalesce(a.anchor, a.code) AS label, a.anchor, a.title, a.text, a.product, a.urgency, a.structure, a.kind, a.state, a.version,
           a.due_version AS "dueVersion", a.due_on AS "dueOn", a.original_due_on AS "originalDueOn",
           a.due_time AS "dueTime", a.original_due_time AS "originalDueTime",
           a.due_set_by AS "dueSetBy", a.lead_id AS "leadId", a.parent_id AS "parentId", a.point_id AS "pointId",
           a.given_by_id AS "givenById",
           (SELECT p.due_on FROM assignment p WHERE p.id = a.parent_id AND a.given_by_id IS NOT NULL) AS "latestDueOn",
           EXISTS (SELECT FROM organisation b WHERE b.parent_id = a.lead_id AND b.valid_to IS NULL) AS "hasAgenciesBelow",
           a.declined_count AS "declinedCount", a.accepted_at AS "acceptedAt", a.submitted_at AS "submittedAt",
           a.issued_at AS "issuedAt", a.activity_at AS "activityAt",
           (SELECT o.short_name FROM organisation o WHERE o.id = a.lead_id) AS "leadName",
           a.suspended_at AS "suspendedAt",
           ARRAY(SELECT p.organisation_id::text FROM assignment_party p
                  WHERE p.assignment_id = a.id AND p.role = 'coordinating') AS "coordinatingIds",
           ARRAY(SELECT p.organisation_id::text FROM assignment_party p
                  WHERE p.assignment_id = a.id AND p.role = 'following') AS "followingIds",
           ARRAY(SELECT p.organisation_id::text FROM assignment_party p
                  WHERE p.assignment_id = a.id AND p.role = 'coordinating' AND p.part_state = 'contributed') AS "contributedIds",
           ARRAY(SELECT w.awaited_id::text FROM assignment_wait w WHERE w.waiting_id = a.id AND w.ended_at IS NULL) AS "awaitedIds",
           a.officer_id AS "officerId",
           (SELECT json_build_object('id', e.id, 'decider', e.decider, 'requestedById', e.requested_by_id,
                                     'askedDueOn', e.asked_due_on)
              FROM extension_request e WHERE e.assignment_id = a.id AND e.state = 'open') AS "openExtension",
           ARRAY(SELECT DISTINCT x.level FROM escalation x
                  WHERE x.assignment_id = a.id AND x.acknowledged_at IS NULL AND x.stood_down_at IS NULL) AS "reachedLevels",
           (EXISTS (SELECT FROM progress_report r WHERE r.assignment_id = a.id AND r.document_number IS NOT NULL)
             OR EXISTS (SELECT FROM stored_file f WHERE f.subject_type = 'assignment' AND f.subject_id = a.id AND coalesce(f.purpose, '') NOT LIKE 'part:%')) AS "hasEvidence",
           (SELECT m.organisation_id FROM membership m
             WHERE m.role = 'coordinator' AND m.ended_at IS NULL LIMIT 1) AS "coordinatorOrganisationId",
           (SELECT max(v.at) FROM event v WHERE v.subject_type = 'assignment' AND v.subject_id = a.id AND NOT v.payload ? 'within') AS "lastEventAt"
      FROM assignment a WHERE a.id = ANY(${ids}::uuid[]) ORDER BY a.id ${lock}`
  return rows.map((row) => ({
    ...row,
    structure: row.structure as AssignmentStructure,
    kind: row.kind as AssignmentKind,
    state: row.state as AssignmentState,
    dueSetBy: row.dueSetBy as DueSetter | null,
    dueOn: fromOptionalDateColumn(row.dueOn),
    originalDueOn: fromOptionalDateColumn(row.originalDueOn),
    latestDueOn: fromOptionalDateColumn(row.latestDueOn),
    reachedLevels: row.reachedLevels as EscalationLevel[],
  }))
}

export type AssignmentChanges = Omit<
  Prisma.AssignmentUncheckedUpdateManyInput,
  'id' | 'version' | 'state' | 'dueOn' | 'originalDueOn' | 'completedOn' | 'dueSetBy'
> & {
  state?: AssignmentState
  dueOn?: PlainDate | null
  originalDueOn?: PlainDate | null
  completedOn?: PlainDate | null
  dueSetBy?: DueSetter
}

const toDates = ({ dueOn, originalDueOn, completedOn, ...columns }: AssignmentChanges) => ({
  ...columns,
  ...(dueOn === undefined ? {} : { dueOn: toOptionalDateColumn(dueOn) }),
  ...(originalDueOn === undefined ? {} : { originalDueOn: toOptionalDateColumn(originalDueOn) }),
  ...(completedOn === undefined ? {} : { completedOn: toOptionalDateColumn(completedOn) }),
})

export type AssignmentUpdate = { id: string; version: number; changes: AssignmentChanges }

/**
 * Guarded by the versions read under the lock; a miss is a bug, because the lock was held. Rows that become the same go
 * in one statement: an act on a thousand is a handful of them.
 */
export async function updateAssignments(tx: Transaction, updates: readonly AssignmentUpdate[]): Promise<void> {
  await saveFolded(tx, updates)
  const rows = updates.map(({ changes: { folded: _folded, ...changes }, ...row }) => ({ ...row, changes }))
  const alike = groupBy(rows, ({ version, changes }) => JSON.stringify([version, changes]))
  for (const group of alike.values()) {
    const [first] = group
    if (!first) continue
    const { count } = await tx.assignment.updateMany({
      where: { id: { in: group.map(({ id }) => id) }, version: first.version },
      data: { ...toDates(first.changes), version: { increment: 1 } },
    })
    if (count !== group.length) throw new Error(`assignments changed under their lock: ${first.id} or one like it`)
  }
}

/** The words of the search are each row's own: they go apart, so that rows that become the same otherwise stay alike. */
async function saveFolded(tx: Transaction, updates: readonly AssignmentUpdate[]): Promise<void> {
  const words = updates.flatMap(({ id, changes: { folded } }) => (folded === undefined ? [] : [{ id, folded }]))
  if (words.length === 0) return
  await tx.$executeRaw`
    UPDATE assignment a SET folded = x.folded
      FROM jsonb_populate_recordset(NULL::assignment, ${JSON.stringify(words)}::jsonb) x WHERE a.id = x.id`
}

/** Somebody of the lead agency who may be put in charge. */
export async function isMemberOf(
  tx: Transaction,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<boolean> {
  const count = await tx.membership.count({
    where: { personId, organisationId, endedAt: null, person: { disabledAt: null } },
  })
  return count > 0
}
