import { AsyncLocalStorage } from 'node:async_hooks'
import { parseCookie } from 'cookie'
import type { RequestHandler } from 'express'
import { baseLocale, isLocale, type Locale, overwriteGetLocale } from '#i18n/runtime.js'

const locales = new AsyncLocalStorage<Locale>()

overwriteGetLocale(() => locales.getStore() ?? baseLocale)

export const LOCALE_COOKIE = 'locale'

/** Everything rendered for this request speaks the language of its cookie; Vietnamese when there is none. */
export const serveInLocale: RequestHandler = (request, _response, next) => {
  const wanted = parseCookie(request.headers.cookie ?? '')[LOCALE_COOKIE]
  locales.run(isLocale(wanted) ? wanted : baseLocale, next)
}
