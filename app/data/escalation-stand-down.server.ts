import type { StandDownReason } from '#domain/deadline/stand-down.ts'
import type { Transaction } from '#platform/db.server.ts'

/** Closes the escalations of these steps that still stand; answers of which assignments they were. */
export async function closeEscalations(
  tx: Transaction,
  {
    assignmentIds,
    steps,
    why,
    now,
  }: { assignmentIds: readonly string[]; steps: readonly string[]; why: StandDownReason; now: Date },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE escalation e SET stood_down_at = ${now}, stood_down_why = ${why}, version = e.version + 1
      FROM clock_step s
     WHERE s.id = e.clock_step_id AND e.assignment_id = ANY(${assignmentIds}::uuid[]) AND e.stood_down_at IS NULL
       AND s.step = ANY(${steps}::text[])
    RETURNING e.assignment_id AS id`
  return [...new Set(rows.map(({ id }) => id))]
}
