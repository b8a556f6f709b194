import { recordEvent } from '#data/event.server.ts'
import { closeSignOffs } from '#data/sign-off.server.ts'
import { accept, type Result } from '#domain/shared/result.ts'
import { SIGN_OFF_ACTIONS } from '#domain/sign-off/sign-off-actions.ts'
import type { SignOffStandDown } from '#domain/sign-off/signed-acts.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { lockSignOff } from './lock-sign-off.server.ts'
import { findKeepers, namesOf, tellOfSignOffs } from './tell-of-sign-offs.server.ts'

export type ReturnedSignOff = { signOffId: string; assignmentId: string }

/** The paper leaves the desk of the head unsigned, or is dropped there: everything typed and its files are kept. */
const returnSignOff = (
  {
    action,
    signOffId,
    reason,
  }: { action: 'give-back' | 'take-back' | 'drop'; signOffId: string; reason: string | null },
  context: CommandContext,
): Promise<Result<ReturnedSignOff>> => {
  const { command, event, to } = SIGN_OFF_ACTIONS[action]
  return runCommand({ name: command, input: { signOffId, reason }, context }, async (tx) => {
    const { actor, now, commandId } = context
    const locked = await lockSignOff(tx, { signOffId, action, actor })
    if (!locked.ok) return locked
    const signOff = locked.value
    const { assignmentId, organisationId } = signOff
    const by = { by: actor.personId, onBehalfOf: actor.onBehalfOf?.personName ?? null, at: now }
    await closeSignOffs(tx, { ids: [signOffId], state: to, ...by, reason })
    const causeId = await recordEvent(tx, {
      subjectType: 'assignment',
      subjectId: assignmentId,
      type: event,
      at: now,
      actor,
      commandId,
      payload: { within: organisationId, action: signOff.action, signOffId, ...(reason ? { reason } : {}) },
    })
    if (action === 'give-back') {
      const params = { ...namesOf(actor), reason: reason ?? '' }
      const told = {
        kind: 'sign-off-given-back' as const,
        signOff,
        to: await findKeepers(tx, signOff),
        params,
        causeId,
      }
      await tellOfSignOffs(tx, [told], { now, except: actor.personId })
    }
    return accept({ signOffId, assignmentId })
  })
}

/** The head does not sign it as it is, and says why. */
export const giveSignOffBack = (input: { signOffId: string; reason: string }, context: CommandContext) =>
  returnSignOff({ action: 'give-back', ...input }, context)

/** Its officer thinks again before the head has signed. */
export const takeSignOffBack = ({ signOffId }: { signOffId: string }, context: CommandContext) =>
  returnSignOff({ action: 'take-back', signOffId, reason: null }, context)

/** It is not sent up any more: the head was right, or the matter is settled otherwise. */
export const dropSignOff = ({ signOffId }: { signOffId: string }, context: CommandContext) =>
  returnSignOff({ action: 'drop', signOffId, reason: 'dropped' satisfies SignOffStandDown }, context)
