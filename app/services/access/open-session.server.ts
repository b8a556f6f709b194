import { endSessionOfToken, findMembershipsToSignIn, insertSession } from '#data/sign-in.server.ts'
import { ABSOLUTE_LIMIT_MS } from '#domain/access/session-limits.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { hashSessionToken, newSessionToken } from '#platform/session-cookie.server.ts'

export type SessionRequest = {
  personId: string
  device: string
  /** The token the browser came with: whatever it was good for ends here. */
  presentedToken: string | undefined
  realNow: Date
}

/** A new session under a new token, in the role used last. Nothing for a person who has no role left. */
export async function openSession(tx: Transaction, request: SessionRequest): Promise<string | undefined> {
  const { personId, device, presentedToken, realNow } = request
  const [membershipId] = await findMembershipsToSignIn(tx, personId)
  if (!membershipId) return undefined
  if (presentedToken) await endSessionOfToken(tx, { tokenHash: hashSessionToken(presentedToken), realNow })
  const token = newSessionToken()
  await insertSession(tx, {
    id: newId(),
    tokenHash: hashSessionToken(token),
    personId,
    membershipId,
    device,
    realNow,
    expiresAt: new Date(realNow.getTime() + ABSOLUTE_LIMIT_MS),
  })
  return token
}
