import { recordEvent } from '#data/event.server.ts'
import { findFilesOfSignOff } from '#data/file.server.ts'
import { closeSignOffs, findSignOff, type StoredSignOff } from '#data/sign-off.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { readSignedInput } from '#domain/sign-off/inputs.ts'
import { seesSignOff } from '#domain/sign-off/scope.ts'
import { checkSignOffAction, SIGN_OFF_ACTIONS } from '#domain/sign-off/sign-off-actions.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import type { Transaction } from '#platform/db.server.ts'
import { openForAct } from '#services/assignment/change-assignment.server.ts'
import { DECLINING } from '#services/assignment/decline-assignment.server.ts'
import { ASKING_FOR_TIME } from '#services/assignment/request-extension.server.ts'
import { saveOutcome } from '#services/assignment/save-outcome.server.ts'
import { SUBMITTING } from '#services/assignment/submit-assignment.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { lockSignOff } from './lock-sign-off.server.ts'
import type { SignedAct } from './signed-act.server.ts'
import { findKeepers, namesOf, tellOfSignOffs } from './tell-of-sign-offs.server.ts'

const ACTS = {
  decline: DECLINING,
  submit: SUBMITTING,
  'request-extension': ASKING_FOR_TIME,
} as const satisfies { [Action in SignedAction]: SignedAct<Action> }

export type SignedPaper = { signOffId: string; assignmentId: string; label: string; action: SignedAction }

/**
 * The head signs: the act leaves the agency now, in the head's name, by the same decision as if the head had sent it
 * alone, with the officer named who prepared it. Refused, nothing has happened and the paper waits on.
 */
export const signForAgency = (
  { signOffId }: { signOffId: string },
  context: CommandContext,
): Promise<Result<SignedPaper>> =>
  runCommand({ name: SIGN_OFF_ACTIONS.sign.command, input: { signOffId }, context }, async (tx) => {
    const { actor } = context
    const seen = await findSignOff(tx, signOffId)
    if (!seen || !seesSignOff(actor, seen.organisationId)) return refuse('not-found')
    const mayStill = checkSignOffAction('sign', { actor, signOff: seen })
    if (!mayStill.ok) return mayStill
    const { assignmentId, action } = seen
    const opened = await openForAct(tx, { action, assignmentId, context })
    // The lock of the work is held from here: whoever signed meanwhile is seen.
    const signOff = await lockSignOff(tx, { signOffId, action: 'sign', actor })
    if (!signOff.ok) return signOff
    if (!opened.ok) return opened
    const left = await letLeave(tx, { assignment: opened.value, signOff: signOff.value, act: ACTS[action], context })
    return left.ok ? accept({ signOffId, assignmentId, label: opened.value.label, action }) : left
  })

async function letLeave<Action extends SignedAction>(
  tx: Transaction,
  args: {
    assignment: Parameters<SignedAct<Action>['check']>[0]['assignment']
    signOff: StoredSignOff
    act: { [One in SignedAction]: SignedAct<One> }[Action]
    context: CommandContext
  },
): Promise<Result<null>> {
  const { assignment, signOff, context } = args
  const act = args.act as SignedAct<Action>
  const { actor, now } = context
  const { id: signOffId, action, organisationId } = signOff
  const input = readSignedInput(act.action, signOff.input)
  const fileIds = (await findFilesOfSignOff(tx, signOffId)).map(({ id }) => id)
  const sending = { assignment, input, fileIds, signOffId, context }
  const checked = act.check(sending)
  if (!checked.ok) return checked
  const outcome = await act.decide(tx, sending)
  if (!outcome.ok) return outcome
  const onBehalfOf = actor.onBehalfOf?.personName ?? null
  await closeSignOffs(tx, { ids: [signOffId], state: 'signed', by: actor.personId, onBehalfOf, at: now, reason: null })
  const { after, payload, ...decided } = outcome.value
  await saveOutcome(tx, {
    action,
    assignment,
    outcome: {
      ...decided,
      payload: { ...payload, preparedBy: signOff.preparedByName },
      after: async (eventId) => {
        await after?.(eventId)
        const causeId = await recordEvent(tx, {
          subjectType: 'assignment',
          subjectId: assignment.id,
          type: SIGN_OFF_ACTIONS.sign.event,
          at: now,
          actor,
          causeId: eventId,
          payload: { within: organisationId, action, signOffId },
        })
        await tellOfSignOffs(
          tx,
          [{ kind: 'sign-off-signed', signOff, to: await findKeepers(tx, signOff), params: namesOf(actor), causeId }],
          { now, except: actor.personId },
        )
      },
    },
    cause: context,
  })
  return accept(null)
}
