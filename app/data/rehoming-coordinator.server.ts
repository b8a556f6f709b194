import type { Transaction } from '#platform/db.server.ts'

export async function isCoordinator(tx: Transaction, organisationId: string): Promise<boolean> {
  return (await tx.membership.count({ where: { organisationId, role: 'coordinator', endedAt: null } })) > 0
}

/** Ids of the roles that make an organisation the DIC. */
export async function findCoordinatorRoles(tx: Transaction, organisationId: string): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { organisationId, role: 'coordinator', endedAt: null },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export async function findOpenWorkLedBy(tx: Transaction, organisationIds: readonly string[]): Promise<string[]> {
  const rows = await tx.assignment.findMany({
    where: { leadId: { in: [...organisationIds] }, state: { notIn: ['completed', 'withdrawn'] } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Held until the transaction ends, in one order for everybody. */
export async function lockAssignments(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM assignment WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
}

/**
 * Nobody judges its own work: requests for time that the DIC would decide go to the Office where the DIC of today leads,
 * and to the DIC where it leads no longer; what had reached the DIC of its own work stands down, the ladder goes on.
 * Answers the assignments whose escalation stood down.
 */
export async function judgeAnew(
  tx: Transaction,
  { coordinatorId, now }: { coordinatorId: string; now: Date },
): Promise<string[]> {
  await tx.$executeRaw`
    UPDATE extension_request e SET decider = CASE WHEN a.lead_id = ${coordinatorId}::uuid THEN 'office' ELSE 'dic' END, version = e.version + 1
      FROM assignment a
     WHERE a.id = e.assignment_id AND e.state = 'open' AND e.decider IN ('dic', 'office')
       AND e.decider <> CASE WHEN a.lead_id = ${coordinatorId}::uuid THEN 'office' ELSE 'dic' END`
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE escalation e SET stood_down_at = ${now}, stood_down_why = 'rerouted', version = e.version + 1
      FROM assignment a
     WHERE a.id = e.assignment_id AND a.lead_id = ${coordinatorId}::uuid AND e.level = 'dic' AND e.stood_down_at IS NULL
    RETURNING a.id`
  return [...new Set(rows.map(({ id }) => id))]
}
