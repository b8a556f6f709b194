import { z } from 'zod'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { PlainDateSchema } from '#domain/shared/plain-date-schema.ts'

const ON_A_DATE = z.array(z.object({ date: PlainDateSchema })).default([])

/**
 * A holiday file as far as a clock asks about it: whether a day is worked. Names and sources may be left out, other
 * than in the file that an administrator imports. A year that is listed without a single row is a year nobody entered.
 */
export const SimulationCalendarSchema = z
  .object(
    {
      weekly_rest: z.tuple([z.literal('Sat'), z.literal('Sun')], 'phải là ["Sat", "Sun"]').optional(),
      years: z.record(
        z.string().regex(/^\d{4}$/, 'phải là một năm'),
        z.object({ days_off: ON_A_DATE, working_weekend_days: ON_A_DATE }, 'phải là các ngày của một năm'),
        'phải là các năm của lịch',
      ),
    },
    'phải là một lịch làm việc, dạng như holidays.json',
  )
  .transform(({ years }) =>
    buildWorkingCalendar(
      Object.values(years).flatMap(({ days_off, working_weekend_days }) => [
        ...days_off.map(({ date }) => ({ day: date, kind: 'statutory' as const })),
        ...working_weekend_days.map(({ date }) => ({ day: date, kind: 'worked-saturday' as const })),
      ]),
    ),
  )
