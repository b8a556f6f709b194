import { redirect } from 'react-router'
import { paths } from '#components/shell/paths.ts'
import { endedSessionCookie, readSessionToken } from '#platform/session-cookie.server.ts'
import { signOut } from '#services/access/sign-out.server.ts'
import type { Route } from './+types/sign-out'

export const loader = () => redirect(paths.home())

export async function action({ request }: Route.ActionArgs) {
  const token = readSessionToken(request)
  if (token) await signOut(token, new Date())
  return redirect(paths.signIn(), { headers: { 'Set-Cookie': endedSessionCookie(), 'Clear-Site-Data': '"cache"' } })
}
