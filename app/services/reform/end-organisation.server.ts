import { type NewEvent, recordEvents } from '#data/event.server.ts'
import { wake } from '#data/outbox.server.ts'
import type { StoredReform } from '#data/reform.server.ts'
import { endOrganisation as endInRegister, findShortNames } from '#data/reform-register.server.ts'
import { isCoordinator, lockAssignments } from '#data/rehoming-coordinator.server.ts'
import { applyMoves } from '#data/rehoming-moves.server.ts'
import { findPeopleOf, releaseOfficersWhoStayed } from '#data/rehoming-people.server.ts'
import { type MovingReference, ORGANISATION_REFERENCES } from '#domain/reform/references.ts'
import type { EndingLine } from '#domain/reform/reform.ts'
import type { SubjectType } from '#domain/shared/subject-types.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'
import { scheduleAssignments } from '#services/clock/schedule-assignments.server.ts'
import { scheduleDates } from '#services/clock/schedule-dates.server.ts'
import { settleAssignments } from '#services/clock/settle-assignments.server.ts'
import { handSignOffsOver } from '#services/sign-off/hand-over-sign-offs.server.ts'
import { passJudgement } from './pass-judgement.server.ts'
import { type ProposedMove, proposeRehoming } from './propose-rehoming.server.ts'
import { tellOfReform } from './tell-of-reform.server.ts'

/** What the history of an item says of its move; the others are told of by the ledger of the reform alone. */
const EVENTS: Partial<Record<MovingReference, { subjectType: SubjectType; type: string }>> = {
  'assignment.lead_id': { subjectType: 'assignment', type: 'AssignmentRehomed' },
  'obstacle.filer_id': { subjectType: 'obstacle', type: 'ObstacleRehomed' },
  'dossier_question.holder_id': { subjectType: 'question', type: 'QuestionRehomed' },
  'dossier.holder_id': { subjectType: 'dossier', type: 'DossierRehomed' },
  'opinion_slip.holder_id': { subjectType: 'opinion-slip', type: 'SlipRehomed' },
}

const MOVING = Object.entries(ORGANISATION_REFERENCES)
  .filter(([, { handling }]) => handling === 'moves')
  .map(([reference]) => reference as MovingReference)

/**
 * One organisation ends: what was due until now is taken in its name, then everything open goes to its successors with
 * its dates, versions and taken steps as they are. What has ended keeps its name.
 */
export async function endOrganisation(
  tx: Transaction,
  { reform, fromId, line, now }: { reform: StoredReform; fromId: string; line: EndingLine; now: Date },
): Promise<void> {
  const moves = await proposeRehoming(tx, { ...reform, fromIds: [fromId] })
  const idsOf = (reference: MovingReference) =>
    moves.filter((move) => move.reference === reference).map(({ subjectId }) => subjectId)
  const led = idsOf('assignment.lead_id')
  const shared = idsOf('assignment_party.organisation_id')
  await lockAssignments(tx, [...led, ...shared])
  await settleAssignments(tx, { assignmentIds: led, now })
  const wasCoordinator = await isCoordinator(tx, fromId)
  const people = await findPeopleOf(tx, [fromId])
  for (const reference of MOVING)
    await applyMoves(tx, {
      reformId: reform.id,
      reference,
      moves: moves
        .filter((move) => move.reference === reference)
        .map(({ subjectId, toId }) => ({ subjectId, fromId, toId })),
      now,
    })
  await releaseOfficersWhoStayed(tx, led)
  await handSignOffsOver(tx, {
    moves: moves
      .filter(({ reference }) => reference === 'assignment.lead_id')
      .map(({ subjectId, toId }) => ({ subjectId, fromId, toId })),
    causeId: reform.approvalEventId ?? '',
    now,
  })
  await endInRegister(tx, {
    organisationId: fromId,
    successorIds: line.to.map(({ organisationId }) => organisationId),
    effectiveOn: reform.effectiveOn,
    reformId: reform.id,
  })
  await recordMoves(tx, { reform, fromId, moves, now })
  if (wasCoordinator) await passJudgement(tx, { fromId, toId: line.to[0]?.organisationId ?? '', reform, now })
  await scheduleAssignments(tx, { assignmentIds: led })
  // Where it only takes part, its own dates go on in its successor's name.
  const agencies = await scheduleDates(tx, { assignmentIds: shared, rules: await loadClockRules(tx) })
  await wake(tx, 'agency-clock', [fromId, ...agencies])
  await tellOfReform(tx, { reform, people, now })
}

async function recordMoves(
  tx: Transaction,
  args: { reform: StoredReform; fromId: string; moves: readonly ProposedMove[]; now: Date },
): Promise<void> {
  const { reform, fromId, moves, now } = args
  const names = await findShortNames(tx, [fromId, ...moves.map(({ toId }) => toId)])
  const caused = { at: now, actor: null, causeId: reform.approvalEventId ?? '' }
  const basis = { basis: reform.basisNumber, reformId: reform.id }
  const events = moves.flatMap(({ reference, subjectId, toId }): NewEvent[] => {
    const kind = EVENTS[reference]
    if (!kind) return []
    return [
      {
        ...kind,
        ...caused,
        subjectId,
        payload: { ...basis, from: names.get(fromId) ?? '', to: names.get(toId) ?? '' },
      },
    ]
  })
  const ended: NewEvent = {
    ...caused,
    subjectType: 'organisation',
    subjectId: fromId,
    type: 'OrganisationEnded',
    payload: { ...basis, moved: moves.length },
  }
  await recordEvents(tx, [ended, ...events])
}
