import { data, type MiddlewareFunction, redirect } from 'react-router'
import { z } from 'zod'
import { findSession } from '#data/session.server.ts'
import { can } from '#domain/access/permissions.ts'
import { db } from '#platform/db.server.ts'
import { hashSessionToken, readFlash, readSessionToken, spentFlashCookie } from '#platform/session-cookie.server.ts'
import { ACCESS_TABLE } from './access-table.ts'
import { type RequestContext, requestContext } from './request-context.server.ts'

const FlashSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

const UuidSchema = z.uuid()

/** Ids in addresses are typed and copied by people: one that is none reaches no query. Mails are files, not rows. */
const isAddress = ({ mailId: _mailId, ...params }: Readonly<Record<string, string | undefined>>): boolean =>
  Object.entries(params).every(([name, value]) => !name.endsWith('Id') || UuidSchema.safeParse(value).success)

const isSafe = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD'

async function loadRequestContext(request: Request): Promise<RequestContext> {
  const token = readSessionToken(request)
  const realNow = new Date()
  const { offsetMs, session } = await findSession(db, { tokenHash: token ? hashSessionToken(token) : null, realNow })
  const flash = FlashSchema.safeParse(readFlash(request))
  return {
    actor: session?.actor ?? null,
    sessionId: session?.sessionId ?? null,
    otherMemberships: session?.otherMemberships ?? [],
    deputyRoles: session?.deputyRoles ?? [],
    now: new Date(realNow.getTime() + offsetMs),
    flash: isSafe(request) && flash.success ? flash.data : null,
  }
}

/** The way back after signing in: a path of ours, and only for a page that can be shown again. */
function signInPath(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return isSafe(request) && pathname !== '/' ? `/dang-nhap?tiep=${encodeURIComponent(pathname + search)}` : '/dang-nhap'
}

/** Runs before every loader and action of every route: closed by default, one table names the permission. */
export const guard: MiddlewareFunction<Response> = async ({ request, context, params, pattern }, next) => {
  const seen = await loadRequestContext(request)
  context.set(requestContext, seen)
  // The framework writes patterns as routes.ts does: without the leading slash, but for the index.
  const access = ACCESS_TABLE[pattern.startsWith('/') ? pattern : `/${pattern}`]
  const needed = isSafe(request) ? access?.read : access?.act
  if (!needed) throw data(null, { status: access ? 405 : 404 })
  if (needed !== 'public') {
    if (!seen.actor) throw redirect(signInPath(request))
    if (!can(seen.actor.role, needed)) throw data(null, { status: 403 })
  }
  if (!isAddress(params)) throw data(null, { status: 404 })
  const response = await next()
  if (seen.flash) response.headers.append('Set-Cookie', spentFlashCookie())
  return response
}
