import { findMembers } from '#data/members.server.ts'
import type { LockedObstacle } from '#data/obstacle.server.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { Transaction } from '#platform/db.server.ts'
import { notifyPeople } from './notify-people.server.ts'

const AGENCY_ROLES = ['officer', 'head', 'carrier', 'coordinator', 'office'] as const

/** Tells the people of the organisation that filed: each filer hears of its own filing, and of no other. */
export async function tellFiler(
  tx: Transaction,
  message: {
    obstacle: LockedObstacle
    kind: NotificationKind
    params?: Record<string, string | number>
    causeId: string
    now: Date
  },
): Promise<void> {
  const { obstacle, kind, params, causeId, now } = message
  await notifyPeople(tx, {
    personIds: await findMembers(tx, { organisationId: obstacle.filerId, roles: AGENCY_ROLES }),
    kind,
    params: { code: obstacle.code, title: obstacle.title, ...params },
    subjectType: 'obstacle',
    subjectId: obstacle.id,
    causeId,
    now,
  })
}
