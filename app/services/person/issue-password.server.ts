import { setOneTimePassword } from '#data/person-register.server.ts'
import { endSessionsOf } from '#data/sign-in.server.ts'
import { ONE_TIME_PASSWORD_MS } from '#domain/access/session-limits.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { hashPassword, newOneTimePassword } from '#platform/password.server.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'
import { changePersonRow } from './change-person-row.server.ts'

/**
 * A one-time password, answered once and kept nowhere: the same form sent again is the same command, which has nothing
 * to show. All sessions of the person end.
 */
export async function issuePassword(
  { personId, realNow }: { personId: string; realNow: Date },
  context: CommandContext,
): Promise<Result<{ password: string | null }>> {
  if (personId === context.actor.personId) return refuse('own-account')
  const password = newOneTimePassword()
  const passwordHash = await hashPassword(password)
  let isNew = false
  const result = await changePersonRow(
    { command: 'IssuePassword', event: 'PasswordIssued', personId, input: {}, context },
    async (tx) => {
      await setOneTimePassword(tx, {
        id: personId,
        passwordHash,
        until: new Date(realNow.getTime() + ONE_TIME_PASSWORD_MS),
      })
      await endSessionsOf(tx, { personId, realNow })
      isNew = true
      return {}
    },
  )
  return result.ok ? accept({ password: isNew ? password : null }) : result
}
