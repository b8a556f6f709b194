import type { LockedItem } from '#data/plan-item.server.ts'
import { findSettledNames } from '#data/plan-name.server.ts'
import { findRegister } from '#data/plan-register.server.ts'
import { findUnknownNames, openNamesByAnchor } from '#domain/plan/unknown-names.ts'
import { dayAt } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { asRead } from './start-again.server.ts'

/** By sentence: names that the register does not know and nobody has settled for this document. */
export async function findOpenNames(
  tx: Transaction,
  { planId, items, now }: { planId: string; items: readonly LockedItem[]; now: Date },
): Promise<ReadonlyMap<string, string[]>> {
  const names = findUnknownNames(items.map(asRead), { rows: await findRegister(tx), on: dayAt(now) })
  return openNamesByAnchor(names, await findSettledNames(tx, planId))
}
