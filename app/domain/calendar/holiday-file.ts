import { z } from 'zod'
import { type PlainDate, weekdayOf, yearOf } from '#domain/shared/plain-date.ts'
import { PlainDateSchema } from '#domain/shared/plain-date-schema.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import type { CalendarDayKind } from './calendar-day.ts'

/** One row of the calendar as a file brings it in, with where it comes from. */
export type CalendarDayEntry = {
  day: PlainDate
  kind: CalendarDayKind
  name: string
  nameEn: string
  inLieuOf: PlainDate | null
  source: string
  confirmed: boolean
}

const KIND_OF_TYPE = {
  statutory: 'statutory',
  compensatory: 'compensatory',
  swap_off: 'swap-off',
} as const satisfies Record<string, CalendarDayKind>

const DayOffSchema = z.object({
  date: PlainDateSchema,
  type: z.enum(['statutory', 'compensatory', 'swap_off']),
  name_vi: z.string().min(1),
  name_en: z.string().min(1),
  in_lieu_of: PlainDateSchema.optional(),
  sources: z.array(z.string()).min(1),
  confirmed: z.boolean().default(true),
})
const WorkedDaySchema = z.object({
  date: PlainDateSchema,
  swapped_with: PlainDateSchema,
  sources: z.array(z.string()).min(1),
  confirmed: z.boolean().default(true),
})
const HolidayFileSchema = z.object({
  schema: z.literal('vn-holidays/1'),
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.object({ days_off: z.array(DayOffSchema).min(1), working_weekend_days: z.array(WorkedDaySchema) }),
  ),
  sources: z.record(z.string(), z.string()).default({}),
})

const SATURDAY = 6

export type HolidayFileRefusal =
  | 'holiday-file-unreadable'
  | 'holiday-day-twice'
  | 'holiday-wrong-year'
  | 'holiday-not-weekend'

/**
 * Reads the days of one or more years (the seed's file, later an administrator's). What the file lists as unresolved is
 * not a row: only decided days move a clock.
 */
export function parseHolidayFile(content: unknown): Result<CalendarDayEntry[], HolidayFileRefusal> {
  const parsed = HolidayFileSchema.safeParse(content)
  if (!parsed.success) {
    return refuse('holiday-file-unreadable', { params: { place: parsed.error.issues[0]?.path.join('.') ?? '' } })
  }
  const { years, sources } = parsed.data
  const named = (keys: string[]) => keys.map((key) => sources[key] ?? key).join('; ')
  const entries: CalendarDayEntry[] = []
  for (const [year, { days_off, working_weekend_days }] of Object.entries(years)) {
    const stray = [...days_off, ...working_weekend_days].find(({ date }) => yearOf(date) !== Number(year))
    if (stray) return refuse('holiday-wrong-year', { params: { day: stray.date, year } })
    const worked = working_weekend_days.find(({ date }) => weekdayOf(date) < SATURDAY)
    if (worked) return refuse('holiday-not-weekend', { params: { day: worked.date } })
    entries.push(
      ...days_off.map((off) => ({
        day: off.date,
        kind: KIND_OF_TYPE[off.type],
        name: off.name_vi,
        nameEn: off.name_en,
        inLieuOf: off.in_lieu_of ?? null,
        source: named(off.sources),
        confirmed: off.confirmed,
      })),
      ...working_weekend_days.map((day) => ({
        day: day.date,
        kind: 'worked-saturday' as const,
        name: 'Ngày làm bù',
        nameEn: 'Worked in exchange',
        inLieuOf: day.swapped_with,
        source: named(day.sources),
        confirmed: day.confirmed,
      })),
    )
  }
  const seen = new Set<PlainDate>()
  for (const { day } of entries) {
    if (seen.has(day)) return refuse('holiday-day-twice', { params: { day } })
    seen.add(day)
  }
  return accept(entries.sort((a, b) => (a.day < b.day ? -1 : 1)))
}
