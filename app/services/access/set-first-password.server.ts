import { recordEvent } from '#data/event.server.ts'
import { setPassword } from '#data/person.server.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { db } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import { hashPassword } from '#platform/password.server.ts'
import { type Credentials, checkCredentials } from './check-credentials.server.ts'
import { openSession, type SessionRequest } from './open-session.server.ts'
import type { SignedIn, SignInRefusal } from './sign-in.server.ts'

/** The one use of a one-time password: choosing one's own, which opens the first session. */
export async function setFirstPassword(
  {
    newPassword,
    device,
    presentedToken,
    ...credentials
  }: Credentials & Pick<SessionRequest, 'device' | 'presentedToken'> & { newPassword: string },
  { realNow, now }: { realNow: Date; now: Date },
): Promise<Result<SignedIn, SignInRefusal>> {
  const checked = await checkCredentials(credentials, realNow)
  if (!checked.ok) return checked
  const { person } = checked
  if (!person.oneTimePasswordUntil) return refuse('sign-in-refused')
  const passwordHash = await hashPassword(newPassword)
  const token = await db.$transaction(async (tx) => {
    const isSet = await setPassword(tx, { personId: person.id, passwordHash, replaces: person.passwordHash })
    if (!isSet) return undefined
    await recordEvent(tx, {
      subjectType: 'person',
      subjectId: person.id,
      type: 'FirstPasswordSet',
      at: now,
      actor: null,
    })
    return openSession(tx, { personId: person.id, device, presentedToken, realNow })
  })
  if (!token) return refuse('sign-in-refused')
  logger.info({ personId: person.id }, 'first password set')
  return accept({ token, locale: person.locale })
}
