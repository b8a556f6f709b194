import { findOpenSignOff, leadHeadSigns } from '#data/sign-off.server.ts'
import { ASSIGNMENT_ACTIONS } from '#domain/assignment/life-cycle.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { readSignedInput, type SignedInput } from '#domain/sign-off/inputs.ts'
import { needsSignature, type SignedAction } from '#domain/sign-off/signed-acts.ts'
import { type ChangedAssignment, openForAct } from '#services/assignment/change-assignment.server.ts'
import { saveOutcome } from '#services/assignment/save-outcome.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'
import { askForSignature } from './ask-for-signature.server.ts'
import type { Sending, SignedAct } from './signed-act.server.ts'
import { standDown } from './stand-down-sign-offs.server.ts'

export type SentOut = ChangedAssignment & {
  /** It has not left the agency: this paper waits for the signature of its head. */
  signOffId?: string
}

/**
 * The way of what leaves an agency: at once, or, where its head signs and somebody else sends it, as a paper that waits
 * for the signature (docs/decisions/0037). No other way leads past it.
 */
export function sendOut<Action extends SignedAction>(
  { action, check, decide }: SignedAct<Action>,
  sent: { assignmentId: string; input: SignedInput<Action>; fileIds: readonly string[]; context: CommandContext },
): Promise<Result<SentOut>> {
  const { assignmentId, fileIds, context } = sent
  const input = readSignedInput(action, sent.input)
  const { actor, now } = context
  const { command } = ASSIGNMENT_ACTIONS[action]
  return runCommand({ name: command, input: { assignmentId, input, fileIds }, context }, async (tx) => {
    const opened = await openForAct(tx, { action, assignmentId, context })
    if (!opened.ok) return opened
    const assignment = opened.value
    const { leadId, code, label } = assignment
    const open = await findOpenSignOff(tx, { assignmentId, action })
    const sending: Sending<Action> = { assignment, input, fileIds, signOffId: open?.id ?? null, context }
    const checked = check(sending)
    if (!checked.ok) return checked
    if (needsSignature(actor, { leadId, leadHeadSigns: await leadHeadSigns(tx, leadId) })) {
      if (open?.state === 'pending')
        return refuse('sign-off-pending', {
          params: { by: open.preparedByName, at: open.askedAt.toISOString(), signOffId: open.id },
        })
      const asked = await askForSignature(tx, { ...sending, action, open })
      return asked.ok ? accept({ assignmentId, code, label, signOffId: asked.value }) : asked
    }
    const outcome = await decide(tx, sending)
    if (!outcome.ok) return outcome
    const { after, ...decided } = outcome.value
    await saveOutcome(tx, {
      action,
      assignment,
      outcome: {
        ...decided,
        after: async (causeId) => {
          await after?.(causeId)
          // A paper of the same kind has nothing left to say.
          if (open)
            await standDown(tx, [{ signOff: open, why: 'sent-directly', causeId }], { now, except: actor.personId })
        },
      },
      cause: context,
    })
    return accept({ assignmentId, code, label })
  })
}
