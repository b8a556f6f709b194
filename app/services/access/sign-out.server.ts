import { endSessionOfToken } from '#data/sign-in.server.ts'
import { db } from '#platform/db.server.ts'
import { hashSessionToken } from '#platform/session-cookie.server.ts'

export const signOut = (token: string, realNow: Date): Promise<void> =>
  endSessionOfToken(db, { tokenHash: hashSessionToken(token), realNow })
