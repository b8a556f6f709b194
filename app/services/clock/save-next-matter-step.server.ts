import { loadMatterFacts, type MatterRef, saveMatterClock } from '#data/clock-matter.server.ts'
import { nextMatterStep } from '#domain/obstacle/step-clock.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules } from './load-clock-rules.server.ts'

/** From the saved row: when time acts on an obstacle or dossier next. */
export async function saveNextMatterStep(tx: Transaction, { subjectType, subjectId }: MatterRef): Promise<void> {
  const matter = await loadMatterFacts(tx, { subjectType, subjectId })
  if (!matter) throw new Error(`no ${subjectType} ${subjectId} to schedule`)
  const { calendar, policy, version } = await loadClockRules(tx)
  const { next, waitsForCalendar } = nextMatterStep({ facts: matter.facts, calendar, fireTime: policy.fireTime })
  await saveMatterClock(tx, {
    subjectType,
    subjectId,
    nextStepAt: next?.at ?? null,
    waitsForCalendar,
    rulesVersion: version,
  })
}
