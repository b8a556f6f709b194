import { createContext, type RouterContextProvider } from 'react-router'
import type { SignedInSession } from '#data/session.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import { dayAt, type PlainDate } from '#domain/shared/plain-date.ts'
import type { CommandContext } from '#services/shared/run-command.server.ts'

export type Flash = { code: string; params?: Record<string, string | number> }

/** What a request knows about itself; set once by the guard, read by every loader and action. */
export type RequestContext = {
  actor: Actor | null
  sessionId: string | null
  /** The other roles this person may act in. */
  otherMemberships: SignedInSession['otherMemberships']
  /** The roles of others that are given to this person today. */
  deputyRoles: SignedInSession['deputyRoles']
  /** Now, as the province sees it (the demo may have moved it). */
  now: Date
  flash: Flash | null
}

export const requestContext = createContext<RequestContext>()

export const getRequestContext = (context: Readonly<RouterContextProvider>): RequestContext =>
  context.get(requestContext)

/** Who asks, on a route that the guard opens to signed-in people only. */
export function requireActor(context: Readonly<RouterContextProvider>): Actor {
  const { actor } = getRequestContext(context)
  if (!actor) throw new Error('a route that is public asked for an actor')
  return actor
}

export const getToday = (context: Readonly<RouterContextProvider>): PlainDate => dayAt(getRequestContext(context).now)

/** Everything a use case needs besides its input. */
export const toCommandContext = (context: Readonly<RouterContextProvider>, commandId: string): CommandContext => ({
  commandId,
  actor: requireActor(context),
  now: getRequestContext(context).now,
})
