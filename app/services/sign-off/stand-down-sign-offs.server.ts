import { recordEvents } from '#data/event.server.ts'
import { closeSignOffs, findOpenSignOffsOf, type StoredSignOff } from '#data/sign-off.server.ts'
import type { AssignmentState } from '#domain/assignment/states.ts'
import { groupBy } from '#domain/shared/group-by.ts'
import { type SignOffStandDown, standDownAfter } from '#domain/sign-off/signed-acts.ts'
import type { Transaction } from '#platform/db.server.ts'
import { findKeepers, tellOfSignOffs } from './tell-of-sign-offs.server.ts'

type Ending = { signOff: StoredSignOff; why: SignOffStandDown; causeId: string }
type At = { now: Date; except: string | null }

/** Papers whose matter has moved on: no longer to be signed, told to whom they lie with. Their text is kept. */
export async function standDown(tx: Transaction, endings: readonly Ending[], { now, except }: At): Promise<void> {
  for (const [why, group] of groupBy(endings, (ending) => ending.why)) {
    const ids = group.map(({ signOff }) => signOff.id)
    await closeSignOffs(tx, { ids, state: 'stood-down', by: null, onBehalfOf: null, at: now, reason: why })
  }
  await recordEvents(
    tx,
    endings.map(({ signOff, why, causeId }) => ({
      subjectType: 'assignment' as const,
      subjectId: signOff.assignmentId,
      type: 'SignOffStoodDown',
      at: now,
      actor: null,
      causeId,
      payload: { within: signOff.organisationId, action: signOff.action, signOffId: signOff.id, why },
    })),
  )
  // What its officer took back waits for nobody.
  const missed = endings.filter(({ signOff }) => signOff.state !== 'taken-back')
  for (const { signOff, why, causeId } of missed) {
    const told = { signOff, to: await findKeepers(tx, signOff), params: { why }, causeId }
    await tellOfSignOffs(tx, [{ kind: 'sign-off-stood-down', ...told }], { now, except })
  }
}

/** After steps of works: what of their papers can be signed no longer. */
export async function standDownAfterSteps(
  tx: Transaction,
  steps: readonly { assignmentId: string; state: AssignmentState; hasNewLead: boolean; causeId: string }[],
  at: At,
): Promise<void> {
  if (steps.length === 0) return
  const stepOf = new Map(steps.map((step) => [step.assignmentId, step]))
  const open = await findOpenSignOffsOf(tx, [...stepOf.keys()])
  const endings = open.flatMap((signOff): Ending[] => {
    const step = stepOf.get(signOff.assignmentId)
    const why = step && standDownAfter(signOff.action, step)
    return why ? [{ signOff, why, causeId: step.causeId }] : []
  })
  await standDown(tx, endings, at)
}
