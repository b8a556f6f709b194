import { findMembers } from '#data/members.server.ts'
import { notify } from '#data/notification.server.ts'
import type { LockedPlan } from '#data/plan.server.ts'
import type { Role } from '#domain/access/roles.ts'
import type { NotificationKind } from '#domain/notification/kinds.ts'
import type { Transaction } from '#platform/db.server.ts'

/** Tells everybody who holds one of these roles of a step of the plan, at once. */
export async function tellOfPlan(
  tx: Transaction,
  message: {
    plan: LockedPlan
    roles: readonly Role[]
    kind: NotificationKind
    params?: Record<string, string>
    causeId: string
    now: Date
  },
): Promise<void> {
  const { plan, roles, kind, params, causeId, now } = message
  const people = await findMembers(tx, { roles })
  await notify(
    tx,
    people.map((personId) => ({
      personId,
      kind,
      params: { code: plan.code, title: plan.title, ...params },
      subjectType: 'plan' as const,
      subjectId: plan.id,
      urgency: 'now' as const,
      dedupeKey: `${kind}:${plan.id}:${causeId}:${personId}`,
      createdAt: now,
      nextStepAt: now,
    })),
  )
}
