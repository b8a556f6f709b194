import type { Actor, Role } from '#domain/access/roles.ts'
import type { ExtensionDecider } from '#domain/deadline/extension.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { AssignmentKind, AssignmentState, AssignmentStructure, DueSetter } from './states.ts'

/** Whom an escalation can reach; an acknowledgement is given by the one it reached. */
export const ESCALATION_LEVELS = ['dic', 'office', 'leadership', 'giver'] as const
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number]

/**
 * Where a person stands to one assignment:
 * - `lead`: of the agency that leads it
 * - `judge`: the coordinator; the Office where the coordinator's own organisation leads (nobody judges its own work);
 *   of a piece that an agency gave on, the people of that agency
 * - `judge-head`: heads the organisation that judges it: the coordinator's, or the Office where that one leads
 * - `decline-judge`: the judge; the Office when the work was declined a second time (handbook 2.3), of a piece the head
 *   of the agency that gave it
 * - `decider`: whoever set the date, for the open request for time (handbook 2.6), and not the one who asked
 * - `reached`: of the level that an escalation reached and that has not acknowledged it yet
 * - `coordinating`, `following`: of an agency that takes part or watches
 * - `office`, `leadership`: by role
 */
export const CAPACITIES = [
  'lead',
  'judge',
  'judge-head',
  'decline-judge',
  'decider',
  'reached',
  'coordinating',
  'following',
  'office',
  'leadership',
] as const
export type Capacity = (typeof CAPACITIES)[number]

/** All that decides who may do what with an assignment: plain data, read under the row's lock. */
export type ActionFacts = {
  structure: AssignmentStructure
  kind: AssignmentKind
  state: AssignmentState
  leadId: string
  /** The agency that gave it on to one below it; null for what the province gave. */
  givenById: string | null
  /** The lead has agencies below it to which it can give pieces. */
  hasAgenciesBelow: boolean
  dueOn: PlainDate | null
  dueSetBy: DueSetter | null
  declinedCount: number
  coordinatingIds: readonly string[]
  followingIds: readonly string[]
  /** Coordinating agencies whose contribution stands. */
  contributedIds: readonly string[]
  /** Works whose result it waits for. */
  awaitedIds: readonly string[]
  officerId: string | null
  openExtension: { decider: ExtensionDecider; requestedById: string } | null
  /** Levels with an escalation that is neither acknowledged nor stood down. */
  reachedLevels: readonly EscalationLevel[]
}

/** Roles that work for an agency; the leadership decides and the auditor reads, neither does an agency's work. */
const AGENCY_ROLES: readonly Role[] = ['officer', 'head', 'carrier', 'coordinator', 'office']

const LEVEL_OF_ROLE: Partial<Record<Role, EscalationLevel>> = {
  coordinator: 'dic',
  office: 'office',
  leadership: 'leadership',
}

/** The role in which a person answers for a level of the province. */
export const levelOfRole = (actor: Pick<Actor, 'role'>): EscalationLevel | undefined => LEVEL_OF_ROLE[actor.role]

type Standing = Pick<Actor, 'role' | 'organisationId'>

/** Of the agency that gave a piece on: it judges it, and nobody of another does. */
const isOfGiver = ({ role, organisationId }: Standing, { givenById }: Pick<ActionFacts, 'givenById'>): boolean =>
  givenById !== null && organisationId === givenById && AGENCY_ROLES.includes(role)

/** The level that a person answers for: by role, or as the agency that gave it. */
export const levelOf = (actor: Standing, assignment: Pick<ActionFacts, 'givenById'>): EscalationLevel | undefined =>
  isOfGiver(actor, assignment) ? 'giver' : levelOfRole(actor)

export function capacitiesOf(
  actor: Pick<Actor, 'personId' | 'role' | 'organisationId' | 'organisationKind'>,
  assignment: ActionFacts,
  { coordinatorOrganisationId }: { coordinatorOrganisationId: string },
): Capacity[] {
  const { role, organisationId, organisationKind, personId } = actor
  const worksForAgency = AGENCY_ROLES.includes(role)
  const isGivenOn = assignment.givenById !== null
  const isGiver = isOfGiver(actor, assignment)
  const isLedByCoordinator = assignment.leadId === coordinatorOrganisationId
  const judgingRole: Role = isLedByCoordinator ? 'office' : 'coordinator'
  const isOfJudge = isLedByCoordinator ? organisationKind === 'office' : organisationId === coordinatorOrganisationId
  const isDeclinedAgain = assignment.declinedCount > 1
  const level = levelOf(actor, assignment)
  const request = assignment.openExtension
  const holds: Record<Capacity, boolean> = {
    lead: worksForAgency && organisationId === assignment.leadId,
    judge: isGivenOn ? isGiver : role === judgingRole,
    'judge-head': role === 'head' && (isGivenOn ? isGiver : isOfJudge),
    'decline-judge': isGivenOn
      ? isGiver && (!isDeclinedAgain || role === 'head')
      : role === (isDeclinedAgain ? 'office' : judgingRole),
    decider: request !== null && request.decider === level && request.requestedById !== personId,
    reached: level !== undefined && assignment.reachedLevels.includes(level),
    coordinating: worksForAgency && assignment.coordinatingIds.includes(organisationId),
    following: worksForAgency && assignment.followingIds.includes(organisationId),
    office: role === 'office',
    leadership: role === 'leadership',
  }
  return CAPACITIES.filter((capacity) => holds[capacity])
}
