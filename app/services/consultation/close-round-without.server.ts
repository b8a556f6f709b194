import { closeAnsweredSlips, closeRound } from '#data/consultation.server.ts'
import type { LockedDossier } from '#data/dossier.server.ts'
import type { Actor } from '#domain/access/roles.ts'
import type { Transaction } from '#platform/db.server.ts'
import { lockOpenSlips } from './lock-open-slips.server.ts'
import { withdrawSlips } from './withdraw-slips.server.ts'

/** The open round ends without the answers it waits for: nobody is made silent, what was answered stays. */
export async function closeRoundWithout(
  tx: Transaction,
  args: { dossier: LockedDossier; reason: string; actor: Actor; now: Date; causeId: string },
): Promise<void> {
  const { dossier, now } = args
  const { round, slips } = await lockOpenSlips(tx, { dossier, now })
  await closeRound(tx, { id: round.id, now })
  await closeAnsweredSlips(tx, { roundId: round.id, now })
  await withdrawSlips(tx, { ...args, slips: slips.filter(({ state }) => state === 'asked') })
}
