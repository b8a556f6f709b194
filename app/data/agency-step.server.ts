import type { Reader } from '#platform/db.server.ts'

/** On which rows the clock of an agency acts. */
export type AgencyStep = 'reading' | 'sign-off' | 'assignment' | 'agency-date'

/** When time acts next on the rows of an agency, of each kind; null on none of them. */
export async function findNextAgencySteps(
  reader: Reader,
  organisationId: string,
): Promise<Record<AgencyStep, Date | null>> {
  const [next] = await reader.$queryRaw<Record<AgencyStep, Date | null>[]>`
    SELECT (SELECT min(next_step_at) FROM target_measurer WHERE organisation_id = ${organisationId}::uuid) AS reading,
           (SELECT min(next_step_at) FROM sign_off
             WHERE organisation_id = ${organisationId}::uuid AND next_step_at IS NOT NULL) AS "sign-off",
           (SELECT min(greatest(next_step_at, retry_at)) FROM assignment
             WHERE lead_id = ${organisationId}::uuid AND next_step_at IS NOT NULL) AS assignment,
           (SELECT min(greatest(next_step_at, retry_at)) FROM agency_date
             WHERE organisation_id = ${organisationId}::uuid AND next_step_at IS NOT NULL) AS "agency-date"`
  if (!next) throw new Error('a statement without a table answers one row')
  return next
}
