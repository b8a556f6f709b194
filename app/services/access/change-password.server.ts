import { recordEvent } from '#data/event.server.ts'
import { findPasswordHash, setPassword } from '#data/person.server.ts'
import { endSessionsOf } from '#data/sign-in.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { db } from '#platform/db.server.ts'
import { hashPassword, isPassword } from '#platform/password.server.ts'
import { createRateLimiter } from '#platform/rate-limit.server.ts'
import { type CommandContext, runCommand } from '#services/shared/run-command.server.ts'

const limit = createRateLimiter({ name: 'change-password', attempts: 10, perSeconds: 15 * 60 })
const MINUTE_MS = 60 * 1000

/** Whoever sits at an open session still has to know the present password. All other sessions of the person end. */
export async function changePassword(
  {
    present,
    newPassword,
    sessionId,
    realNow,
  }: { present: string; newPassword: string; sessionId: string; realNow: Date },
  context: CommandContext,
): Promise<Result<null>> {
  const { personId } = context.actor
  const waitMs = await limit.take(personId)
  if (waitMs !== undefined) return refuse('too-many-attempts', { params: { minutes: Math.ceil(waitMs / MINUTE_MS) } })
  const replaces = await findPasswordHash(db, personId)
  if (!replaces || !(await isPassword(replaces, present))) return refuse('password-wrong', { field: 'present' })
  const passwordHash = await hashPassword(newPassword)
  // No password, nor a hash of one, in what the command remembers of its content.
  const result = await runCommand<null, string>(
    { name: 'ChangePassword', input: { personId }, context },
    async (tx) => {
      if (!(await setPassword(tx, { personId, passwordHash, replaces }))) return refuse('conflict')
      await endSessionsOf(tx, { personId, exceptId: sessionId, realNow })
      await recordEvent(tx, {
        subjectType: 'person',
        subjectId: personId,
        type: 'PasswordChanged',
        at: context.now,
        actor: context.actor,
        commandId: context.commandId,
      })
      return accept(null)
    },
  )
  if (result.ok) await limit.forget(personId)
  return result
}
