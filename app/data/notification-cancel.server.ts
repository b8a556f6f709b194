import type { AgencyDatePurpose } from '#domain/deadline/agency-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'
import { OF_STEP } from './telling.server.ts'

/** What a mail server may have taken is not unsaid. A mail that was never tried, or that it refused every time, is. */
const MAY_HAVE_ARRIVED = Prisma.sql`m.tries_in_doubt > 0`

/** Messages about these steps of assignments that have not left: their cause is gone, they are not mailed any more. */
export async function cancelUnsentSteps(
  tx: Transaction,
  { assignmentIds, steps, now }: { assignmentIds: readonly string[]; steps: readonly string[]; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE notification n SET cause_gone_at = ${now}, next_step_at = NULL
     WHERE n.subject_type = 'assignment' AND n.subject_id = ANY(${assignmentIds}::uuid[]) AND n.cause_gone_at IS NULL
       AND n.params ->> 'step' = ANY(${steps}::text[])
       AND NOT EXISTS (SELECT FROM mail m WHERE m.id = n.mail_id AND ${MAY_HAVE_ARRIVED})`
}

/** The same for reminders of the dates that agencies have beside the assignment's own: of all, of one agency, of one date. */
export async function cancelUnsentOfDates(
  tx: Transaction,
  args: { assignmentIds: readonly string[]; organisationId?: string; purpose?: AgencyDatePurpose; now: Date },
): Promise<void> {
  const { assignmentIds, organisationId = null, purpose = null, now } = args
  if (assignmentIds.length === 0) return
  await tx.$executeRaw`
    UPDATE notification n SET cause_gone_at = ${now}, next_step_at = NULL FROM agency_date d
     WHERE n.subject_type = 'assignment' AND n.subject_id = ANY(${assignmentIds}::uuid[]) AND n.cause_gone_at IS NULL
       AND d.assignment_id = n.subject_id AND n.params ->> 'dateId' = d.id::text
       AND d.organisation_id = coalesce(${organisationId}::uuid, d.organisation_id) AND d.purpose = coalesce(${purpose}, d.purpose)
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
       AND n.subject_id = ANY(${overtaken.map(({ assignmentId }) => assignmentId)}::uuid[])
       AND n.created_at < x.before AND n.cause_gone_at IS NULL
       AND NOT EXISTS (SELECT FROM mail m WHERE m.id = n.mail_id AND ${MAY_HAVE_ARRIVED})`
}

/** What asks a head to sign papers that have been signed, given back or taken back since. */
export async function cancelUnsentOfSignOffs(
  tx: Transaction,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE notification n SET cause_gone_at = ${now}, next_step_at = NULL
     WHERE n.subject_type = 'sign-off' AND n.subject_id = ANY(${ids}::uuid[]) AND n.cause_gone_at IS NULL
       AND n.kind IN ('sign-off-asked', 'sign-off-waiting')
       AND NOT EXISTS (SELECT FROM mail m WHERE m.id = n.mail_id AND ${MAY_HAVE_ARRIVED})`
}

/** The persons whom an escalation of these steps that still stands has reached: a mail server may have taken it. */
export async function findReachedByEscalation(
  tx: Transaction,
  { assignmentIds, steps }: { assignmentIds: readonly string[]; steps: readonly string[] },
): Promise<{ assignmentId: string; personId: string }[]> {
  return tx.$queryRaw<{ assignmentId: string; personId: string }[]>`
    SELECT DISTINCT e.assignment_id AS "assignmentId", n.person_id AS "personId"
      FROM escalation e JOIN clock_step s ON s.id = e.clock_step_id
      JOIN notification n ON ${OF_STEP} JOIN mail m ON m.id = n.mail_id
     WHERE e.assignment_id = ANY(${assignmentIds}::uuid[]) AND e.stood_down_at IS NULL AND s.step = ANY(${steps}::text[])
       AND n.cause_gone_at IS NULL AND ${MAY_HAVE_ARRIVED}`
}
