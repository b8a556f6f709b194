import { moveSession, moveSessionToDelegation } from '#data/sign-in.server.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'
import { hashSessionToken, newSessionToken } from '#platform/session-cookie.server.ts'

type Switch = { sessionId: string; personId: string }
type To = { membershipId: string } | { delegationId: string; today: PlainDate }

/**
 * The session goes on in another role under a new token: one of the same person, or one that was given to them for
 * today. Nothing when the role is not theirs.
 */
export async function switchRole({ to, ...session }: Switch & { to: To }): Promise<string | undefined> {
  const token = newSessionToken()
  const tokenHash = hashSessionToken(token)
  const isMoved =
    'membershipId' in to
      ? await moveSession(db, { ...session, ...to, tokenHash })
      : await moveSessionToDelegation(db, { ...session, ...to, tokenHash })
  return isMoved ? token : undefined
}
