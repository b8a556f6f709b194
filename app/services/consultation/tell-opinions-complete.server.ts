import { findWhoAsks, type LockedRound } from '#data/consultation.server.ts'
import { findDossierName } from '#data/dossier.server.ts'
import { findMembers } from '#data/members.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { notifyPeople } from '#services/obstacle/notify-people.server.ts'

/** Everybody who was asked has answered: whoever prepares the dossier can close the round and submit. */
export async function tellOpinionsComplete(
  tx: Transaction,
  { round, causeId, now }: { round: LockedRound; causeId: string; now: Date },
): Promise<void> {
  await notifyPeople(tx, {
    personIds: await findMembers(tx, { roles: [await findWhoAsks(tx, round.dossierId)] }),
    kind: 'opinions-complete',
    params: { ...(await findDossierName(tx, round.dossierId)), round: round.round },
    subjectType: 'dossier',
    subjectId: round.dossierId,
    causeId,
    now,
  })
}
