import { findWhoAsks } from '#data/consultation.server.ts'
import { findMembers } from '#data/members.server.ts'
import { ANSWERING_SLIPS } from '#domain/consultation/slip-actions.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { Transaction } from '#platform/db.server.ts'
import { notifyPeople } from '#services/obstacle/notify-people.server.ts'

type SlipMessage = {
  slip: { id: string; code: string; title: string }
  kind: NotificationKind
  params?: Record<string, string | number>
  causeId: string
  now: Date
}

const tell = async (
  tx: Transaction,
  { slip, params, personIds, ...message }: SlipMessage & { personIds: readonly string[] },
): Promise<void> =>
  notifyPeople(tx, {
    ...message,
    personIds,
    params: { code: slip.code, title: slip.title, ...params },
    subjectType: 'opinion-slip',
    subjectId: slip.id,
  })

/** Those who can answer for the agency that has the slip. */
export const tellAskedAgency = async (
  tx: Transaction,
  message: SlipMessage & { slip: { holderId: string } },
): Promise<void> =>
  tell(tx, {
    ...message,
    personIds: await findMembers(tx, { organisationId: message.slip.holderId, roles: ANSWERING_SLIPS }),
  })

/** Whoever prepares the dossier. */
export const tellWhoAsked = async (
  tx: Transaction,
  { dossierId, ...message }: SlipMessage & { dossierId: string },
): Promise<void> =>
  tell(tx, { ...message, personIds: await findMembers(tx, { roles: [await findWhoAsks(tx, dossierId)] }) })
