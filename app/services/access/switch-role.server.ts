import { moveSession } from '#data/sign-in.server.ts'
import { db } from '#platform/db.server.ts'
import { hashSessionToken, newSessionToken } from '#platform/session-cookie.server.ts'

/** The session goes on in another role of the same person, under a new token. Nothing when the role is not theirs. */
export async function switchRole(role: {
  sessionId: string
  personId: string
  membershipId: string
}): Promise<string | undefined> {
  const token = newSessionToken()
  const isMoved = await moveSession(db, { ...role, tokenHash: hashSessionToken(token) })
  return isMoved ? token : undefined
}
