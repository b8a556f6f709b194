import { notify } from '#data/notification.server.ts'
import type { StoredReform } from '#data/reform.server.ts'
import type { Transaction } from '#platform/db.server.ts'

/** Everybody whose organisation has changed hears of it once, whatever the number of lines that concern them. */
export const tellOfReform = (
  tx: Transaction,
  { reform, people, now }: { reform: StoredReform; people: readonly string[]; now: Date },
): Promise<void> =>
  notify(
    tx,
    people.map((personId) => ({
      personId,
      kind: 'reform-applied' as const,
      params: { on: reform.effectiveOn, number: reform.basisNumber, reason: reform.basisTitle },
      subjectType: 'reform' as const,
      subjectId: reform.id,
      urgency: 'digest' as const,
      dedupeKey: `reform-applied:${reform.id}:${personId}`,
      createdAt: now,
      nextStepAt: now,
    })),
  )
