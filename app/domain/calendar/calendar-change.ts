import { z } from 'zod'
import { AUDIENCES, CLOCK_STEP_NAMES } from '#domain/deadline/clock-policy.ts'
import { foldText } from '#domain/shared/fold-text.ts'
import { type PlainDate, parseTypedDate, weekdayOf, yearOf } from '#domain/shared/plain-date.ts'
import { PlainDateSchema } from '#domain/shared/plain-date-schema.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { CALENDAR_DAY_KINDS, type CalendarDayKind } from './calendar-day.ts'
import type { CalendarDayEntry } from './holiday-file.ts'

/** Days to enter and days to take out, as they wait for the second person. */
export type CalendarChangeDays = { add: CalendarDayEntry[]; remove: PlainDate[] }

/** A clock that a change of the rules moves: its first step that differs, when before and after, and to whom. */
export type MovedClock = z.output<typeof MovedClockSchema>

const MovedClockSchema = z.object({
  label: z.string(),
  title: z.string(),
  organisation: z.string(),
  from: z.coerce.date().nullable(),
  to: z.coerce.date().nullable(),
  step: z.enum(CLOCK_STEP_NAMES).nullable().default(null),
  audience: z.array(z.enum(AUDIENCES)).default([]),
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
  note: z.string({ error: 'calendar-note-missing' }).min(1, 'calendar-note-missing').max(LONGEST_TEXT, 'too-long'),
})
export type ProposeCalendarChange = z.output<typeof ProposeCalendarChangeSchema>

/** The words for a kind of day, in both languages, without diacritics. */
const KIND_WORDS: Record<string, CalendarDayKind> = {
  'nghi le': 'statutory',
  holiday: 'statutory',
  'nghi bu': 'compensatory',
  'day in lieu': 'compensatory',
  'nghi hoan doi': 'swap-off',
  'swapped day off': 'swap-off',
  'lam bu': 'worked-saturday',
  'worked saturday': 'worked-saturday',
}

const SATURDAY = 6

const atField = (reason: string, params: Record<string, string | number>) =>
  refuse(reason, { field: 'additions', params })

/** `02/5/2025; nghỉ hoán đổi; Nghỉ hoán đổi sau 01/5; 26/4/2025`: day; kind; name; the day it stands for, where there is one. */
function readLine(
  text: string,
  { line, year, source }: { line: number; year: number; source: string },
): Result<CalendarDayEntry> {
  const [typedDay = '', typedKind = '', name = '', typedLieu = '', ...rest] = text.split(';').map((part) => part.trim())
  if (!name || rest.length > 0) return atField('calendar-line', { line })
  const day = parseTypedDate(typedDay)
  const inLieuOf = typedLieu === '' ? null : parseTypedDate(typedLieu)
  if (!day || inLieuOf === undefined) return atField('calendar-day', { line })
  if (yearOf(day) !== year) return atField('calendar-other-year', { line, year })
  const kind = KIND_WORDS[foldText(typedKind)]
  if (!kind) return atField('calendar-kind', { line })
  if (kind === 'worked-saturday' && weekdayOf(day) < SATURDAY) return atField('calendar-worked-weekday', { line })
  return accept({ day, kind, name, nameEn: name, inLieuOf, source, confirmed: true })
}

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
  const lines = additions.split('\n').map((text, index) => ({ text: text.trim(), line: index + 1 }))
  const filled = lines.filter(({ text }) => text !== '')
  if (filled.length === 0 && remove.length === 0) return refuse('calendar-nothing', { field: 'additions' })
  if (filled.length > 0 && source === '') return refuse('calendar-source-missing', { field: 'source' })
  const unknown = remove.find((day) => !present.some((row) => row.day === day))
  if (unknown) return refuse('calendar-day-unknown', { params: { day: unknown } })
  const add: CalendarDayEntry[] = []
  const taken = new Set(present.map(({ day }) => day).filter((day) => !remove.includes(day)))
  for (const { text, line } of filled) {
    const entry = readLine(text, { line, year, source })
    if (!entry.ok) return entry
    if (taken.has(entry.value.day)) return atField('calendar-day-twice', { day: entry.value.day })
    taken.add(entry.value.day)
    add.push(entry.value)
  }
  const kept = [...present.filter(({ day }) => !remove.includes(day)), ...add].filter(
    ({ kind }) => kind === 'statutory',
  )
  const isWhole = FIXED_HOLIDAYS.every((date) => kept.some(({ day }) => day === `${year}-${date}`))
  return isWhole ? accept({ add, remove: [...remove] }) : atField('calendar-year-incomplete', { year })
}
