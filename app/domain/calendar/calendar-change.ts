import { z } from 'zod'
import { CLOCK_STEP_NAMES, STEP_AUDIENCES } from '#domain/deadline/clock-policy.ts'
import type { PlainDate } from '#domain/shared/plain-date.ts'
import { PlainDateSchema } from '#domain/shared/plain-date-schema.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { CALENDAR_DAY_KINDS, type CalendarDayKind } from './calendar-day.ts'
import { readCalendarLine } from './calendar-lines.ts'
import type { CalendarDayEntry } from './holiday-file.ts'
import { SATURDAY_CHOICES } from './saturday-choices.ts'

/** Days to enter and days to take out, as they wait for the second person. */
export type CalendarChangeDays = { add: CalendarDayEntry[]; remove: PlainDate[] }

/** A clock that a change of the rules moves: its first step that differs, when before and after, and to whom. */
export type MovedClock = z.output<typeof MovedClockSchema>

const MovedClockSchema = z.object({
  label: z.string(),
  title: z.string(),
  organisation: z.string(),
  /** Of the date by which an agency that takes part owes its share; absent in proposals of before. */
  isContribution: z.boolean().default(false),
  from: z.coerce.date().nullable(),
  to: z.coerce.date().nullable(),
  step: z.enum(CLOCK_STEP_NAMES).nullable().default(null),
  audience: z.array(z.enum(STEP_AUDIENCES)).default([]),
})

/** What a proposal keeps: its days, and the clocks that moved when it was made. */
export const CalendarProposalSchema = z.object({
  add: z.array(
    z.object({
      day: PlainDateSchema,
      kind: z.enum(CALENDAR_DAY_KINDS),
      name: z.string(),
      nameEn: z.string(),
      inLieuOf: PlainDateSchema.nullable(),
      source: z.string(),
      confirmed: z.boolean(),
    }),
  ),
  remove: z.array(PlainDateSchema),
  movedCount: z.number().int(),
  /** How many of them each agency has, most first; absent in proposals of before. */
  byAgency: z.array(z.object({ organisation: z.string(), count: z.number().int() })).default([]),
  moved: z.array(MovedClockSchema),
})
export type CalendarProposal = z.output<typeof CalendarProposalSchema>

const LONGEST_TEXT = 500

export const ProposeCalendarChangeSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  additions: z.string().max(10_000, 'too-long').default(''),
  remove: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((days) => (typeof days === 'string' ? [days] : days))
    .pipe(z.array(PlainDateSchema)),
  source: z.string().max(LONGEST_TEXT, 'too-long').default(''),
  /** Whose days; the province's where none is named. */
  organisationId: z.uuid().optional(),
  saturdays: z.enum(SATURDAY_CHOICES).optional(),
  note: z.string({ error: 'calendar-note-missing' }).min(1, 'calendar-note-missing').max(LONGEST_TEXT, 'too-long'),
})
export type ProposeCalendarChange = z.output<typeof ProposeCalendarChangeSchema>

const atField = (reason: string, params: Record<string, string | number>) =>
  refuse(reason, { field: 'additions', params })

/** Every year has these (art. 112.1 of the Labour Code): one without them has not been entered yet. */
const FIXED_HOLIDAYS = ['01-01', '04-30', '05-01', '09-02'] as const

/**
 * The days of a proposal, checked against the days the year has. A year never comes into being half entered: from its
 * first row on clocks are computed in it.
 */
export function decideCalendarChange(
  { year, additions, remove, source }: Pick<ProposeCalendarChange, 'year' | 'additions' | 'remove' | 'source'>,
  present: readonly { day: PlainDate; kind: CalendarDayKind }[],
): Result<CalendarChangeDays> {
  const read = readAdditions({ year, additions, remove, source }, present)
  if (!read.ok) return read
  const add = read.value
  if (add.length === 0 && remove.length === 0) return refuse('calendar-nothing', { field: 'additions' })
  const kept = [...present.filter(({ day }) => !remove.includes(day)), ...add].filter(
    ({ kind }) => kind === 'statutory',
  )
  const isWhole = FIXED_HOLIDAYS.every((date) => kept.some(({ day }) => day === `${year}-${date}`))
  return isWhole ? accept({ add, remove: [...remove] }) : atField('calendar-year-incomplete', { year })
}

/** The typed lines as days, none of them twice; and that what is to be taken out is there. */
export function readAdditions(
  { year, additions, remove, source }: Pick<ProposeCalendarChange, 'year' | 'additions' | 'remove' | 'source'>,
  present: readonly { day: PlainDate }[],
): Result<CalendarDayEntry[]> {
  const lines = additions.split('\n').map((text, index) => ({ text: text.trim(), line: index + 1 }))
  const unknown = remove.find((day) => !present.some((row) => row.day === day))
  if (unknown) return refuse('calendar-day-unknown', { params: { day: unknown } })
  const add: CalendarDayEntry[] = []
  const taken = new Set(present.map(({ day }) => day).filter((day) => !remove.includes(day)))
  for (const { text, line } of lines.filter((one) => one.text !== '')) {
    const entry = readCalendarLine(text, { line, year, source })
    if (!entry.ok) return entry
    if (taken.has(entry.value.day)) return atField('calendar-day-twice', { day: entry.value.day })
    taken.add(entry.value.day)
    add.push(entry.value)
  }
  return accept(add)
}

/** How many of the moved clocks each agency has, most first. */
export function countByAgency(moved: readonly MovedClock[]): { organisation: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { organisation } of moved) counts.set(organisation, (counts.get(organisation) ?? 0) + 1)
  return [...counts]
    .map(([organisation, count]) => ({ organisation, count }))
    .sort((one, other) => other.count - one.count)
}
