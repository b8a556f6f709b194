import { nextMatterStep } from '#domain/obstacle/step-clock.ts'
import { loadMatterFacts, saveMatterClock } from '#data/clock-matter.server.ts'
import type { MatterType } from '#data/holding.server.ts'
import { wake } from '#data/outbox.server.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules } from './load-clock-rules.server.ts'

/** Last thing of every command on an obstacle or dossier: when time acts on it next; wakes its clock. */
export async function scheduleMatter(
  tx: Transaction,
  { subjectType, subjectId }: { subjectType: MatterType; subjectId: string },
): Promise<void> {
  const matter = await loadMatterFacts(tx, { subjectType, subjectId })
  if (!matter) throw new Error(`no ${subjectType} ${subjectId} to schedule`)
  const { calendar, policy } = await loadClockRules(tx)
  const { next, waitsForCalendar } = nextMatterStep({ facts: matter.facts, calendar, fireTime: policy.fireTime })
  await saveMatterClock(tx, { subjectType, subjectId, nextStepAt: next?.at ?? null, waitsForCalendar })
  await wake(tx, 'obstacle-resolution', subjectId)
}
