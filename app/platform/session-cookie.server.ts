import { createHash, randomBytes } from 'node:crypto'
import { parseCookie, stringifySetCookie } from 'cookie'
import { env } from './env.server.ts'

/** `__Host-` binds the cookie to this host and to TLS; plain http exists on the local stack only. */
const SESSION_COOKIE = env.isSecure ? '__Host-session' : 'session'
const FLASH_COOKIE = 'flash'
const TOKEN_BYTES = 32

export const newSessionToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')
export const hashSessionToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const readCookie = (request: Request, name: string): string | undefined =>
  parseCookie(request.headers.get('Cookie') ?? '')[name]

const cookie = (name: string, value: string, maxAgeSeconds: number): string =>
  stringifySetCookie({
    name,
    value,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env.isSecure,
    maxAge: maxAgeSeconds,
  })

export const readSessionToken = (request: Request): string | undefined => readCookie(request, SESSION_COOKIE)
export const sessionCookie = (token: string, maxAgeSeconds: number): string =>
  cookie(SESSION_COOKIE, token, maxAgeSeconds)
export const endedSessionCookie = (): string => cookie(SESSION_COOKIE, '', 0)

const FLASH_SECONDS = 60

/** The result of the last action, shown once on the page after the redirect. */
export const flashCookie = (content: unknown): string => cookie(FLASH_COOKIE, JSON.stringify(content), FLASH_SECONDS)
export const spentFlashCookie = (): string => cookie(FLASH_COOKIE, '', 0)

export function readFlash(request: Request): unknown {
  try {
    return JSON.parse(readCookie(request, FLASH_COOKIE) ?? 'null')
  } catch {
    return null
  }
}

export const localeCookie = (locale: string): string => cookie('locale', locale, 365 * 24 * 60 * 60)
