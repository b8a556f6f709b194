import { CALENDAR_DAY_KINDS, type CalendarDayKind } from '#domain/calendar/calendar-day.ts'
import { monthWeeks } from '#domain/calendar/month-weeks.ts'
import { type PlainDate, weekdayOf } from '#domain/shared/plain-date.ts'
import { m } from '#i18n/messages.js'
import { calendarKindLabel, calendarKindSign } from './calendar-kinds.ts'

type SpecialDay = { day: PlainDate; kind: CalendarDayKind; name: string }
type Props = { year: number; days: readonly SpecialDay[]; today: PlainDate }

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const SATURDAY = 6

const WEEKDAYS = [
  m.calendar_monday,
  m.calendar_tuesday,
  m.calendar_wednesday,
  m.calendar_thursday,
  m.calendar_friday,
  m.calendar_saturday,
  m.calendar_sunday,
] as const

function DayCell({
  day,
  special,
  isToday,
}: {
  day: PlainDate | null
  special: SpecialDay | undefined
  isToday: boolean
}) {
  if (!day) return <td />
  const kind = special?.kind ?? (weekdayOf(day) >= SATURDAY ? 'rest' : 'work')
  return (
    <td className={`day-${kind}`} aria-current={isToday ? 'date' : undefined}>
      {Number(day.slice(8))}
      {special ? (
        <>
          <small aria-hidden="true">{calendarKindSign(special.kind)}</small>
          <span className="only-read">
            , {calendarKindLabel(special.kind)}: {special.name}
          </span>
        </>
      ) : null}
    </td>
  )
}

/** The year as it hangs on a wall: twelve small months, what differs from the weekly rhythm marked by colour and letter. */
export function CalendarYear({ year, days, today }: Props) {
  const specialOf = new Map(days.map((special) => [special.day, special]))
  return (
    <div className="year">
      {MONTHS.map((month) => (
        <table key={month} className="month">
          <caption>{m.calendar_month({ month })}</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((weekday) => (
                <th key={weekday()} scope="col">
                  {weekday()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {monthWeeks(year, month).map((week, place) => (
              <tr key={place}>
                {week.map((day, column) => (
                  <DayCell
                    key={day ?? column}
                    day={day}
                    special={day ? specialOf.get(day) : undefined}
                    isToday={day === today}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

export function CalendarLegend() {
  return (
    <ul className="year-legend">
      {CALENDAR_DAY_KINDS.map((kind) => (
        <li key={kind}>
          <span className={`day-${kind}`} aria-hidden="true">
            {calendarKindSign(kind)}
          </span>
          {calendarKindLabel(kind)}
        </li>
      ))}
      <li>
        <span className="day-rest" aria-hidden="true">
          &nbsp;
        </span>
        {m.calendar_rest()}
      </li>
    </ul>
  )
}
