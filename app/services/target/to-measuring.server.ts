import type { Measuring } from '#data/target.server.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { MeasuringPeriod } from '#domain/target/measuring-period.ts'
import { nextLookAtReading } from '#domain/target/reading-clock.ts'
import type { Transaction } from '#platform/db.server.ts'
import { loadClockRules } from '#services/clock/load-clock-rules.server.ts'

/** Measuring asked for today: readings are owed of the periods that end from now on. */
export async function toMeasuring(
  tx: Transaction,
  { now, ...asked }: { organisationId: string; everyMonths: MeasuringPeriod; now: Date },
): Promise<Measuring> {
  const { calendar, policy } = await loadClockRules(tx)
  const askedOn = dayAt(now)
  const look = { everyMonths: asked.everyMonths, askedOn, after: now }
  return { ...asked, askedOn, nextStepAt: nextLookAtReading(look, { calendar, fireTime: policy.fireTime }) }
}
