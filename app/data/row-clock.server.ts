import type { Schedule } from '#domain/deadline/assignment-schedule.ts'
import type { Transaction } from '#platform/db.server.ts'
import { Prisma } from '#prisma-client/client.ts'

/** Tables whose rows a clock of an agency acts on, each with the same columns for it. */
const TABLES = { assignment: Prisma.sql`assignment`, 'agency-date': Prisma.sql`agency_date` } as const
export type ClockTable = keyof typeof TABLES

/** Up to where rows are settled (never back), when time acts on them next, and under which rules that was computed. */
export async function saveRowClocks(
  tx: Transaction,
  {
    of,
    clocks,
    rulesVersion,
  }: { of: ClockTable; clocks: readonly (Schedule & { id: string; settledUntil: Date })[]; rulesVersion: number },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${TABLES[of]} r SET settled_until = greatest(r.settled_until, x."settledUntil"), next_step_at = x."nextStepAt",
           waits_for_calendar = x."waitsForCalendar", rules_version = greatest(r.rules_version, ${rulesVersion}),
           clock_fault = NULL, retry_at = NULL
      FROM jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb)
           AS x(id uuid, "settledUntil" timestamptz, "nextStepAt" timestamptz, "waitsForCalendar" int)
     WHERE r.id = x.id AND r.id = ANY(${clocks.map(({ id }) => id)}::uuid[])`
}

/** Shown to the operator and tried again later; the other rows of the agency go on. */
export async function faultRowClock(
  tx: Transaction,
  { of, id, fault, retryAt }: { of: ClockTable; id: string; fault: string; retryAt: Date },
): Promise<void> {
  await tx.$executeRaw`UPDATE ${TABLES[of]} SET clock_fault = ${fault}, retry_at = ${retryAt} WHERE id = ${id}::uuid`
}
