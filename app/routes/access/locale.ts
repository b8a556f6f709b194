import { data, redirect } from 'react-router'
import { paths } from '#components/shell/paths.ts'
import { isLocale } from '#i18n/runtime.js'
import { localeCookie } from '#platform/session-cookie.server.ts'
import { chooseLocale } from '#services/access/choose-locale.server.ts'
import { getRequestContext } from '../request-context.server.ts'
import type { Route } from './+types/locale'
import { ownPathOr } from './own-path.ts'

export const loader = () => redirect(paths.home())

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const locale = form.get('locale')
  if (!isLocale(locale)) throw data(null, { status: 422 })
  const { actor } = getRequestContext(context)
  if (actor) await chooseLocale({ personId: actor.personId, locale })
  return redirect(actor ? ownPathOr(form.get('returnTo')) : paths.signIn(), {
    headers: { 'Set-Cookie': localeCookie(locale) },
  })
}
