import { recordEvent } from '#data/event.server.ts'
import { dropFilesOfSignOff } from '#data/file.server.ts'
import { findMembers } from '#data/members.server.ts'
import { wake } from '#data/outbox.server.ts'
import { insertSignOff, type StoredSignOff, sendSignOffAgain } from '#data/sign-off.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { reminderAfter } from '#domain/sign-off/reminder.ts'
import type { SignedAction } from '#domain/sign-off/signed-acts.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules, rulesFor } from '#services/clock/load-clock-rules.server.ts'
import { attachFiles } from '#services/file/attach-files.server.ts'
import type { Sending } from './signed-act.server.ts'
import { namesOf, tellOfSignOffs } from './tell-of-sign-offs.server.ts'

/**
 * What was typed waits for the head, with its files; the work itself stays as it is and its clock runs. A paper that came
 * back is the same paper again. Answers its id.
 */
export async function askForSignature<Action extends SignedAction>(
  tx: Transaction,
  args: Sending<Action> & { action: Action; open: StoredSignOff | undefined },
): Promise<Result<string>> {
  const { assignment, action, input, fileIds, open, context } = args
  const { actor, now, commandId } = context
  const { id: assignmentId, leadId: organisationId } = assignment
  const heads = await findMembers(tx, { organisationId, roles: ['head'] })
  if (heads.length === 0) return refuse('sign-off-no-head')
  const { calendar, policy } = rulesFor(await loadClockRules(tx), organisationId)
  const remindAt = reminderAfter(now, { calendar, fireTime: policy.fireTime })
  const prepared = { input, by: actor.personId, at: now, remindAt }
  if (open) await sendSignOffAgain(tx, { id: open.id, ...prepared })
  const signOffId = open?.id ?? (await insertSignOff(tx, { assignmentId, action, organisationId, ...prepared }))
  const hook = { subjectType: 'sign-off' as const, subjectId: signOffId, purpose: action }
  const attached = await attachFiles(tx, { fileIds, ...hook, actor, signOffId })
  if (!attached.ok) return attached
  await dropFilesOfSignOff(tx, { signOffId, keep: fileIds })
  const causeId = await recordEvent(tx, {
    subjectType: 'assignment',
    subjectId: assignmentId,
    type: 'SignOffAsked',
    at: now,
    actor,
    commandId,
    payload: { within: organisationId, action, signOffId, input, files: [...fileIds] },
  })
  const params = { ...namesOf(actor), dueOn: assignment.dueOn ?? '', dueTime: assignment.dueTime ?? '' }
  const told = { kind: 'sign-off-asked' as const, to: heads, params, causeId }
  const isFlash = assignment.urgency === 'flash'
  await tellOfSignOffs(tx, [{ ...told, signOff: { id: signOffId, action } }], { now, except: actor.personId, isFlash })
  await wake(tx, 'agency-clock', [organisationId])
  return accept(signOffId)
}
