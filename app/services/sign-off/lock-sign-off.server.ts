import { lockAssignment } from '#data/assignment.server.ts'
import { findSignOff, type StoredSignOff } from '#data/sign-off.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { seesSignOff } from '#domain/sign-off/scope.ts'
import { checkSignOffAction, type SignOffAction } from '#domain/sign-off/sign-off-actions.ts'
import type { Transaction } from '#platform/db.server.ts'

/** A paper with this act open to this person, under the lock of its work: every change of a paper takes that one first. */
export async function lockSignOff(
  tx: Transaction,
  { signOffId, action, actor }: { signOffId: string; action: SignOffAction; actor: Actor },
): Promise<Result<StoredSignOff>> {
  const found = await findSignOff(tx, signOffId)
  if (!found || !seesSignOff(actor, found.organisationId)) return refuse('not-found')
  await lockAssignment(tx, found.assignmentId)
  const signOff = (await findSignOff(tx, signOffId)) ?? found
  const checked = checkSignOffAction(action, { actor, signOff })
  return checked.ok ? accept(signOff) : checked
}
