import type { LockedDossier } from '#data/dossier.server.ts'
import { findMembers } from '#data/members.server.ts'
import type { Role } from '#domain/access/roles.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { Transaction } from '#platform/db.server.ts'
import { notifyPeople } from '#services/obstacle/notify-people.server.ts'

/** Tells everybody who holds a role of the province that the dossier is theirs now. */
export async function tellRole(
  tx: Transaction,
  message: {
    dossier: LockedDossier
    role: Role
    kind: NotificationKind
    params?: Record<string, string | number>
    causeId: string
    now: Date
  },
): Promise<void> {
  const { dossier, role, kind, params, causeId, now } = message
  await notifyPeople(tx, {
    personIds: await findMembers(tx, { roles: [role] }),
    kind,
    params: { code: dossier.code, title: dossier.title, ...params },
    subjectType: 'dossier',
    subjectId: dossier.id,
    causeId,
    now,
  })
}
