import { findRerouteTarget, removeParty } from '#data/assignment.server.ts'
import { accept, refuse } from '#domain/shared/result.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changeAssignment } from './change-assignment.server.ts'
import { tellLeads } from './tell-leads.server.ts'

/** Another agency leads: the work is given anew, its date stays. */
export const rerouteAssignment = (
  input: { assignmentId: string; leadId: string; reason: string },
  context: CommandContext,
) => {
  const { assignmentId, leadId, reason } = input
  const { now } = context
  return changeAssignment(
    { action: 'reroute', assignmentId, input: { leadId, reason }, context },
    async (tx, assignment) => {
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
        payload: { reason, lead: leadId, leadName: target.shortName },
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
    },
  )
}
