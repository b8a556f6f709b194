import { parseHolidayFile } from '#domain/calendar/holiday-file.ts'
import { buildWorkingCalendar } from '#domain/calendar/working-calendar.ts'
import holidays from '#seed/data/holidays.json' with { type: 'json' }

const parsed = parseHolidayFile(holidays)
if (!parsed.ok) throw new Error(`holidays.json: ${parsed.reason} ${JSON.stringify(parsed.params)}`)

export const provinceDays = parsed.value

/** The working calendar of the province, 2023–2026. */
export const provinceCalendar = buildWorkingCalendar(provinceDays)
