import type { CalendarChangeDays, CalendarProposal } from '#domain/calendar/calendar-change.ts'
import { CalendarProposalSchema } from '#domain/calendar/calendar-change.ts'
import type { CalendarDayKind } from '#domain/calendar/calendar-day.ts'
import type { CalendarDayEntry } from '#domain/calendar/holiday-file.ts'
import { type PlainDate, yearOf } from '#domain/shared/plain-date.ts'
import type { Reader, Transaction } from '#platform/db.server.ts'
import type { Prisma } from '#prisma-client/client.ts'
import { fromDateColumn, fromOptionalDateColumn, toDateColumn, toOptionalDateColumn } from './plain-date.server.ts'

/** The days of one year that differ from the weekly rhythm, with where each comes from. */
export async function findCalendarYear(reader: Reader, year: number): Promise<CalendarDayEntry[]> {
  const rows = await reader.calendarDay.findMany({ where: { year }, orderBy: { day: 'asc' } })
  return rows.map(({ year: _year, ...row }) => ({
    ...row,
    day: fromDateColumn(row.day),
    kind: row.kind as CalendarDayKind,
    inLieuOf: fromOptionalDateColumn(row.inLieuOf),
  }))
}

/** Everything the calendar of today is made from. */
export async function findAllCalendarDays(reader: Reader): Promise<{ day: PlainDate; kind: CalendarDayKind }[]> {
  const rows = await reader.calendarDay.findMany({ select: { day: true, kind: true } })
  return rows.map((row) => ({ day: fromDateColumn(row.day), kind: row.kind as CalendarDayKind }))
}

/** Held until the transaction ends: proposals and applications come one after the other. Answers the version in force. */
export async function lockCalendar(tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM calendar_version ORDER BY version DESC LIMIT 1 FOR UPDATE`
  return rows[0]?.version ?? 0
}

export type ShownCalendarChange = {
  id: string
  year: number
  note: string
  proposedById: string
  proposedBy: string
  proposedAt: Date
  /** Whose calendar; null for the province's. */
  organisationId: string | null
  organisation: string | null
  proposal: CalendarProposal
}

/** The proposal that waits for a second person. There is one at a time. */
export async function findOpenCalendarChange(reader: Reader): Promise<ShownCalendarChange | undefined> {
  const rows = await reader.$queryRaw<(Omit<ShownCalendarChange, 'proposal'> & { days: unknown })[]>`
    SELECT c.id, c.year, c.note, c.proposed_by_id AS "proposedById", p.display_name AS "proposedBy",
           c.proposed_at AS "proposedAt", c.days, c.organisation_id AS "organisationId", o.short_name AS organisation
      FROM calendar_change c JOIN person p ON p.id = c.proposed_by_id
      LEFT JOIN organisation o ON o.id = c.organisation_id
     WHERE c.state = 'proposed' ORDER BY c.proposed_at LIMIT 1`
  const row = rows[0]
  if (!row) return undefined
  const { days, ...change } = row
  return { ...change, proposal: CalendarProposalSchema.parse(days) }
}

export async function insertCalendarChange(
  tx: Transaction,
  change: {
    id: string
    year: number
    note: string
    organisationId: string | null
    proposedById: string
    proposedAt: Date
    proposal: CalendarProposal
  },
): Promise<void> {
  const { proposal, ...row } = change
  const days = JSON.parse(JSON.stringify(proposal)) as Prisma.InputJsonObject
  await tx.calendarChange.create({ data: { ...row, days, state: 'proposed' } })
}

/** False when it was decided meanwhile. Nobody is named as having decided what they withdrew themselves. */
export async function closeCalendarChange(
  tx: Transaction,
  change: { id: string; state: 'applied' | 'refused'; decidedById: string | null; decidedAt: Date },
): Promise<boolean> {
  const { id, ...decision } = change
  const { count } = await tx.calendarChange.updateMany({
    where: { id, state: 'proposed' },
    data: { ...decision, version: { increment: 1 } },
  })
  return count === 1
}

/** Takes days of the province or of one organisation out, enters days, and raises the version under which clocks are computed from now on. */
export async function applyCalendarDays(
  tx: Transaction,
  {
    days,
    organisationId,
    version,
    changedAt,
    changedById,
    note,
  }: {
    days: CalendarChangeDays
    organisationId: string | null
    version: number
    changedAt: Date
    changedById: string
    note: string
  },
): Promise<void> {
  const where = { day: { in: days.remove.map(toDateColumn) } }
  const data = days.add.map((entry) => ({
    ...entry,
    day: toDateColumn(entry.day),
    year: yearOf(entry.day),
    inLieuOf: toOptionalDateColumn(entry.inLieuOf),
  }))
  if (organisationId === null) {
    await tx.calendarDay.deleteMany({ where })
    await tx.calendarDay.createMany({ data })
  } else {
    await tx.organisationCalendarDay.deleteMany({ where: { ...where, organisationId } })
    await tx.organisationCalendarDay.createMany({ data: data.map((entry) => ({ ...entry, organisationId })) })
  }
  await tx.calendarVersion.create({ data: { version, changedAt, changedById, note } })
}

/** What a list of moved clocks says of each. */
export async function describeAssignments(reader: Reader, ids: readonly string[]) {
  const rows = await reader.assignment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true, anchor: true, title: true, lead: { select: { shortName: true } } },
  })
  return new Map(
    rows.map((row) => [row.id, { label: row.anchor ?? row.code, title: row.title, organisation: row.lead.shortName }]),
  )
}
