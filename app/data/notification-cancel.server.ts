import type { Transaction } from '#platform/db.server.ts'

/** Unsent: no mail yet, or a mail that nobody has tried to send. What a mail server may have taken is not unsaid. */

/** Messages about these steps of an assignment that have not left: their cause is gone, they are not mailed any more. */
export async function cancelUnsentSteps(
  tx: Transaction,
  { assignmentId, steps, now }: { assignmentId: string; steps: readonly string[]; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE notification n SET cause_gone_at = ${now}, next_step_at = NULL
     WHERE n.subject_type = 'assignment' AND n.subject_id = ${assignmentId}::uuid AND n.cause_gone_at IS NULL
       AND n.params ->> 'step' = ANY(${steps}::text[])
       AND NOT EXISTS (SELECT FROM mail m WHERE m.id = n.mail_id AND m.attempts > 0)`
}

/** Reminders of a date that a later step of the same date has overtaken before they were mailed. */
export async function cancelUnsentReminders(
  tx: Transaction,
  overtaken: readonly { assignmentId: string; before: Date }[],
): Promise<void> {
  if (overtaken.length === 0) return
  await tx.$executeRaw`
    UPDATE notification n SET cause_gone_at = x.before, next_step_at = NULL
      FROM jsonb_to_recordset(${JSON.stringify(overtaken)}::jsonb) AS x("assignmentId" uuid, before timestamptz)
     WHERE n.subject_type = 'assignment' AND n.subject_id = x."assignmentId" AND n.kind = 'reminder'
       AND n.created_at < x.before AND n.cause_gone_at IS NULL
       AND NOT EXISTS (SELECT FROM mail m WHERE m.id = n.mail_id AND m.attempts > 0)`
}

/** The persons whom an escalation of these steps has reached: they have read it, or a mail server was given it. */
export async function findReachedByEscalation(
  tx: Transaction,
  { assignmentId, steps }: { assignmentId: string; steps: readonly string[] },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT n.person_id AS "personId" FROM notification n LEFT JOIN mail m ON m.id = n.mail_id
     WHERE n.subject_type = 'assignment' AND n.subject_id = ${assignmentId}::uuid AND n.kind = 'escalation'
       AND n.params ->> 'step' = ANY(${steps}::text[]) AND n.cause_gone_at IS NULL
       AND (n.read_at IS NOT NULL OR m.attempts > 0)`
  return rows.map((row) => row.personId)
}
