import { recordEvent } from '#data/event.server.ts'
import type { StoredReform } from '#data/reform.server.ts'
import { findShortNames } from '#data/reform-register.server.ts'
import { findCoordinatorRoles, findOpenWorkLedBy, lockAssignments } from '#data/rehoming-coordinator.server.ts'
import { findRehomingItems } from '#data/rehoming-items.server.ts'
import { applyMoves } from '#data/rehoming-moves.server.ts'
import { findPeopleOf } from '#data/rehoming-people.server.ts'
import type { MovingReference } from '#domain/reform/references.ts'
import type { PassLine } from '#domain/reform/reform.ts'
import type { Transaction } from '#platform/db.server.ts'
import { settleAssignments } from '#services/clock/settle-assignments.server.ts'
import { passJudgement } from './pass-judgement.server.ts'
import { tellOfReform } from './tell-of-reform.server.ts'

/** What the DIC holds as the DIC; its own assignments stay with it. */
const HELD_AS_DIC: readonly MovingReference[] = ['obstacle.holder_id', 'dossier.holder_id']

/** The role of the DIC goes to another organisation with its people and what lies on its desk; both organisations go on. */
export async function passCoordinator(
  tx: Transaction,
  { reform, line, now }: { reform: StoredReform; line: PassLine; now: Date },
): Promise<void> {
  const { fromId, toId } = line
  const led = await findOpenWorkLedBy(tx, [fromId, toId])
  await lockAssignments(tx, led)
  await settleAssignments(tx, { assignmentIds: led, now })
  const held = (await findRehomingItems(tx, [fromId])).filter(({ reference }) => HELD_AS_DIC.includes(reference))
  const roles = await findCoordinatorRoles(tx, fromId)
  const move = (reference: MovingReference, subjectIds: readonly string[]) =>
    applyMoves(tx, {
      reformId: reform.id,
      reference,
      moves: subjectIds.map((subjectId) => ({ subjectId, fromId, toId })),
      now,
    })
  for (const reference of HELD_AS_DIC)
    await move(
      reference,
      held.filter((item) => item.reference === reference).map(({ subjectId }) => subjectId),
    )
  await move('membership.organisation_id', roles)
  await passJudgement(tx, { fromId, toId, reform, now })
  const names = await findShortNames(tx, [fromId, toId])
  await recordEvent(tx, {
    subjectType: 'organisation',
    subjectId: toId,
    type: 'CoordinatorPassed',
    at: now,
    actor: null,
    causeId: reform.approvalEventId ?? '',
    payload: { from: names.get(fromId) ?? '', to: names.get(toId) ?? '', basis: reform.basisNumber },
  })
  await tellOfReform(tx, { reform, people: await findPeopleOf(tx, [fromId, toId]), now })
}
