import { addDays, type PlainDate, plainDate, weekdayOf } from '#domain/shared/plain-date.ts'
import { accept, type Result, refuse } from '#domain/shared/result.ts'
import { type CalendarChangeDays, type ProposeCalendarChange, readAdditions } from './calendar-change.ts'
import type { CalendarDayKind } from './calendar-day.ts'
import type { CalendarDayEntry } from './holiday-file.ts'

const SATURDAY = 6

type KnownDay = { day: PlainDate; kind: CalendarDayKind }
type Wanted = Pick<ProposeCalendarChange, 'year' | 'additions' | 'remove' | 'source' | 'saturdays'>

const isWorked = ({ day, kind }: { day: PlainDate; kind: CalendarDayKind | undefined }): boolean =>
  kind === undefined ? weekdayOf(day) < SATURDAY : kind === 'worked-saturday'

/**
 * The days of a proposal for one organisation. Only what differs from the province is entered, and only in a year that
 * the province has: so whoever reads the days sees at once in what the organisation is different. `saturdays` enters or
 * takes out all of the year at once; those that the province marks itself (a holiday, a swap) stay as the province has
 * them unless they are named line by line.
 */
export function decideOwnCalendarChange(
  wanted: Wanted,
  { province, own }: { province: readonly KnownDay[]; own: readonly KnownDay[] },
): Result<CalendarChangeDays> {
  const { year, source, saturdays } = wanted
  if (province.length === 0) return refuse('calendar-own-year-missing', { params: { year } })
  const dropped = saturdays === 'off' ? own.filter(isOwnSaturday).map(({ day }) => day) : []
  const remove = [...new Set([...wanted.remove, ...dropped])]
  const read = readAdditions({ ...wanted, remove }, own)
  if (!read.ok) return read
  const provinceKind = new Map(province.map(({ day, kind }) => [day, kind]))
  const same = read.value.find(
    ({ day, kind }) => isWorked({ day, kind: provinceKind.get(day) }) === isWorked({ day, kind }),
  )
  if (same) return refuse('calendar-own-same', { field: 'additions', params: { day: same.day } })
  const taken = new Set([...provinceKind.keys(), ...own.map(({ day }) => day), ...read.value.map(({ day }) => day)])
  const worked = saturdays === 'worked' ? saturdaysOf(year).filter((day) => !taken.has(day)) : []
  if (worked.length > 0 && !source) return refuse('calendar-source-missing', { field: 'source' })
  const add = [...read.value, ...worked.map((day) => toWorkedSaturday(day, source))]
  if (add.length === 0 && remove.length === 0) return refuse('calendar-nothing', { field: 'additions' })
  return accept({ add, remove })
}

const isOwnSaturday = ({ day, kind }: KnownDay): boolean => kind === 'worked-saturday' && weekdayOf(day) === SATURDAY

function saturdaysOf(year: number): PlainDate[] {
  const days = Array.from({ length: 366 }, (_, offset) => addDays(plainDate(`${year}-01-01`), offset))
  return days.filter((day) => weekdayOf(day) === SATURDAY && day.startsWith(`${year}-`))
}

const toWorkedSaturday = (day: PlainDate, source: string): CalendarDayEntry => ({
  day,
  kind: 'worked-saturday',
  name: 'Thứ Bảy làm việc',
  nameEn: 'Working Saturday',
  inLieuOf: null,
  source,
  confirmed: true,
})
