import type { AgencyDatePurpose } from '#domain/deadline/agency-date.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import type { Transaction } from '#platform/db.server.ts'
import { newId } from '#platform/new-id.server.ts'
import { fromDateColumn, toDateColumn } from './plain-date.server.ts'

export type AgencyDateKey = { assignmentId: string; organisationId: string; purpose: AgencyDatePurpose }

/** The date as it stands; one that has ended is none. */
export async function findAgencyDate(tx: Transaction, key: AgencyDateKey): Promise<PlainDate | null> {
  const row = await tx.agencyDate.findFirst({ where: { ...key, endedAt: null }, select: { dueOn: true } })
  return row ? fromDateColumn(row.dueOn) : null
}

/** Sets a date or moves it: each begins a version of its own, whose steps fire once. */
export async function setAgencyDate(
  tx: Transaction,
  { key, dueOn, now }: { key: AgencyDateKey; dueOn: PlainDate; now: Date },
): Promise<void> {
  const newest = await tx.clockRulesChange.aggregate({ _max: { version: true } })
  const rulesVersion = newest._max.version ?? 0
  const begins = { dueOn: toDateColumn(dueOn), dueVersionAt: now, settledUntil: now, rulesVersion }
  await tx.agencyDate.upsert({
    where: { assignmentId_organisationId_purpose: key },
    create: { id: newId(), ...key, ...begins },
    update: { ...begins, dueVersion: { increment: 1 }, endedAt: null },
  })
}

/** The parts of work that has just been given, each with its day: one statement, however many. */
export async function insertPartDates(
  tx: Transaction,
  { parts, now }: { parts: readonly { assignmentId: string; organisationId: string; dueOn: PlainDate }[]; now: Date },
): Promise<void> {
  const newest = await tx.clockRulesChange.aggregate({ _max: { version: true } })
  const purpose: AgencyDatePurpose = 'contribution'
  const begins = { purpose, dueVersionAt: now, settledUntil: now, rulesVersion: newest._max.version ?? 0 }
  await tx.agencyDate.createMany({
    data: parts.map(({ assignmentId, organisationId, dueOn }) => ({
      id: newId(),
      assignmentId,
      organisationId,
      dueOn: toDateColumn(dueOn),
      ...begins,
    })),
  })
}

/** What it waited for has come, or it was taken back: its clock stops. */
export async function endAgencyDate(tx: Transaction, { key, now }: { key: AgencyDateKey; now: Date }): Promise<void> {
  await tx.agencyDate.updateMany({
    where: { ...key, endedAt: null },
    data: { endedAt: now, nextStepAt: null, waitsForCalendar: null },
  })
}

/** Goes on with the steps of the same version that have not passed. */
export async function resumeAgencyDate(
  tx: Transaction,
  { key, now }: { key: AgencyDateKey; now: Date },
): Promise<void> {
  await tx.agencyDate.updateMany({ where: key, data: { endedAt: null, resumedAt: now, settledUntil: now } })
}

/** An agency that has no part any more, or another one, keeps no date. */
export async function endDatesOfAgencies(
  tx: Transaction,
  { gone, now }: { gone: readonly { assignmentId: string; organisationId: string }[]; now: Date },
): Promise<void> {
  if (gone.length === 0) return
  await tx.agencyDate.updateMany({
    where: { endedAt: null, OR: [...gone] },
    data: { endedAt: now, nextStepAt: null, waitsForCalendar: null },
  })
}
