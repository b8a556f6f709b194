import { lockWorksOfPlan } from '#data/amended-work.server.ts'
import { type LockedPlan, lockPlan } from '#data/plan.server.ts'
import { undecided } from '#domain/amendment/decided-changes.ts'
import { PLAN_STATES } from '#domain/plan/plan-life-cycle.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { Transaction } from '#platform/db.server.ts'
import { type LoadedAmendment, loadAmendment } from './load-amendment.server.ts'

export type PreparedAmendment = { loaded: LoadedAmendment; amended: LockedPlan }

/**
 * Under the locks of both documents and of all work concerned: what is decided now is what is carried out. Refused while
 * a line is undecided, or was decided about something that has changed since. Null where the document amends nothing.
 */
export async function prepareAmendment(tx: Transaction, plan: LockedPlan): Promise<Result<PreparedAmendment | null>> {
  if (plan.amendsId === null) return accept(null)
  const amended = await lockPlan(tx, plan.amendsId)
  if (amended?.state !== 'published') return refuse('amended-not-in-force')
  await lockWorksOfPlan(tx, amended.id)
  const loaded = await loadAmendment(tx, { planId: plan.id, states: PLAN_STATES })
  if (!loaded) throw new Error(`plan ${plan.id} is gone under its lock`)
  const open = undecided(loaded.changes)
  if (open.length > 0) return refuse('changes-undecided', { params: { count: open.length } })
  return accept({ loaded, amended })
}
