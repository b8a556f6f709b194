import type { LockedDossier } from '#data/dossier.server.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { Transaction } from '#platform/db.server.ts'
import { notifyPeople } from '#services/obstacle/notify-people.server.ts'

/** Tells those of the leadership who are in charge of a dossier, or were. */
export async function tellLeaders(
  tx: Transaction,
  message: {
    dossier: LockedDossier
    personIds: readonly (string | null)[]
    kind: NotificationKind
    params?: Record<string, string | number>
    causeId: string
    now: Date
  },
): Promise<void> {
  const { dossier, personIds, params, ...said } = message
  const named = personIds.filter((id) => id !== null)
  if (named.length === 0) return
  await notifyPeople(tx, {
    ...said,
    personIds: named,
    params: { code: dossier.code, title: dossier.title, ...params },
    subjectType: 'dossier',
    subjectId: dossier.id,
  })
}
