import { type LockedRound, type LockedSlip, lockOpenRound, lockSlipsOfRound } from '#data/consultation.server.ts'
import type { LockedDossier } from '#data/dossier.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { settleMatter } from '#services/clock/settle-matter.server.ts'

/** The round of a dossier in consultation with its slips, all locked, what was due on each of them until now taken. */
export async function lockOpenSlips(
  tx: Transaction,
  { dossier, now }: { dossier: LockedDossier; now: Date },
): Promise<{ round: LockedRound; slips: LockedSlip[] }> {
  const round = await lockOpenRound(tx, dossier.id)
  if (!round) throw new Error(`dossier ${dossier.code} is in consultation without a round`)
  for (const { id, state } of await lockSlipsOfRound(tx, round.id))
    if (state === 'asked') await settleMatter(tx, { subjectType: 'opinion-slip', subjectId: id, now })
  return { round, slips: await lockSlipsOfRound(tx, round.id) }
}
