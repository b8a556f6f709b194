import { findMembers } from '#data/members.server.ts'
import type { LockedObstacle } from '#data/obstacle.server.ts'
import type { Role } from '#domain/access/roles.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { Transaction } from '#platform/db.server.ts'
import { notifyPeople } from './notify-people.server.ts'

export type FilingMessage = {
  obstacle: Pick<LockedObstacle, 'id' | 'code' | 'title'>
  kind: NotificationKind
  params?: Record<string, string | number>
  causeId: string
  now: Date
}

/** Tells those of one organisation who hold these roles about a filing. */
export async function tellOrganisation(
  tx: Transaction,
  {
    organisationId,
    roles,
    obstacle,
    params,
    ...message
  }: FilingMessage & {
    organisationId: string
    roles: readonly Role[]
  },
): Promise<void> {
  await notifyPeople(tx, {
    ...message,
    personIds: await findMembers(tx, { organisationId, roles }),
    params: { code: obstacle.code, title: obstacle.title, ...params },
    subjectType: 'obstacle',
    subjectId: obstacle.id,
  })
}
