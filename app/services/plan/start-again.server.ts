import type { LockedPlan } from '#data/plan.server.ts'
import { type LockedItem, lockItems } from '#data/plan-item.server.ts'
import { toReadItem } from '#data/plan-json.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import type { PlanReadItem } from '#domain/plan/plan-reading.ts'
import { endOfPeriod, type StartedItem, startAmong } from '#domain/plan/start-review.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'

export const asRead = (item: LockedItem): PlanReadItem => toReadItem({ ...item, reading: item.reading as never })

/** A sentence as the review began with it, among the sentences and the register of today. */
export async function startAgain(
  tx: Transaction,
  { item, plan, now }: { item: LockedItem; plan: LockedPlan; now: Date },
): Promise<StartedItem> {
  const items = (await lockItems(tx, plan.id)).map(asRead)
  const register = { rows: await findRegister(tx), on: dayAt(now) }
  return startAmong(asRead(item), { items, register, until: endOfPeriod(plan.periodTo) })
}
