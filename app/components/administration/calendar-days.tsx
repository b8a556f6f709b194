import { Details } from '#components/ui/details.tsx'
import { formatDate, formatLongDate } from '#components/ui/format.ts'
import { Mark } from '#components/ui/mark.tsx'
import { Cell, RowHead, Table } from '#components/ui/table.tsx'
import type { CalendarDayEntry } from '#domain/calendar/holiday-file.ts'
import { m } from '#i18n/messages.js'
import { getLocale } from '#i18n/runtime.js'
import { calendarKindLabel } from './calendar-kinds.ts'

const MANY = 12

type Props = {
  /** Of one organisation: many of them are alike, and stand closed below their number. */
  isOwn?: boolean
  days: readonly CalendarDayEntry[]
  /** Present where days may be proposed for removal: those ticked before a refusal. */
  removal?: readonly string[]
}

/** Every day that differs, with the document it comes from. */
export function CalendarDays({ isOwn = false, days, removal }: Props) {
  const table = (
    <Table
      caption={isOwn ? m.own_calendar_days() : m.calendar_days()}
      stack
      columns={[
        { label: m.calendar_day() },
        { label: m.calendar_kind() },
        { label: m.calendar_name() },
        { label: m.calendar_source() },
        { label: m.calendar_confirmed() },
        ...(removal ? [{ label: m.calendar_remove() }] : []),
      ]}
    >
      {days.map((entry) => (
        <tr key={entry.day}>
          <RowHead nowrap>{formatLongDate(entry.day)}</RowHead>
          <Cell label={m.calendar_kind()} className="nowrap">
            {isOwn && entry.kind === 'worked-saturday' ? m.own_calendar_worked() : calendarKindLabel(entry.kind)}
          </Cell>
          <Cell label={m.calendar_name()}>
            {getLocale() === 'en' ? entry.nameEn : entry.name}
            {entry.inLieuOf ? (
              <span className="faint"> {m.calendar_in_lieu_of({ day: formatDate(entry.inLieuOf) })}</span>
            ) : null}
          </Cell>
          <Cell label={m.calendar_source()}>
            <span className="small">{entry.source}</span>
          </Cell>
          <Cell label={m.calendar_confirmed()} className="nowrap">
            {entry.confirmed ? m.calendar_is_confirmed() : <Mark status="awaiting">{m.calendar_not_confirmed()}</Mark>}
          </Cell>
          {removal ? (
            <Cell label={m.calendar_remove()}>
              <label className="choice">
                <input type="checkbox" name="remove" value={entry.day} defaultChecked={removal.includes(entry.day)} />
                <span>
                  {m.calendar_remove()}
                  <span className="only-read"> {formatDate(entry.day)}</span>
                </span>
              </label>
            </Cell>
          ) : null}
        </tr>
      ))}
    </Table>
  )
  if (!isOwn || days.length < MANY) return table
  return (
    <Details summary={m.own_calendar_count({ count: days.length })} open={(removal?.length ?? 0) > 0}>
      {table}
    </Details>
  )
}
