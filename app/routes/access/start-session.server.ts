import { redirect } from 'react-router'
import { ABSOLUTE_LIMIT_MS } from '#domain/access/session-limits.ts'
import { localeCookie, sessionCookie } from '#platform/session-cookie.server.ts'

/** Into the product with a new session, in the language this person chose last. */
export function startSession({ token, locale }: { token: string; locale?: string }, to: string): Response {
  const headers = new Headers()
  headers.append('Set-Cookie', sessionCookie(token, ABSOLUTE_LIMIT_MS / 1000))
  if (locale) headers.append('Set-Cookie', localeCookie(locale))
  return redirect(to, { headers })
}
