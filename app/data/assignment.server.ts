import type { ActionFacts, EscalationLevel } from '#domain/assignment/capacities.ts'
import type {
  AssignmentKind,
  AssignmentState,
  AssignmentStructure,
  DueSetter,
  Urgency,
} from '#domain/assignment/states.ts'
import type { ExtensionDecider } from '#domain/deadline/extension.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { TimeOfDay } from '#domain/shared/time-of-day.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
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
  title: string
  urgency: Urgency
  version: number
  dueVersion: number
  dueTime: TimeOfDay | null
  originalDueOn: PlainDate | null
  originalDueTime: TimeOfDay | null
  parentId: string | null
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
  /** Of the newest event: says since when it stands as it does. */
  lastEventAt: Date | null
}

type Row = {
  structure: string
  kind: string
  state: string
  dueOn: Date | null
  originalDueOn: Date | null
  dueSetBy: string | null
  openExtension: OpenExtension | null
  reachedLevels: string[]
} & Omit<
  LockedAssignment,
  'structure' | 'kind' | 'state' | 'dueOn' | 'originalDueOn' | 'dueSetBy' | 'openExtension' | 'reachedLevels'
>

/** The assignment under its row lock, with all that its rules ask about, in one statement. */
export async function lockAssignment(tx: Transaction, id: string): Promise<LockedAssignment | undefined> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.code, coalesce(a.anchor, a.code) AS label, a.title, a.structure, a.kind, a.state, a.urgency, a.version,
           a.due_version AS "dueVersion", a.due_on AS "dueOn", a.original_due_on AS "originalDueOn",
           a.due_time AS "dueTime", a.original_due_time AS "originalDueTime",
           a.due_set_by AS "dueSetBy", a.lead_id AS "leadId", a.parent_id AS "parentId", a.point_id AS "pointId",
           a.declined_count AS "declinedCount", a.accepted_at AS "acceptedAt", a.submitted_at AS "submittedAt",
           a.issued_at AS "issuedAt", a.activity_at AS "activityAt",
           (SELECT o.short_name FROM organisation o WHERE o.id = a.lead_id) AS "leadName",
           a.suspended_at AS "suspendedAt",
           ARRAY(SELECT p.organisation_id::text FROM assignment_party p
                  WHERE p.assignment_id = a.id AND p.role = 'coordinating') AS "coordinatingIds",
           ARRAY(SELECT p.organisation_id::text FROM assignment_party p
                  WHERE p.assignment_id = a.id AND p.role = 'following') AS "followingIds",
           (SELECT json_build_object('id', e.id, 'decider', e.decider, 'requestedById', e.requested_by_id,
                                     'askedDueOn', e.asked_due_on)
              FROM extension_request e WHERE e.assignment_id = a.id AND e.state = 'open') AS "openExtension",
           ARRAY(SELECT DISTINCT x.level FROM escalation x
                  WHERE x.assignment_id = a.id AND x.acknowledged_at IS NULL AND x.stood_down_at IS NULL) AS "reachedLevels",
           (EXISTS (SELECT FROM progress_report r WHERE r.assignment_id = a.id AND r.document_number IS NOT NULL)
             OR EXISTS (SELECT FROM stored_file f WHERE f.subject_type = 'assignment' AND f.subject_id = a.id)) AS "hasEvidence",
           (SELECT m.organisation_id FROM membership m
             WHERE m.role = 'coordinator' AND m.ended_at IS NULL LIMIT 1) AS "coordinatorOrganisationId",
           (SELECT max(v.at) FROM event v WHERE v.subject_type = 'assignment' AND v.subject_id = a.id) AS "lastEventAt"
      FROM assignment a WHERE a.id = ${id}::uuid FOR UPDATE OF a`
  const row = rows[0]
  return (
    row && {
      ...row,
      structure: row.structure as AssignmentStructure,
      kind: row.kind as AssignmentKind,
      state: row.state as AssignmentState,
      dueSetBy: row.dueSetBy as DueSetter | null,
      dueOn: fromOptionalDateColumn(row.dueOn),
      originalDueOn: fromOptionalDateColumn(row.originalDueOn),
      reachedLevels: row.reachedLevels as EscalationLevel[],
    }
  )
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

/** Guarded by the version read under the lock; a miss is a bug, because the lock was held. */
export async function updateAssignment(
  tx: Transaction,
  { id, version, changes }: { id: string; version: number; changes: AssignmentChanges },
): Promise<void> {
  const { count } = await tx.assignment.updateMany({
    where: { id, version },
    data: { ...toDates(changes), version: { increment: 1 } },
  })
  if (count !== 1) throw new Error(`assignment ${id} changed under its lock`)
}

/** The new lead is no longer listed as taking part: one organisation, one role. */
export async function removeParty(
  tx: Transaction,
  { assignmentId, organisationId }: { assignmentId: string; organisationId: string },
): Promise<void> {
  await tx.assignmentParty.deleteMany({ where: { assignmentId, organisationId } })
}

/** Whether this agency can take the work over: it exists today, and the group has no member of that agency yet. */
export async function findRerouteTarget(
  tx: Transaction,
  { assignmentId, leadId }: { assignmentId: string; leadId: string },
): Promise<{ shortName: string; isMember: boolean } | undefined> {
  const rows = await tx.$queryRaw<{ shortName: string; isMember: boolean }[]>`
    SELECT o.short_name AS "shortName",
           EXISTS (SELECT FROM assignment a JOIN assignment s ON s.parent_id = a.parent_id AND s.id <> a.id
                    WHERE a.id = ${assignmentId}::uuid AND s.lead_id = o.id
                      AND s.occurrence_key IS NOT DISTINCT FROM a.occurrence_key) AS "isMember"
      FROM organisation o WHERE o.id = ${leadId}::uuid AND o.valid_to IS NULL`
  return rows[0]
}

/** A coordinating agency answers for its own part. */
export async function saveContribution(
  tx: Transaction,
  part: { assignmentId: string; organisationId: string; contribution: string; contributedAt: Date },
): Promise<void> {
  const { assignmentId, organisationId, contribution, contributedAt } = part
  await tx.assignmentParty.updateMany({
    where: { assignmentId, organisationId, role: 'coordinating' },
    data: { contribution, contributedAt },
  })
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
