import { readFile } from 'node:fs/promises'
import { toDateColumn, toOptionalDateColumn } from '#data/plain-date.server.ts'
import { parseHolidayFile } from '#domain/calendar/holiday-file.ts'
import { addDays, plainDate, yearOf } from '#domain/shared/plain-date.ts'
import { db } from '#platform/db.server.ts'

const FIRST_DAY = new Date('2023-10-02T08:00:00+07:00')
const FIRST_OWN_SATURDAY = plainDate('2024-12-07')

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

/** One carrier works its Saturdays at the end of the year of the demo: the others go by the calendar of the province. */
export async function seedSaturdaysOf(organisationId: string | undefined): Promise<void> {
  if (!organisationId) throw new Error('no such carrier in the register')
  const days = Array.from({ length: 4 }, (_, week) => addDays(FIRST_OWN_SATURDAY, week * 7))
  await db.organisationCalendarDay.createMany({
    data: days.map((day) => ({
      organisationId,
      day: toDateColumn(day),
      year: yearOf(day),
      kind: 'worked-saturday',
      name: 'Thứ Bảy làm việc',
      nameEn: 'Working Saturday',
      source: 'Ví dụ của bản trình diễn, không phải thông báo thật',
      confirmed: true,
    })),
  })
}
