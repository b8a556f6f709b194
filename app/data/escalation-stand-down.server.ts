import type { StandDownReason } from '#domain/deadline/stand-down.ts'
import type { Transaction } from '#platform/db.server.ts'

/** Closes the escalations of these steps that still stand; answers how many there were. */
export async function closeEscalations(
  tx: Transaction,
  {
    assignmentId,
    steps,
    why,
    now,
  }: { assignmentId: string; steps: readonly string[]; why: StandDownReason; now: Date },
): Promise<number> {
  return tx.$executeRaw`
    UPDATE escalation e SET stood_down_at = ${now}, stood_down_why = ${why}, version = e.version + 1
      FROM clock_step s
     WHERE s.id = e.clock_step_id AND e.assignment_id = ${assignmentId}::uuid AND e.stood_down_at IS NULL
       AND s.step = ANY(${steps}::text[])`
}
