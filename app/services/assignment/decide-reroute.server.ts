import { findRerouteTarget, type LockedAssignment, removeParty } from '#data/assignment.server.ts'
import type { EventPayload } from '#data/event.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import type { AssignmentOutcome } from './save-step.server.ts'
import { tellLeads } from './tell-leads.server.ts'

/** Another agency leads: the work is given anew, its date stays. */
export async function decideReroute(
  tx: Transaction,
  args: { assignment: LockedAssignment; leadId: string; reason: string; payload?: EventPayload; now: Date },
): Promise<Result<AssignmentOutcome>> {
  const { assignment, leadId, reason, payload, now } = args
  const assignmentId = assignment.id
  if (leadId === assignment.leadId) return refuse('reroute-same-lead', { field: 'leadId' })
  const target = await findRerouteTarget(tx, { assignmentId, leadId })
  if (!target) return refuse('lead-unknown', { field: 'leadId' })
  if (target.isMember)
    return refuse('reroute-already-member', { field: 'leadId', params: { agency: target.shortName } })
  return accept({
    changes: {
      leadId,
      leadBasis: 'chosen',
      officerId: null,
      acceptedAt: null,
      issuedAt: now,
      activityAt: now,
      waitingDecisionAt: null,
      percent: 0,
    },
    payload: { reason, lead: leadId, leadName: target.shortName, ...payload },
    ends: 'rerouted',
    tell: [
      {
        kind: 'assignment-rerouted',
        to: [],
        toOrganisation: assignment.leadId,
        params: { agency: target.shortName, reason },
      },
    ],
    after: async (causeId) => {
      await removeParty(tx, { assignmentId, organisationId: leadId })
      const { id, code, title, label, dueOn } = assignment
      await tellLeads(tx, { assignments: [{ id, code, title, anchor: label, dueOn }], causeId, now })
    },
  })
}
