import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { db } from '#platform/db.server.ts'
import { logger } from '#platform/logger.server.ts'
import { type Credentials, checkCredentials } from './check-credentials.server.ts'
import { openSession, type SessionRequest } from './open-session.server.ts'

export type SignInRefusal = 'sign-in-refused' | 'too-many-attempts' | 'password-one-time' | 'no-role'
export type SignedIn = { token: string; locale: string }

/** Opens a session for a mail address and its password. Real time throughout: a demo clock does not age sessions. */
export async function signIn(
  { device, presentedToken, ...credentials }: Credentials & Pick<SessionRequest, 'device' | 'presentedToken'>,
  realNow: Date,
): Promise<Result<SignedIn, SignInRefusal>> {
  const checked = await checkCredentials(credentials, realNow)
  if (!checked.ok) {
    logger.info({ reason: checked.reason }, 'sign-in refused')
    return checked
  }
  const { person } = checked
  if (person.oneTimePasswordUntil) return refuse('password-one-time')
  const token = await db.$transaction((tx) => openSession(tx, { personId: person.id, device, presentedToken, realNow }))
  if (!token) return refuse('no-role')
  logger.info({ personId: person.id }, 'signed in')
  return accept({ token, locale: person.locale })
}
