import type { Permission } from '#domain/access/permissions.ts'

/** What a route asks of the person: to read it, and to send a form to it. `public` is for people who have not signed in. */
export type RouteAccess = { read: Permission | 'public'; act?: Permission | 'public' }
