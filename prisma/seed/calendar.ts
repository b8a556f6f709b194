import { readFile } from 'node:fs/promises'
import { toDateColumn, toOptionalDateColumn } from '#data/plain-date.server.ts'
import { parseHolidayFile } from '#domain/calendar/holiday-file.ts'
import { yearOf } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'

const FIRST_DAY = new Date('2023-10-02T08:00:00+07:00')

/** The decided days of 2023 to 2026. Later years are left empty on purpose: a year without rows is never guessed. */
export async function seedCalendar(): Promise<void> {
  const file = await readFile(new URL('./data/holidays.json', import.meta.url), 'utf8')
  const days = parseHolidayFile(JSON.parse(file))
  if (!days.ok) throw new Error(`holidays.json: ${days.reason} ${JSON.stringify(days.params)}`)
  await db.calendarDay.createMany({
    data: days.value.map((entry) => ({
      ...entry,
      day: toDateColumn(entry.day),
      year: yearOf(entry.day),
      inLieuOf: toOptionalDateColumn(entry.inLieuOf),
    })),
  })
  await db.calendarVersion.create({ data: { version: 1, changedAt: FIRST_DAY, note: 'Lịch ban đầu' } })
}
