import type { CalendarDayKind } from '#domain/calendar/calendar-day.ts'
import { m } from '#i18n/messages.js'

const LABELS = {
  statutory: m.calendar_kind_statutory,
  compensatory: m.calendar_kind_compensatory,
  'swap-off': m.calendar_kind_swap_off,
  'worked-saturday': m.calendar_kind_worked_saturday,
} as const satisfies Record<CalendarDayKind, () => string>
export const calendarKindLabel = (kind: CalendarDayKind): string => LABELS[kind]()

/** A letter in the day's cell beside its colour: the calendar is read in black and white too. */
const SIGNS = { statutory: 'L', compensatory: 'B', 'swap-off': 'H', 'worked-saturday': 'T7' } as const satisfies Record<
  CalendarDayKind,
  string
>
export const calendarKindSign = (kind: CalendarDayKind): string => SIGNS[kind]
