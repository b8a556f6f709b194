import { data, redirect } from 'react-router'
import { z } from 'zod'
import { paths } from '#components/shell/paths.ts'
import { switchRole } from '#services/access/switch-role.server.ts'
import { getRequestContext, getToday, requireActor } from '../request-context.server.ts'
import type { Route } from './+types/switch-role'
import { startSession } from './start-session.server.ts'

export const loader = () => redirect(paths.home())

const SwitchRoleSchema = z.union([z.object({ membershipId: z.uuid() }), z.object({ delegationId: z.uuid() })])

/** Home, not back: the page one came from may belong to the other role only. */
export async function action({ context, request }: Route.ActionArgs) {
  const { personId } = requireActor(context)
  const { sessionId } = getRequestContext(context)
  const asked = SwitchRoleSchema.safeParse(Object.fromEntries(await request.formData()))
  if (!asked.success || !sessionId) throw data(null, { status: 422 })
  const to = 'membershipId' in asked.data ? asked.data : { ...asked.data, today: getToday(context) }
  const token = await switchRole({ sessionId, personId, to })
  if (!token) throw data(null, { status: 403 })
  return startSession({ token }, paths.home())
}
