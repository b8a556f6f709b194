import type { LockedAssignment } from '#data/assignment.server.ts'
import { findMembersOfGroups } from '#data/assignment-party.server.ts'
import type { EventPayload } from '#data/event.server.ts'
import { findPresentOrganisation } from '#data/organisation.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Reader } from '#platform/db.server.ts'
import type { AssignmentOutcome } from './save-step.server.ts'

/** The agency that takes the work over: it exists today, and in these assignments' groups it leads a member already. */
type RerouteTarget = { id: string; shortName: string; memberOf: ReadonlySet<string> }

export async function findRerouteTarget(
  reader: Reader,
  { assignmentIds, leadId }: { assignmentIds: readonly string[]; leadId: string },
): Promise<RerouteTarget | undefined> {
  const organisation = await findPresentOrganisation(reader, leadId)
  if (!organisation) return undefined
  return { ...organisation, memberOf: await findMembersOfGroups(reader, { assignmentIds, leadId }) }
}

type Reroute = { target: RerouteTarget | undefined; reason: string; payload?: EventPayload; now: Date }

/** Another agency leads: the work is given anew, its date stays. */
export function decideReroute(
  assignment: LockedAssignment,
  { target, reason, payload, now }: Reroute,
): Result<AssignmentOutcome> {
  if (!target) return refuse('lead-unknown', { field: 'leadId' })
  const { id: leadId, shortName: agency, memberOf } = target
  if (leadId === assignment.leadId) return refuse('reroute-same-lead', { field: 'leadId' })
  if (memberOf.has(assignment.id)) return refuse('reroute-already-member', { field: 'leadId', params: { agency } })
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
    payload: { reason, lead: leadId, leadName: agency, ...payload },
    ends: 'rerouted',
    isGivenAnew: true,
    tell: [{ kind: 'assignment-rerouted', to: [], toOrganisation: assignment.leadId, params: { agency, reason } }],
    // One organisation, one role: the new lead is no longer listed as taking part.
    parties: { add: [], removeIds: [leadId] },
  })
}
