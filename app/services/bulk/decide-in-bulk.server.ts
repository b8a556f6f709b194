import type { LockedAssignment } from '#data/assignment.server.ts'
import { findPresentOrganisations } from '#data/work-order.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { checkAction } from '#domain/assignment/available-actions.ts'
import { assignmentScope, isInScope } from '#domain/assignment/scope.ts'
import type { BulkAct } from '#domain/bulk/bulk-acts.ts'
import { assertNever } from '#domain/shared/assert-never.ts'
import { type Refusal, type Result, refuse } from '#domain/shared/result.ts'
import type { Reader } from '#platform/db.server.ts'
import { decideDate } from '#services/assignment/decide-date.server.ts'
import { decideEdit } from '#services/assignment/decide-edit.server.ts'
import { decideReroute, findRerouteTarget } from '#services/assignment/decide-reroute.server.ts'
import { decideUrge } from '#services/assignment/decide-urge.server.ts'
import { decideUrgency } from '#services/assignment/decide-urgency.server.ts'
import type { AssignmentOutcome } from '#services/assignment/save-step.server.ts'

export type DecidedRow = { assignment: LockedAssignment; outcome: AssignmentOutcome }
export type RefusedRow = { assignment: LockedAssignment; refusal: Refusal }
export type DecidedInBulk = { decided: DecidedRow[]; refused: RefusedRow[] }

type Question = { act: BulkAct; assignments: readonly LockedAssignment[]; actor: Actor; now: Date }

/**
 * Each row is asked what its own page would ask: is it this person's to see, is the act open, what does it change. The
 * preview and the act itself both come here. What this person may not see is in neither list.
 */
export async function decideInBulk(reader: Reader, question: Question): Promise<DecidedInBulk> {
  const { act, assignments, actor } = question
  const decide = await toDecision(reader, question)
  const answer: DecidedInBulk = { decided: [], refused: [] }
  for (const assignment of assignments) {
    if (!isInScope(assignmentScope(actor), assignment)) continue
    const { coordinatorOrganisationId } = assignment
    const checked = checkAction(act.action, { assignment, actor, coordinatorOrganisationId })
    const result = checked.ok ? decide(assignment) : checked
    if (result.ok) answer.decided.push({ assignment, outcome: result.value })
    else answer.refused.push({ assignment, refusal: withoutField(result) })
  }
  return answer
}

type Decide = (assignment: LockedAssignment) => Result<AssignmentOutcome>

/** The decision of the act's own use case, with what it needs to know read once for all rows. */
async function toDecision(reader: Reader, { act, assignments, actor, now }: Question): Promise<Decide> {
  switch (act.action) {
    case 'urge':
      return () => decideUrge({ actor, note: act.note })
    case 'set-date':
      return (assignment) => decideDate(assignment, { ...act, now })
    case 'set-urgency':
      return (assignment) => decideUrgency(assignment, { ...act, dueTime: assignment.dueTime, now })
    case 'reroute': {
      const assignmentIds = assignments.map(({ id }) => id)
      const target = await findRerouteTarget(reader, { assignmentIds, leadId: act.leadId })
      return (assignment) => decideReroute(assignment, { target, reason: act.reason, now })
    }
    case 'edit': {
      const organisations = await findPresentOrganisations(reader, [...act.addCoordinatingIds, ...act.addFollowingIds])
      return (assignment) => decideEdit(assignment, { edit: act, organisations, agency: actor.organisationShortName })
    }
    default:
      return assertNever(act)
  }
}

/** The form is not wrong, the row does not fit it. */
const withoutField = ({ reason, params }: Refusal): Refusal => refuse(reason, params ? { params } : {})
